package io.github.k8scard.memory;

/** Why a card was chosen for a channel. */
public sealed interface Reason {
    /** The channel has not seen the card. */
    record NewCard() implements Reason {}

    /**
     * Of all cards, the one that the channel is likeliest to have forgotten.
     *
     * @param need the share of the active members who would probably miss it, 0 to 1
     */
    record Needed(double need) implements Reason {}

    /** The card that the channel has not seen for the longest time; there was nothing better to go by. */
    record LeastRecent() implements Reason {}
}
