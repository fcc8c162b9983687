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
 * @param by the Slack user who did it
 * @param at when
 */
public record CardEdit(
        long id,
        String cardId,
        EditKind kind,
        Optional<Card> inFile,
        Optional<Card> before,
        Optional<Card> after,
        String by,
        Instant at) {

    /**
     * Whether the deck file says by now what the edit made of the card, so that the edit has no effect any more.
     *
     * @param file what the file says now; empty if it has no such card
     */
    public boolean isIn(Optional<Card> file) {
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
