package io.github.k8scard.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft as a card of a deck file, whatever is wrong with it, and the way back from the fields of that file. */
final class DraftJson {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern OF_WRONG = Pattern.compile("choices\\.wrong\\[(\\d)](\\.why)?.*");
    private static final List<DraftField> CHOICES = Stream.concat(
                    Stream.of(DraftField.CORRECT), DraftField.WRONG.stream())
            .toList();
    private static final int DIFFICULTY = 2;

    private DraftJson() {}

    /** Adds what the draft says to a card that is empty. */
    static void add(DraftCard draft, ObjectNode card) {
        put(draft, DraftField.ID, card);
        put(draft, DraftField.TOPIC, card);
        put(draft, DraftField.QUESTION, card);
        draft.text(DraftField.SNIPPET)
                .ifPresent(text -> card.putObject("snippet")
                        .put("language", draft.text(DraftField.SNIPPET_LANGUAGE).orElse("text"))
                        .put("text", text));
        put(draft, DraftField.RECALL, card);
        put(draft, DraftField.ANSWER, card);
        if (draft.hasAny(CHOICES)) {
            ObjectNode choices = card.putObject("choices");
            draft.text(DraftField.CORRECT).ifPresent(text -> choices.put("correct", text));
            ArrayNode wrong = choices.putArray("wrong");
            wrongOnes(draft).forEach(field -> addWrong(draft, field, wrong));
        }
        put(draft, DraftField.EXPLANATION, card);
        ArrayNode tags = card.putArray("tags");
        draft.text(DraftField.TAGS).map(TagList::read).orElse(List.of()).forEach(tags::add);
        draft.text(DraftField.DIFFICULTY)
                .filter(text -> !WHOLE_NUMBER.matcher(text).matches())
                .ifPresentOrElse(
                        noNumber -> card.put("difficulty", noNumber),
                        () -> card.put(
                                "difficulty",
                                draft.text(DraftField.DIFFICULTY)
                                        .map(Integer::valueOf)
                                        .orElse(DIFFICULTY)));
        put(draft, DraftField.SINCE, card);
        put(draft, DraftField.REVIEW_BY, card);
        put(draft, DraftField.SOURCE, card);
    }

    private static void addWrong(DraftCard draft, DraftField field, ArrayNode wrong) {
        String text = draft.text(field).orElseThrow();
        draft.text(field.why())
                .ifPresentOrElse(why -> wrong.addObject().put("text", text).put("why", why), () -> wrong.add(text));
    }

    private static List<DraftField> wrongOnes(DraftCard draft) {
        return DraftField.WRONG.stream()
                .filter(field -> draft.text(field).isPresent())
                .toList();
    }

    private static void put(DraftCard draft, DraftField field, ObjectNode card) {
        draft.text(field).ifPresent(text -> card.put(field.path(), text));
    }

    /** What a draft calls a field of the deck file, such as {@code why_2}. */
    static String column(DraftCard draft, String path) {
        Matcher wrong = OF_WRONG.matcher(path);
        if (wrong.matches()) {
            List<DraftField> fields = wrongOnes(draft);
            DraftField field = fields.get(Math.min(Integer.parseInt(wrong.group(1)), fields.size()) - 1);
            return (wrong.group(2) == null ? field : field.why()).column();
        }
        return fieldAt(path).map(DraftField::column).orElse(path);
    }

    private static Optional<DraftField> fieldAt(String path) {
        String whole = path.startsWith("tags[") ? DraftField.TAGS.path() : path;
        String first = whole.equals("choices.wrong") ? DraftField.WRONG_1.path() : whole;
        return Stream.of(DraftField.values())
                .filter(field -> field.path().equals(first))
                .findFirst();
    }
}
