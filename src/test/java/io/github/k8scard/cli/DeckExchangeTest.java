package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.DeckReader;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.EditedDecks;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that come from and go to other programs, on the command line. */
final class DeckExchangeTest {
    private static final String GOOD = """
            question,answer,topic,source,correct,wrong_1
            What is a Pod?,A group of containers.,Pods,https://kubernetes.io/docs/,Containers,A node
            What is a node?,A machine.,Nodes,https://kubernetes.io/docs/,,
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void a_table_becomes_a_deck_that_the_bot_can_use() throws IOException {
        assertThat(run("deck", "import", file("cards.csv", GOOD), path("out.json"), "--title", "Ours"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                The deck is called “Ours”, its language is “en”, and checkedAgainst says “the sources that its cards \
                name”; correct in the file what is not so.
                Wrote 2 cards to OUT. See what could be better with: deck check OUT
                """.replace("OUT", path("out.json")));
        assertThat(DeckReader.read(Path.of(path("out.json"))).cards())
                .extracting(Card::id)
                .containsExactly("what-is-a-pod", "what-is-a-node");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_dry_run_tells_of_each_row_and_writes_nothing() throws IOException {
        String csv = file("cards.csv", GOOD + "What?,,Nodes,https://kubernetes.io/docs/,This,\n");
        assertThat(run("deck", "import", "--dry-run", csv, path("out.json"))).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                line 2, what-is-a-pod: fine
                line 3, what-is-a-node: fine
                line 4, what: refused
                  answer is missing; add it.
                  correct has a text, and no wrong choice has one; fill wrong_1, or empty correct.
                1 of 3 cards is refused. Nothing is written; mend CSV and import it again.
                """.replace("CSV", csv));
        assertThat(run("deck", "import", "--dry-run", file("cards.csv", GOOD), path("out.json")))
                .isZero();
        assertThat(out.toString()).contains("line 2, what-is-a-pod: fine", "2 cards in " + csv + " are fine.");
        assertThat(names()).containsExactly("cards.csv");
    }

    @Test
    void with_one_refused_row_nothing_is_written_and_only_that_row_is_told() throws IOException {
        String csv = file("cards.csv", GOOD.replace("Nodes,https", "Nodes,ftp"));
        assertThat(run("deck", "import", csv, path("out.json"))).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                line 3, what-is-a-node: refused
                  source “ftp://kubernetes.io/docs/” is not a web address; let it begin with https:// or http://.
                1 of 2 cards is refused. Nothing is written; mend CSV and import it again.
                """.replace("CSV", csv));
        assertThat(names()).containsExactly("cards.csv");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_import_opens_no_database() throws IOException {
        environment.put("JDBC_DATABASE_URL", "nonsense");
        assertThat(run("deck", "import", file("cards.csv", GOOD), path("out.json")))
                .isZero();
    }

    @Test
    void what_cannot_be_opened_or_written_is_code_2_and_what_cannot_be_read_code_1() throws IOException {
        String csv = file("cards.csv", GOOD);
        String old = file("old.json", "old");
        assertThat(run("deck", "import", csv, old)).isEqualTo(2);
        assertThat(run("deck", "import", path("none.csv"), path("out.json"))).isEqualTo(2);
        assertThat(run("deck", "import", directory.toString(), path("out.json"), "--format", "csv"))
                .isEqualTo(2);
        assertThat(run("deck", "import", file("cards.xyz", GOOD), path("out.json")))
                .isEqualTo(2);
        assertThat(run("deck", "import", csv, path("out.csv"))).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        old + " is there already; name another file, or add --overwrite",
                        "none.csv does not exist; check the path",
                        "its name does not tell; let it end with one of .json, .csv",
                        "is a .json file")
                .doesNotContain("\tat ");
        assertThat(run("deck", "import", file("empty.csv", ""), path("out.json")))
                .isEqualTo(1);
        assertThat(run("deck", "import", file("no.json", "{"), path("out.json")))
                .isEqualTo(1);
        assertThat(run("deck", "import", csv, old, "--overwrite")).isZero();
        assertThat(run("deck", "import", path("cards.xyz"), path("out.json"), "--format", "CSV"))
                .isZero();
    }

    @Test
    void a_deck_of_the_first_format_becomes_one_of_the_second() throws IOException {
        var deck = new WrittenDeck(directory.resolve("one.json"), "One")
                .with("pod", "Pods", "What?")
                .save();
        assertThat(run("deck", "import", deck.file().toString(), path("two.json"), "--title", "Two"))
                .isZero();
        assertThat(Files.readString(Path.of(path("two.json"))))
                .startsWith("{\n  \"format\": 2,\n  \"title\": \"Two\",");
        assertThat(run("deck", "import", deck.file().toString(), path("x.json"), "--title", " "))
                .isEqualTo(1);
    }

    @Test
    void without_a_database_the_files_are_exported_and_none_is_made() throws IOException {
        WrittenDeck deck = usesDeck();
        usesDatabase();
        assertThat(run("deck", "export", path("out.csv"))).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                Wrote “One” to OUT: 2 cards.
                It is what the deck files say; there is no database yet that could have changes.
                """.replace("OUT", path("out.csv")));
        assertThat(names()).containsExactly("one.json", "out.csv");
        assertThat(run("deck", "import", path("out.csv"), path("again.json"), "--title", "One"))
                .isZero();
        assertThat(DeckReader.read(Path.of(path("again.json"))).cards())
                .isEqualTo(DeckReader.read(deck.file()).cards());
        assertThat(run("deck", "export", path("x.json"), "--workspace", "T1")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no database " + path("db.mv.db"));
    }

    @Test
    void an_export_is_the_file_with_the_edits_and_then_they_have_no_effect() {
        WrittenDeck deck = usesDeck();
        Decks files = Decks.of(DeckReader.read(deck.file()));
        Card pod = files.card("pod").orElseThrow();
        CardEdit mended =
                mended(pod, TestCard.like(pod).asks("What is it now?", "This.").made());
        edits("T1", mended);

        assertThat(run("deck", "export", path("out.json"))).as(err.toString()).isZero();
        assertThat(out.toString()).endsWith("Changed by workspace T1 (Acme): pod.\n");
        Decks exported = Decks.of(DeckReader.read(Path.of(path("out.json"))));
        assertThat(exported.card("pod")).isEqualTo(mended.after());
        assertThat(EditedDecks.over(exported, List.of(mended)))
                .extracting(Decks::cards)
                .isEqualTo(exported.cards());

        assertThat(run("deck", "export", deck.file().toString(), "--overwrite")).isZero();
        assertThat(run("deck", "export", path("again.json"))).isZero();
        assertThat(out.toString())
                .endsWith(
                        "It is what the deck files say; workspace T1 (Acme) has changed nothing that is not in them.\n");
    }

    @Test
    void of_several_workspaces_one_must_be_named() {
        usesDeck();
        edits("T1");
        edits("T2");
        assertThat(run("deck", "export", path("out.json"))).isEqualTo(2);
        assertThat(run("deck", "export", path("out.json"), "--workspace", "T3")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There are several workspaces; name one with --workspace: T1 (Acme), T2 (Acme)",
                        "There is no workspace T3; name one of: T1 (Acme), T2 (Acme)");
        assertThat(run("deck", "export", path("out.json"), "--workspace", "T2")).isZero();
    }

    @Test
    void several_decks_go_into_a_directory_each_under_the_name_of_its_file() throws IOException {
        WrittenDeck one = usesDeck();
        var two = new WrittenDeck(directory.resolve("b.json"), "Two")
                .with("svc", "Services", "What?")
                .save();
        environment.put("K8SCARD_DECK", one.file() + "," + two.file());
        Card own = new TestCard("own").made();
        edits(
                "T1",
                new CardEdit(
                        0,
                        "own",
                        EditKind.ADDED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(own),
                        "U1",
                        Samples.NOW));

        assertThat(run("deck", "export", path("out.json"))).isEqualTo(2);
        assertThat(err.toString()).contains("A file holds one deck, and there are several: “One”, “Two”, “Our cards”.");
        assertThat(run("deck", "export", path("out") + "/")).isZero();
        try (var made = Files.list(Path.of(path("out")))) {
            assertThat(made.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("one.json", "b.json", "our-cards.json");
        }
        assertThat(run("deck", "export", path("one.csv"), "--deck", "two")).isZero();
        assertThat(out.toString()).endsWith("Changed by workspace T1 (Acme), in all decks: own.\n");
        assertThat(run("deck", "export", path("x.csv"), "--deck", "three")).isEqualTo(2);
    }

    @Test
    void of_several_decks_none_is_written_where_one_cannot_be() throws IOException {
        WrittenDeck one = usesDeck();
        var two = new WrittenDeck(directory.resolve("ONE.json"), "Two")
                .with("svc", "Services", "What?")
                .save();
        environment.put("K8SCARD_DECK", one.file() + "," + two.file());
        Path to = Files.createDirectory(Path.of(path("out")));
        Path kept = Files.writeString(to.resolve("one.json"), "old");
        Files.createDirectory(to.resolve("ONE-2.json"));
        assertThat(run("deck", "export", to.toString(), "--overwrite")).isEqualTo(2);
        assertThat(err.toString())
                .as("names that are the same on some systems are told apart")
                .contains(to.resolve("ONE-2.json") + " is a directory; move it away, or name another place.");
        assertThat(kept).hasContent("old");
        Files.delete(to.resolve("ONE-2.json"));
        assertThat(run("deck", "export", to.toString(), "--overwrite"))
                .as(err.toString())
                .isZero();
        assertThat(run("deck", "export", kept + "/")).isEqualTo(2);
        assertThat(err.toString()).contains(kept + " is there already; move it away, or name another.");
    }

    @Test
    void where_the_bot_holds_the_database_commands_say_to_stop_it() throws IOException {
        usesDeck();
        edits("T1");
        try (var file = FileChannel.open(Path.of(path("db.mv.db")), StandardOpenOption.WRITE)) {
            file.lock();
            assertThat(run("deck", "export", path("out.json"))).isEqualTo(2);
            assertThat(run("boards", "check")).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains(path("db.mv.db"), "Stop the bot, run this command again")
                        .doesNotContain("\tat "));
    }

    private int run(String... arguments) {
        return CommandLineRunner.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private WrittenDeck usesDeck() {
        var deck = new WrittenDeck(directory.resolve("one.json"), "One")
                .with("pod", "Pods", "What?")
                .with("node", "Nodes", "Who?")
                .save();
        environment.put("K8SCARD_DECK", deck.file().toString());
        return deck;
    }

    private DatabaseUrl usesDatabase() {
        String url = "jdbc:h2:file:" + path("db");
        environment.put("JDBC_DATABASE_URL", url);
        return DatabaseUrl.parse(url, Optional.empty(), Optional.empty());
    }

    private void edits(String workspaceId, CardEdit... edits) {
        try (Database database = Database.open(usesDatabase())) {
            database.useTransaction(tables -> {
                tables.workspaces().save(workspaceId, "Acme", "UBOT", Samples.NOW);
                List.of(edits).forEach(edit -> tables.cardEdits().append(workspaceId, edit));
            });
        }
    }

    private static CardEdit mended(Card card, Card after) {
        return new CardEdit(
                0,
                card.id(),
                EditKind.MENDED,
                Optional.of(card),
                Optional.of(card),
                Optional.of(after),
                "U1",
                Samples.NOW);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
