package io.github.k8scard.calendar.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that lie beside these classes, their cells separated by tabs. */
final class Rows {
    private Rows() {}

    /** The rows of a table, without comments. */
    static List<String[]> of(String file) {
        try (InputStream table = Rows.class.getResourceAsStream(file);
                var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
