package io.github.k8scard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was measured so far, in one or more runs, and the table of it. Safe for concurrent use. */
final class Report {
    private final Map<Figure, Map<Column, List<Double>>> figures = new EnumMap<>(Figure.class);
    private final List<String> rows = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean failed;

    synchronized void add(Figure figure, Column column, double value) {
        figures.computeIfAbsent(figure, it -> new EnumMap<>(Column.class))
                .computeIfAbsent(column, it -> new ArrayList<>())
                .add(value);
    }

    /** The value that was added last. */
    synchronized double last(Figure figure, Column column) {
        List<Double> values = figures.get(figure).get(column);
        return values.get(values.size() - 1);
    }

    /** Takes a row of two cells that was measured by somebody else. */
    synchronized void row(String cells) {
        rows.add(cells + " |".repeat(Column.values().length - 1));
    }

    /** Something to know about the figures, said below the table once. */
    synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** Something that is not as it should be, said below the table. */
    synchronized void failure(String what) {
        failed = true;
        notes.add("**" + what + "**");
    }

    /** Whether all is as it should be. */
    synchronized boolean isGood() {
        return !failed;
    }

    /** The table in Markdown, with the median where there is more than one value. */
    synchronized String table() {
        var lines = new ArrayList<String>();
        var head = new StringBuilder("| |");
        for (Column column : Column.values()) {
            head.append(' ').append(column.words()).append(" |");
        }
        lines.add(head.toString());
        lines.add("| --- |" + " ---: |".repeat(Column.values().length));
        figures.forEach((figure, values) -> {
            var line = new StringBuilder("| ").append(figure.words()).append(" |");
            for (Column column : Column.values()) {
                line.append(' ')
                        .append(values.containsKey(column) ? written(median(values.get(column))) : "")
                        .append(" |");
            }
            lines.add(line.toString());
        });
        lines.addAll(rows);
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        return String.join("\n", lines);
    }

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String written(double value) {
        return String.format(Locale.ENGLISH, Math.abs(value) >= 100 ? "%,.0f" : "%.1f", value);
    }
}
