package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks cards up without spoiling a round that still asks them. Safe for concurrent use. */
public final class LookUpCards {
    private final Database database;
    private final CurrentDecks decks;
    private final CardAuthors cardAuthors;

    public LookUpCards(Database database, CurrentDecks decks, CardAuthors cardAuthors) {
        this.database = database;
        this.decks = decks;
        this.cardAuthors = cardAuthors;
    }

    /** @throws io.github.k8scard.words.Mistake if there is no such card, naming the nearest ids */
    public FoundCard card(String id, MemberKey member, Instant now) {
        Card card = decks.now().cardNamed(id);
        return database.inTransaction(tables -> new FoundCard(
                card,
                tables.openCards().unanswered(member, now).contains(card.id()),
                cardAuthors.nameFor(tables, member.workspaceId(), card.id())));
    }

    /** Cards that contain all words, best first. */
    public List<FoundCard> search(String words, MemberKey member, Instant now) {
        Set<String> open = open(member, now);
        return decks.now().search(words, open).stream()
                .map(card -> new FoundCard(card, open.contains(card.id())))
                .toList();
    }

    private Set<String> open(MemberKey member, Instant now) {
        return database.inTransaction(tables -> tables.openCards().unanswered(member, now));
    }
}
