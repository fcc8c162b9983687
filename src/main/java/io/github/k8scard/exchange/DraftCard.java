package io.github.k8scard.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one row of a file says of a card, before anybody has judged it. Immutable.
 *
 * @param row how messages name the row, such as {@code line 17} or {@code note 3}
 * @param texts what it says, in the deck's Markdown; a blank text is the same as none
 * @param remarks what was left out or changed so that it can be a card, a sentence each
 * @param faults why it cannot be one and what to do, a sentence each; then nothing else of it is judged
 */
public record DraftCard(String row, Map<DraftField, String> texts, List<String> remarks, List<String> faults) {
    public DraftCard {
        var said = new EnumMap<DraftField, String>(DraftField.class);
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                said.put(field, text);
            }
        });
        texts = said;
        remarks = List.copyOf(remarks);
        faults = List.copyOf(faults);
    }

    /** One of which nothing but its texts is to be said. */
    public static DraftCard of(String row, Map<DraftField, String> texts) {
        return new DraftCard(row, texts, List.of(), List.of());
    }

    /** A copy of what it says. */
    @Override
    public Map<DraftField, String> texts() {
        return Map.copyOf(texts);
    }

    /** One of its texts; empty if the row does not say it. */
    public Optional<String> text(DraftField field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** Whether it says any of these. */
    boolean hasAny(List<DraftField> fields) {
        return fields.stream().anyMatch(texts::containsKey);
    }

    /** The same, with this text in place of what it said there. */
    public DraftCard with(DraftField field, String text) {
        var more = new EnumMap<DraftField, String>(DraftField.class);
        more.putAll(texts);
        more.put(field, text);
        return new DraftCard(row, more, remarks, faults);
    }

    /** The same, with one more thing that was left out or changed. */
    public DraftCard remarking(String remark) {
        return new DraftCard(row, texts, and(remarks, remark), faults);
    }

    /** The same, with one more reason why it cannot be a card. */
    public DraftCard refused(String fault) {
        return new DraftCard(row, texts, remarks, and(faults, fault));
    }

    private static List<String> and(List<String> some, String more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
