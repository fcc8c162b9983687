package io.github.k8scard.curation;

/** Where a member saw a card, which tells the text that the card had there. */
public sealed interface Sighting {
    /** How a sighting goes with a form and comes back with it. */
    String written();

    /** In a round of a channel. */
    record SeenInRound(long roundId) implements Sighting {
        @Override
        public String written() {
            return "round " + roundId;
        }
    }

    /** In practice. */
    record SeenInPractice(long showingId) implements Sighting {
        @Override
        public String written() {
            return "practice " + showingId;
        }
    }

    /**
     * In the deck, as it was at that moment.
     *
     * @param cardId the card
     * @param fingerprint of its text
     */
    record SeenInDeck(String cardId, String fingerprint) implements Sighting {
        @Override
        public String written() {
            return "deck " + cardId + " " + fingerprint;
        }
    }
}
