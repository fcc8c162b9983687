package io.github.k8scard.bot;

import io.github.k8scard.NotSaved;
import io.github.k8scard.curation.Decision;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.CardNow;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.EditedDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes cards over what their files say: live at once here, and within seconds in other instances. Only for those who
 * look after the cards; of several who change one at once the first wins, and the others are told. All of it throws
 * {@link Mistake} if it cannot be done, and {@link NotSaved} if the database takes longer than
 * {@link RecordAnswer#CLICK_AT_MOST}; then nothing is stored. Safe for concurrent use.
 */
public final class EditCard {
    private final Database database;
    private final CurrentDecks decks;
    private final Curators curators;
    private final ShownText shownText;
    private final FollowDecks followDecks;
    private final FlagsClosed flagsClosed;

    /** @param followDecks is told of each edit, so that it is in use here */
    public EditCard(
            Database database,
            CurrentDecks decks,
            Directory directory,
            Curators curators,
            FollowDecks followDecks,
            FlagsClosed flagsClosed) {
        this.database = database;
        this.decks = decks;
        this.curators = curators;
        this.shownText = new ShownText(directory);
        this.followDecks = followDecks;
        this.flagsClosed = flagsClosed;
    }

    private interface EditToMake {
        CardEdit of(Tables tables, CardNow card);
    }

    /**
     * The card that a form was filled with.
     *
     * @param fingerprint of the text that it was filled with
     * @throws Mistake if the card says something else by now, or the member may not mend it
     */
    public Card shown(MemberKey member, String cardId, String fingerprint) {
        return database.inTransaction(tables -> {
            curators.check(tables, member);
            return shownText.of(tables, member, now(tables, member, cardId), cardId, fingerprint);
        });
    }

    /**
     * Makes a card say something else.
     *
     * @param fingerprint of the text that the member had before their eyes
     * @param mended keeps every rule of a deck, and the id
     */
    public void mend(MemberKey member, String fingerprint, Card mended, Instant now) {
        run(member, mended.id(), (tables, card) -> {
            if (shownText.of(tables, member, card, mended.id(), fingerprint).equals(mended)) {
                throw new Mistake("Nothing is changed. Change what is wrong, or close this form.");
            }
            flagsClosed.close(tables, member, mended.id(), Decision.MENDED, now);
            return card.mended(mended, member.id(), now);
        });
    }

    /** A card is asked no more. */
    public void retire(MemberKey member, String cardId, Instant now) {
        run(member, cardId, (tables, card) -> {
            if (card.asked().isEmpty()) {
                throw card.isRetired() ? retiredAlready(cardId) : ShownText.noSuchCard();
            }
            if (isTheLast(tables, member)) {
                throw new Mistake(
                        "This is the only card that is left, so I keep it. Mend it, or add another one first.");
            }
            flagsClosed.close(tables, member, cardId, Decision.RETIRED, now);
            return card.retired(cardId, member.id(), now);
        });
    }

    /** A card that was retired is asked again, with the text that it had. */
    public void bringBack(MemberKey member, String cardId, Instant now) {
        run(member, cardId, (tables, card) -> {
            if (card.asked().isPresent()) {
                throw new Mistake("This card is asked already. See it with /k8scard card " + cardId);
            }
            if (!card.isRetired()) {
                throw ShownText.noSuchCard();
            }
            return card.broughtBack(member.id(), now);
        });
    }

    /** Of a card whose file has changed since it was edited, the edit counts. */
    public void keepEdit(MemberKey member, String cardId, Instant now) {
        run(member, cardId, (tables, card) -> contested(card, cardId).kept(member.id(), now));
    }

    /** Of a card whose file has changed since it was edited, the file counts. */
    public void takeFile(MemberKey member, String cardId, Instant now) {
        run(member, cardId, (tables, card) -> contested(card, cardId).fileTaken(member.id(), now));
    }

    private void run(MemberKey member, String cardId, EditToMake change) {
        CardEdit stored = database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            curators.check(tables, member);
            tables.cardEdits().lock(member.workspaceId());
            CardEdit edit = change.of(tables, now(tables, member, cardId));
            return tables.cardEdits().append(member.workspaceId(), edit);
        });
        followDecks.stored(member.workspaceId(), stored);
    }

    /** By what is stored: another instance may have edited it this very second. */
    private CardNow now(Tables tables, MemberKey member, String cardId) {
        List<CardEdit> edits = tables.cardEdits().ofCard(member.workspaceId(), cardId);
        return new CardNow(
                decks.state().files().card(cardId),
                edits.isEmpty() ? Optional.empty() : Optional.of(edits.get(edits.size() - 1)));
    }

    private boolean isTheLast(Tables tables, MemberKey member) {
        var latest = tables.cardEdits().latest(member.workspaceId());
        return EditedDecks.over(decks.state().files(), latest).cards().size() == 1;
    }

    private static CardNow contested(CardNow card, String cardId) {
        if (!card.isContested()) {
            throw new Mistake("That is decided already. See the card with /k8scard card " + cardId);
        }
        return card;
    }

    private static Mistake retiredAlready(String cardId) {
        return new Mistake("This card is retired already. To bring it back, type /k8scard card " + cardId);
    }
}
