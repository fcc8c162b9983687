package io.github.k8scard.deck;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody changed of a card. It is kept for good, and of a card the latest counts.
 *
 * @param id its number; a later edit has a greater one
 * @param cardId the card's id
 * @param kind what was done
 * @param inFile what the deck file said of the card; empty for one that is in no file
 * @param before what was asked before; empty if nothing was
 * @param after what is asked from then on; empty if nothing is, and where the file's word is taken
 * @param edited who did it, and when
 * @param caughtUp whether the deck file has at some time said what the edit made of the card; then the edit counts only
 *     where the file still says what it said before, as in an older release
 */
public record CardEdit(
        long id,
        String cardId,
        EditKind kind,
        Optional<Card> inFile,
        Optional<Card> before,
        Optional<Card> after,
        Edited edited,
        boolean caughtUp) {

    /**
     * Who edited a card.
     *
     * @param by the Slack user who did it
     * @param at when
     */
    public record Edited(String by, Instant at) {}

    /** An edit that no deck file has caught up with yet. */
    public CardEdit(
            long id,
            String cardId,
            EditKind kind,
            Optional<Card> inFile,
            Optional<Card> before,
            Optional<Card> after,
            String by,
            Instant at) {
        this(id, cardId, kind, inFile, before, after, new Edited(by, at), false);
    }

    /** The Slack user who did it. */
    public String by() {
        return edited.by();
    }

    /** When it was done. */
    public Instant at() {
        return edited.at();
    }

    /** The same with its number. */
    public CardEdit numbered(long number) {
        return new CardEdit(number, cardId, kind, inFile, before, after, edited, caughtUp);
    }

    /** The same once a deck file has caught up with it. */
    public CardEdit withFileCaughtUp() {
        return new CardEdit(id, cardId, kind, inFile, before, after, edited, true);
    }

    /**
     * Whether the deck file says what the edit made of the card, or did so and has changed since. Then the edit has no
     * effect.
     *
     * @param file what the file says now; empty if it has no such card
     */
    public boolean isIn(Optional<Card> file) {
        return says(file) || (caughtUp && !file.equals(inFile));
    }

    /** Whether the card is asked, or not asked, as the edit has it, whatever else a deck file says of it. */
    boolean counts(Optional<Card> file) {
        return kind != EditKind.FILE && (says(file) || !caughtUp || file.equals(inFile));
    }

    /**
     * Whether a deck file that says this catches up with the edit, which is to be kept in mind. That a file has no card
     * that never was in one says nothing of its being retired.
     */
    public boolean isCaughtUpBy(Optional<Card> file) {
        boolean neverInFile = kind == EditKind.RETIRED && inFile.isEmpty();
        return !caughtUp && kind != EditKind.FILE && !neverInFile && says(file);
    }

    private boolean says(Optional<Card> file) {
        return switch (kind) {
            case FILE -> true;
            case RETIRED -> file.isEmpty();
            case MENDED, ADDED -> file.map(Card::asInFile).equals(after.map(Card::asInFile));
        };
    }

    /**
     * Whether the deck file has changed otherwise since the edit, so that somebody has to say which of the two counts.
     * Until then it is the edit.
     *
     * @param file what the file says now; empty if it has no such card
     */
    public boolean isContested(Optional<Card> file) {
        return !isIn(file) && file.isPresent() && !file.equals(inFile);
    }
}
