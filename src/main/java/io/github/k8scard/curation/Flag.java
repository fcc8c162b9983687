package io.github.k8scard.curation;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;

/**
 * What a member says is the matter with a card.
 *
 * @param id its number; a later flag has a greater one
 * @param by who says so
 * @param seen the card as the member saw it
 * @param reason what is the matter
 * @param words what the member adds, as typed, at most 1,000 characters; may be empty
 */
public record Flag(long id, MemberKey by, Card seen, FlagReason reason, String words) {
    /** How many characters the words have at most. */
    public static final int WORDS_AT_MOST = 1_000;
}
