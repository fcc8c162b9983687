package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.storage.OwnRow;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as JSON for people to read, one by one, so that no more than a row is in memory. */
final class ExportedJson implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String HELD_BACK =
            "This card is open for you now. Answer it, and export again to have this in full.";

    private final JsonGenerator json;

    ExportedJson(OutputStream out) {
        json = JSON.createGenerator(out);
        json.writeStartObject();
    }

    void text(String name, String text) {
        json.writeStringProperty(name, whole(text));
    }

    void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(text -> json.writeString(whole(text)));
        json.writeEndArray();
    }

    void beginList(String name) {
        json.writeArrayPropertyStart(name);
    }

    void endList() {
        json.writeEndArray();
    }

    void beginObject() {
        json.writeStartObject();
    }

    void beginObject(String name) {
        json.writeObjectPropertyStart(name);
    }

    void endObject() {
        json.writeEndObject();
    }

    /** The fields of a row but some, into the object that was begun. */
    void fields(OwnRow row, Set<String> without) {
        row.fields().entrySet().stream()
                .filter(field -> !without.contains(field.getKey()))
                .forEach(field -> field(field.getKey(), field.getValue()));
    }

    void field(String name, Object value) {
        if (value instanceof Boolean yes) {
            json.writeBooleanProperty(name, yes);
        } else if (value instanceof Double number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof Number number) {
            json.writeNumberProperty(name, number.longValue());
        } else {
            text(name, value.toString());
        }
    }

    /** A card in full, for who wrote it. */
    void card(String name, String cardJson) {
        json.writeName(name);
        json.writeTree(JSON.readTree(cardJson));
    }

    /** Stands for what would spoil a card. */
    void heldBack() {
        text("held_back", HELD_BACK);
    }

    /** Only what a card asks, never the answer. */
    void question(Card card) {
        text("question", card.question());
        card.snippet().ifPresent(snippet -> text("shown_below_the_question", snippet.text()));
    }

    static Card card(String cardJson) {
        return CardJson.read(cardJson);
    }

    void list(String name, List<OwnRow> rows) {
        beginList(name);
        rows.forEach(row -> one(row, Set.of()));
        endList();
    }

    void one(OwnRow row, Set<String> without) {
        beginObject();
        fields(row, without);
        endObject();
    }

    /** JSON in UTF-8 cannot carry half of a pair. */
    private static String whole(String text) {
        return text.codePoints()
                .map(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE ? 0xFFFD : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        json.writeEndObject();
        json.close();
    }
}
