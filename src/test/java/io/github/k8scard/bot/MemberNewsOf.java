package io.github.k8scard.bot;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.storage.Database;
import java.util.Set;

/** What direct messages tell, for tests in which nobody is named to look after the cards. */
final class MemberNewsOf {
    private MemberNewsOf() {}

    static MemberNews cards(Database database, Directory directory, CurrentDecks decks, DueCards dueCards) {
        var curators = new Curators(new Admins(Set.of()));
        return new MemberNews(
                dueCards, new ReadRecap(decks, dueCards), new ReadFlags(database, directory, decks, curators));
    }
}
