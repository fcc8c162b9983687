package io.github.k8scard.exchange.anki;

import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** Notes of other types: a question and its answer, or a text with parts to be guessed. */
final class ForeignNotes {
    private static final int PARTS_AT_MOST = 20;

    private ForeignNotes() {}

    /** The flashcards that a note makes: one, or one for each number of its parts. */
    static List<DraftCard> drafts(AnkiNote note) {
        Optional<AnkiField> cloze =
                note.fields().stream().filter(field -> Cloze.isIn(field.html())).findFirst();
        return cloze.map(field -> ofCloze(note, field)).orElseGet(() -> List.of(ofSides(note)));
    }

    private static DraftCard ofSides(AnkiNote note) {
        var card = new NoteReading(note);
        List<AnkiField> fields = note.fields();
        List<FieldText> texts =
                fields.stream().limit(2).map(field -> card.read(field.html())).toList();
        if (!texts.isEmpty()) {
            card.asks(texts.get(0));
        }
        if (texts.size() > 1) {
            card.says(DraftField.ANSWER, texts.get(1));
        }
        if (fields.size() > texts.size()) {
            card.remark(
                    "Its first field became the question and its second the answer" + leftOut(fields, texts.size()));
        }
        return card.draft(note.row());
    }

    private static List<DraftCard> ofCloze(AnkiNote note, AnkiField field) {
        var cloze = new Cloze(field.html());
        SortedSet<Integer> numbers = cloze.numbers();
        if (numbers.size() > PARTS_AT_MOST) {
            return List.of(DraftCard.of(note.row(), Map.of())
                    .refused(
                            "It has " + numbers.size() + " parts to be guessed; make several notes of it, with at most "
                                    + PARTS_AT_MOST + " each."));
        }
        List<DraftCard> drafts = new ArrayList<>();
        for (int number : numbers) {
            var card = new NoteReading(note);
            card.asks(card.read(cloze.question(number)));
            card.says(DraftField.ANSWER, card.read(cloze.answer(number)));
            note.fields().stream()
                    .filter(other -> !other.equals(field))
                    .map(other -> card.read(other.html()))
                    .filter(text -> !text.line().isEmpty())
                    .findFirst()
                    .ifPresent(text -> card.says(DraftField.EXPLANATION, text));
            drafts.add(card.draft(numbers.size() == 1 ? note.row() : note.row() + ", part " + number));
        }
        return drafts;
    }

    private static String leftOut(List<AnkiField> fields, int from) {
        List<String> names = IntStream.range(from, fields.size())
                .filter(i -> !fields.get(i).html().isBlank())
                .mapToObj(i -> fields.get(i).name().isEmpty()
                        ? "field " + (i + 1)
                        : "“" + fields.get(i).name() + "”")
                .toList();
        return names.isEmpty() ? "." : "; left out: " + String.join(", ", names) + ".";
    }
}
