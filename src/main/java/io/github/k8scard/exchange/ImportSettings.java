package io.github.k8scard.exchange;

import java.util.Optional;

/**
 * What is said of all cards of a file together.
 *
 * @param title what their deck is called; else as the file says, or by the file's name
 * @param topic that of the cards that name none
 * @param source that of the cards that name none
 */
public record ImportSettings(Optional<String> title, Optional<String> topic, Optional<String> source) {
    /** Nothing but what the file says. */
    public static final ImportSettings NONE = new ImportSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** The draft with what it lacks, as far as it is said here. */
    DraftCard filled(DraftCard draft) {
        return with(with(draft, DraftField.TOPIC, topic), DraftField.SOURCE, source);
    }

    private static DraftCard with(DraftCard draft, DraftField field, Optional<String> text) {
        return draft.text(field).isPresent()
                ? draft
                : text.map(its -> draft.with(field, its)).orElse(draft);
    }
}
