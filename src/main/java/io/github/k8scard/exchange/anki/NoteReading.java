package io.github.k8scard.exchange.anki;

import io.github.k8scard.exchange.DraftCard;
import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.TagList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a foreign note becomes a card. For one card, by one thread. */
final class NoteReading {
    private final AnkiNote note;
    private final Map<DraftField, String> said = new EnumMap<>(DraftField.class);
    private final Set<String> losses = new LinkedHashSet<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    NoteReading(AnkiNote note) {
        this.note = note;
    }

    /** A field of it; what that loses, and where it links to, is kept. */
    FieldText read(String html) {
        FieldText text = FieldText.of(html);
        losses.addAll(text.losses());
        links.addAll(text.links());
        return text;
    }

    /** What the card asks; lines and blanks that count become its snippet, if there is but one such part. */
    void asks(FieldText text) {
        if (text.preformatted().size() == 1 && !text.others().isEmpty()) {
            String snippet = text.preformatted().get(0);
            said.put(DraftField.QUESTION, text.others());
            said.put(DraftField.SNIPPET, snippet);
            said.put(DraftField.SNIPPET_LANGUAGE, GuessedLanguage.of(snippet).word());
        } else {
            says(DraftField.QUESTION, text);
        }
    }

    void says(DraftField field, FieldText text) {
        said.put(field, text.whole());
        if (text.preformatted().stream().anyMatch(lines -> lines.contains("\n"))) {
            remark("Preformatted lines are code in one line now.");
        }
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    /** All of it. */
    DraftCard draft(String row) {
        DeckName.topic(note.deck()).ifPresent(topic -> said.put(DraftField.TOPIC, topic));
        links.stream().findFirst().ifPresent(link -> said.put(DraftField.SOURCE, link));
        List<String> tags = ForeignTags.of(note.tags(), remarks);
        said.put(DraftField.TAGS, TagList.write(tags));
        losses.forEach(loss -> remark("Left out: " + loss + "."));
        return new DraftCard(row, said, remarks, List.of());
    }
}
