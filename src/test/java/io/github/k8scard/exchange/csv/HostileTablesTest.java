package io.github.k8scard.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.exchange.DeckImport;
import io.github.k8scard.exchange.ImportSettings;
import io.github.k8scard.exchange.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that nobody makes by hand are read or refused, in the memory and the time that the text takes. */
final class HostileTablesTest {
    private static final String HEADER = "question,answer,topic,source\n";

    @TempDir
    private Path directory;

    @Test
    void a_hundred_thousand_rows_are_refused() {
        assertThatThrownBy(() -> read(HEADER + "a,b\n".repeat(100_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageEndingWith("has over 20000 rows; split it into several files.");
    }

    @Test
    void twenty_thousand_refused_rows_are_all_told() throws IOException {
        Path file = written(HEADER + "**a**,b,,\n".repeat(20_000));
        var imported = new DeckImport(ImportSettings.NONE).of(file, CsvCards.read(file));
        assertThat(imported.refused()).isEqualTo(20_000);
        assertThat(imported.rows().get(19_999).lines()).first().isEqualTo("line 20001, a-20000: refused");
    }

    @Test
    void a_text_of_a_million_characters_is_refused_with_its_row() throws IOException {
        Path file = written(HEADER + "x".repeat(1_000_000) + ",b,Pods,https://a.b/\n");
        var imported = new DeckImport(ImportSettings.NONE).of(file, CsvCards.read(file));
        assertThat(imported.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.faults())
                        .containsExactly("question has 1000000 characters; shorten it to 500."));
    }

    @Test
    void a_million_blanks_within_a_text_take_no_longer_than_a_million_letters() throws IOException {
        Path file = written(HEADER + "a" + " ".repeat(1_000_000) + "b,b,Pods,https://a.b/\n");
        var imported = new DeckImport(ImportSettings.NONE).of(file, CsvCards.read(file));
        assertThat(imported.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.faults()).contains("question has 1000002 characters; shorten it to 500."));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\"\n\",", "a\"b,\"\n\",,"})
    void a_row_of_millions_of_cells_is_refused(String cells) {
        String row = cells.repeat(9_000_000 / cells.length());
        assertThatThrownBy(() -> read(HEADER + row))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read(row)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_header_of_many_columns_is_refused_in_one_line() {
        assertThatThrownBy(() -> read("question,answer," + "a,".repeat(1_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("has 1003 columns; leave only those that are known here: id,");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_refused() {
        assertThatThrownBy(() -> read(HEADER + "\"" + "x,\n".repeat(3_000_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2");
    }

    private void read(String csv) throws IOException {
        CsvCards.read(written(csv));
    }

    private Path written(String csv) throws IOException {
        return Files.writeString(directory.resolve("cards.csv"), csv);
    }
}
