package io.github.k8scard.slack;

import io.github.k8scard.words.Mistake;

/**
 * Where somebody decides on a suggestion, as the modal brings it back that is opened there.
 *
 * @param id the number of the suggestion
 * @param messageTs the message that shows it
 * @param responseUrl takes what is to stand in the place of that
 */
record SuggestionPlace(long id, String messageTs, String responseUrl) {
    private static final int PARTS = 3;

    static SuggestionPlace of(Click click) {
        return new SuggestionPlace(
                click.number(), click.messageTs(), click.replyTo().responseUrl());
    }

    /** Reads what {@link #written} wrote. */
    static SuggestionPlace read(String written) {
        String[] parts = written.split(" ", PARTS);
        try {
            return new SuggestionPlace(Long.parseLong(parts[0]), parts[1], parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Mistake("This form is from an older version of me. Close it and click the button again.");
        }
    }

    String written() {
        return id + " " + messageTs + " " + responseUrl;
    }
}
