package io.github.k8scard.slack;

/**
 * Where somebody looks after a card, as the modal brings it back that is opened there.
 *
 * @param shows what stands there
 * @param messageTs the message; empty in a modal
 * @param responseUrl takes what is to stand in its place; empty in a modal
 */
record CurationPlace(Shows shows, String messageTs, String responseUrl) {
    private static final int PARTS = 3;

    /** What can stand in a place. */
    enum Shows {
        /** The card itself, looked up. */
        CARD,
        /** All that there is to look at in the decks. */
        REVIEW,
        /** What members flagged, in a direct message. */
        SUMMARY
    }

    /** Below a card. Only a summary of the release before has the same buttons in a message for all who see it. */
    static CurationPlace card(Click click) {
        return click.place().where() == ButtonPlace.Where.MESSAGE ? list(click) : of(Shows.CARD, click);
    }

    /** In a list. */
    static CurationPlace list(Click click) {
        boolean forOneAlone = click.place().where() == ButtonPlace.Where.PRIVATE_MESSAGE;
        return of(forOneAlone ? Shows.REVIEW : Shows.SUMMARY, click);
    }

    private static CurationPlace of(Shows shows, Click click) {
        return new CurationPlace(shows, click.messageTs(), click.replyTo().responseUrl());
    }

    /** Reads what {@link #written} wrote; of anything else comes a place that takes nothing. */
    static CurationPlace read(String written) {
        String[] parts = written.split(" ", PARTS);
        for (Shows shows : Shows.values()) {
            if (parts.length == PARTS && parts[0].equals(shows.name())) {
                return new CurationPlace(shows, parts[1], parts[2]);
            }
        }
        return new CurationPlace(Shows.CARD, "", "");
    }

    String written() {
        return shows + " " + messageTs + " " + responseUrl;
    }
}
