package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardNow;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Optional;

/** What those who look after the cards see of them beyond what everybody sees. Safe for concurrent use. */
public final class LookUpEdits {
    private final Database database;
    private final CurrentDecks decks;
    private final Curators curators;

    public LookUpEdits(Database database, CurrentDecks decks, Curators curators) {
        this.database = database;
        this.decks = decks;
        this.curators = curators;
    }

    /**
     * A card that is about to be mended.
     *
     * @param card the card as it is asked
     * @param spoiler whether an open round asks it and the member has not answered, so that its answer spoils the round
     */
    public record CardToMend(Card card, boolean spoiler) {}

    /** Whether the member looks after the cards. */
    public boolean isCurator(MemberKey member) {
        return database.inTransaction(tables -> curators.include(tables, member));
    }

    /**
     * A card, for whoever may mend it.
     *
     * @throws Mistake if the member may not, or the card is not asked any more
     */
    public CardToMend toMend(MemberKey member, String cardId, Instant now) {
        return database.inTransaction(tables -> {
            curators.check(tables, member);
            CardNow card = decks.state().card(cardId);
            if (card.isRetired()) {
                throw new Mistake("That card is retired. To bring it back, type /k8scard card " + cardId);
            }
            return new CardToMend(
                    card.asked().orElseThrow(ShownText::noSuchCard),
                    tables.openCards().unanswered(member, now).contains(cardId));
        });
    }

    /**
     * A card that was retired and can be brought back by the member, with the text that it had.
     *
     * @param id what the member typed
     * @return empty if it is not retired, or the member may not bring it back
     */
    public Optional<FoundCard> retired(MemberKey member, String id, Instant at) {
        CurrentDecks.State now = decks.state();
        Optional<Card> retired = now.edits().stream()
                .filter(edit -> edit.cardId().equalsIgnoreCase(id))
                .filter(edit -> now.card(edit.cardId()).isRetired())
                .flatMap(edit -> edit.before().stream())
                .findFirst();
        return retired.flatMap(card -> database.inTransaction(tables -> curators.include(tables, member)
                ? Optional.of(new FoundCard(
                        card, tables.openCards().unanswered(member, at).contains(card.id())))
                : Optional.empty()));
    }
}
