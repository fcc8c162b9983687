package io.github.k8scard.curation;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A card that a member suggests.
 *
 * @param id its number
 * @param by who suggests it
 * @param card as it was suggested, under an id that no other card had then
 * @param named whether the member wants to be named with it
 * @param at when it was suggested
 * @param decided what came of it; empty as long as it is open
 */
public record SuggestedCard(
        long id, MemberKey by, Card card, boolean named, Instant at, Optional<SuggestionDecision> decided) {

    /**
     * What somebody decided of a suggestion.
     *
     * @param by the Slack user who decided
     * @param at when
     * @param cardId the card that it became; empty if it was declined
     */
    public record SuggestionDecision(SuggestionOutcome outcome, String by, Instant at, Optional<String> cardId) {}
}
