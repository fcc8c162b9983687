package io.github.k8scard.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of a file may say of a card, in the order in which files have it. Each is one text. */
public enum DraftField {
    /** Made from the question where a row has none. */
    ID("id"),
    TOPIC("topic"),
    QUESTION("question"),
    /** A word of {@link io.github.k8scard.deck.SnippetLanguage}. */
    SNIPPET_LANGUAGE("snippet.language"),
    /** The only one that may have several lines, which end with a line feed. */
    SNIPPET("snippet.text"),
    RECALL("recall"),
    ANSWER("answer"),
    EXPLANATION("explanation"),
    CORRECT("choices.correct"),
    WRONG_1("choices.wrong[1]"),
    WHY_1("choices.wrong[1].why"),
    WRONG_2("choices.wrong[2]"),
    WHY_2("choices.wrong[2].why"),
    WRONG_3("choices.wrong[3]"),
    WHY_3("choices.wrong[3].why"),
    /** As {@link TagList} writes them. */
    TAGS("tags"),
    /** 1, 2 or 3; in between where a row has none. */
    DIFFICULTY("difficulty"),
    SINCE("since"),
    REVIEW_BY("reviewBy"),
    SOURCE("source");

    /** The wrong choices in their order. */
    public static final List<DraftField> WRONG = List.of(WRONG_1, WRONG_2, WRONG_3);

    private final String path;

    DraftField(String path) {
        this.path = path;
    }

    /** What a column of it is called, such as {@code review_by}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with this column; empty if there is none. */
    public static Optional<DraftField> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column().equals(column))
                .findFirst();
    }

    /** The field in which faults of a deck name it, such as {@code choices.wrong[2]}. */
    String path() {
        return path;
    }

    /** Why this wrong choice is not the answer. */
    public DraftField why() {
        return switch (this) {
            case WRONG_1 -> WHY_1;
            case WRONG_2 -> WHY_2;
            case WRONG_3 -> WHY_3;
            default -> throw new IllegalArgumentException(this + " is no wrong choice");
        };
    }
}
