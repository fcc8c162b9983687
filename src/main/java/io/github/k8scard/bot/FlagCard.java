package io.github.k8scard.bot;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Optional;

/**
 * A member says what is wrong with a card, as the member saw it. Of each text of a card a member's first flag counts.
 * Safe for concurrent use.
 */
public final class FlagCard {
    private final Database database;
    private final CurrentDecks decks;

    public FlagCard(Database database, CurrentDecks decks) {
        this.database = database;
        this.decks = decks;
    }

    /** @throws Mistake if there is no such card any more, or the member did not see it there */
    public ToFlag seen(Sighting at, MemberKey member) {
        return database.inTransaction(tables -> toFlag(tables, at, member, false));
    }

    /** @throws Mistake if there is no card of that id, naming the nearest ids */
    public ToFlag named(String cardId, MemberKey member) {
        Card card = decks.now().cardNamed(cardId);
        return seen(new Sighting.SeenInDeck(card.id(), CardJson.fingerprint(card)), member);
    }

    /** @throws Mistake if the member has not answered any card, or it is asked no more */
    public ToFlag latest(MemberKey member) {
        return database.inTransaction(tables -> {
            Sighting at = tables.lastAnswered()
                    .of(member)
                    .orElseThrow(() -> new Mistake(
                            "You have not answered a card yet. To flag one, type its id, as in: /k8scard flag "
                                    + decks.now().cards().get(0).id()));
            return toFlag(tables, at, member, true);
        });
    }

    /**
     * Keeps a flag.
     *
     * @param words what the member adds, at most 1,000 characters that can be kept; may be empty
     * @throws Mistake if the member has flagged that text before, or there is no such card any more
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public void flag(Sighting at, MemberKey member, FlagReason reason, String words, Instant now) {
        database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            Card card = card(tables, at, member);
            // so that whoever decides learns the member's name
            tables.members().meet(member);
            if (!tables.flags().add(member, card, reason, words, now)) {
                throw new Mistake(already(tables, card, member).orElseThrow());
            }
            return null;
        });
    }

    private ToFlag toFlag(Tables tables, Sighting at, MemberKey member, boolean latest) {
        Card card = card(tables, at, member);
        return new ToFlag(at, card, latest, already(tables, card, member));
    }

    private Card card(Tables tables, Sighting at, MemberKey member) {
        Card card = seenThere(tables, at, member);
        if (decks.now().card(card.id()).isEmpty()) {
            throw new Mistake("This card is not asked any more, so there is nothing to mend. Thank you all the same!");
        }
        return card;
    }

    private Card seenThere(Tables tables, Sighting at, MemberKey member) {
        if (at instanceof Sighting.SeenInRound inRound) {
            return tables.rounds()
                    .find(inRound.roundId())
                    .filter(round -> round.workspaceId().equals(member.workspaceId()))
                    .map(Round::card)
                    .orElseThrow(Refusals::noSuchRound);
        }
        if (at instanceof Sighting.SeenInPractice inPractice) {
            return Refusals.showing(tables, inPractice.showingId(), member).card();
        }
        var inDeck = (Sighting.SeenInDeck) at;
        return decks.now()
                .card(inDeck.cardId())
                .filter(card -> CardJson.fingerprint(card).equals(inDeck.fingerprint()))
                .orElseThrow(() -> new Mistake("This card was changed just now. Look at it again before you flag it:"
                        + " /k8scard card " + inDeck.cardId()));
    }

    private static Optional<String> already(Tables tables, Card card, MemberKey member) {
        return tables.flags()
                .find(member, card)
                .map(flag -> "You have flagged this card already. "
                        + flag.outcome()
                                .map(outcome -> cameOfIt(outcome, card))
                                .orElse("I tell you as soon as somebody has decided about it."));
    }

    private static String cameOfIt(Decision outcome, Card card) {
        return switch (outcome) {
            case MENDED -> "It was mended since. To see what it says now, type /k8scard card " + card.id();
            case NO_CHANGE -> "Whoever looks after the cards read it and left the card as it is.";
            case RETIRED -> "It was retired then, and has come back since.";
        };
    }
}
