package io.github.k8scard.exchange.anki;

import io.github.k8scard.exchange.DraftField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The note type that our cards are exported with: a field for each thing that a card may say. */
final class OwnNoteType {
    static final String NAME = "k8scard";

    /** What the front of a card lists; made from the others, so it is not read. */
    static final String CHOICES = "Choices";

    /** What a card says in its fields; its tags are the note's tags. */
    static final List<DraftField> SAID = Arrays.stream(DraftField.values())
            .filter(field -> field != DraftField.TAGS)
            .toList();

    private static final Set<DraftField> MARKDOWN = Set.of(
            DraftField.QUESTION,
            DraftField.RECALL,
            DraftField.ANSWER,
            DraftField.EXPLANATION,
            DraftField.CORRECT,
            DraftField.WRONG_1,
            DraftField.WHY_1,
            DraftField.WRONG_2,
            DraftField.WHY_2,
            DraftField.WRONG_3,
            DraftField.WHY_3);

    private OwnNoteType() {}

    /** Whether a note type is this one; Anki adds something to a name that it has already. */
    static boolean isCalled(String noteType) {
        return noteType.startsWith(NAME);
    }

    /** What its fields are called, in their order. */
    static List<String> fieldNames() {
        return Stream.concat(SAID.stream().map(OwnNoteType::name), Stream.of(CHOICES))
                .toList();
    }

    /** What a field is called, such as {@code Review by}. */
    static String name(DraftField field) {
        String words = field.column().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The one that is called so, as far as it is read. */
    static Optional<DraftField> called(String name) {
        return SAID.stream().filter(field -> name(field).equals(name)).findFirst();
    }

    /** Whether the texts of a field have Markdown. */
    static boolean hasMarkdown(DraftField field) {
        return MARKDOWN.contains(field);
    }
}
