package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.DeckReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that come from and go to Anki, on the command line. */
final class AnkiExchangeTest {
    private static final String PACKAGE = "src/test/resources/anki/anki-2.1.15.apkg";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_package_of_anki_becomes_a_deck_with_a_report_of_what_is_lost() throws IOException {
        assertThat(run("deck", "import", PACKAGE, path("out.json"), "--topic", "All"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("Wrote 6 cards", "note 4, what-is-missing-here: fine", "Left out: a picture.");
        assertThat(DeckReader.read(Path.of(path("out.json"))).title()).isEqualTo("Kubernetes");
    }

    @Test
    void a_package_that_names_no_source_says_how_to_name_one() throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.txt"), "#deck:Pods\nWhat is it?\tThis\n");
        assertThat(run("deck", "import", notes.toString(), path("out.json"))).isEqualTo(1);
        assertThat(err.toString()).contains("--source");
        assertThat(run("deck", "import", notes.toString(), path("out.json"), "--source", "https://kubernetes.io/"))
                .isZero();
    }

    @Test
    void what_is_exported_for_anki_is_imported_as_the_same_cards() {
        List<Card> cards = DeckReader.read(Path.of("deck.json")).cards();
        for (String name : List.of("cards.apkg", "cards.txt")) {
            assertThat(run("deck", "export", path(name))).as(err.toString()).isZero();
            String back = path(name + ".json");
            assertThat(run("deck", "import", path(name), back))
                    .as(err.toString())
                    .isZero();
            assertThat(DeckReader.read(Path.of(back)).cards()).isEqualTo(cards);
        }
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private int run(String... arguments) {
        var environment = Map.of("JDBC_DATABASE_URL", "jdbc:h2:file:" + directory.resolve("none"));
        return CommandLineRunner.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
