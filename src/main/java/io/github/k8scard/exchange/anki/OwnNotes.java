package io.github.k8scard.exchange.anki;

import io.github.k8scard.deck.Card;
import io.github.k8scard.exchange.CardFields;
import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.TagList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notes of our own type, which say all that a card says. */
final class OwnNotes {
    private OwnNotes() {}

    /** Whether a note says which card it is, as ours do. */
    static boolean isOwn(AnkiNote note) {
        return OwnNoteType.isCalled(note.noteType());
    }

    /** What Anki knows the note of a card by, so that it updates the note that it has already. */
    static String guid(Card card) {
        return OwnNoteType.NAME + "-" + card.id();
    }

    /** What a note says, in the order of the fields. */
    static List<String> fields(Card card) {
        Map<DraftField, String> said = CardFields.of(card);
        List<String> fields = new ArrayList<>();
        OwnNoteType.SAID.forEach(field -> fields.add(html(field, said.getOrDefault(field, ""))));
        fields.add(ShownChoices.html(card));
        return fields;
    }

    /** The draft of such a note. Fields that are not ours are left out. */
    static DraftCard draft(AnkiNote note) {
        Map<DraftField, String> said = new EnumMap<>(DraftField.class);
        List<String> remarks = new ArrayList<>();
        List<String> names = OwnNoteType.fieldNames();
        for (int i = 0; i < note.fields().size(); i++) {
            AnkiField field = note.fields().get(i);
            String name = field.name().isEmpty() && i < names.size() ? names.get(i) : field.name();
            OwnNoteType.called(name).ifPresent(known -> said.put(known, text(known, field.html(), remarks)));
        }
        List<String> tags = note.tags().stream().map(OwnTag::read).toList();
        said.put(DraftField.TAGS, TagList.write(tags));
        return new DraftCard(note.row(), said, remarks, List.of());
    }

    private static String html(DraftField field, String text) {
        if (field == DraftField.SNIPPET) {
            return text.isEmpty() ? "" : MarkdownHtml.preformatted(text);
        }
        return OwnNoteType.hasMarkdown(field) ? MarkdownHtml.of(text) : MarkdownHtml.escaped(text);
    }

    private static String text(DraftField field, String html, List<String> remarks) {
        if (field == DraftField.SNIPPET) {
            return InnerText.lines(html);
        }
        if (!OwnNoteType.hasMarkdown(field)) {
            return InnerText.line(html);
        }
        FieldText text = FieldText.ofOwn(html);
        text.losses().forEach(loss -> remarks.add(OwnNoteType.name(field) + " has " + loss + ", which is left out."));
        return text.whole();
    }
}
