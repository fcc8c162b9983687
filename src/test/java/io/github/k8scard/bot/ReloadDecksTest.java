package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.LogLines;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadDecksTest {
    private static final MemberKey ADA = new MemberKey("T0TEAM", "U0ADA");
    private static final MemberKey BEN = new MemberKey("T0TEAM", "U0BEN");

    @TempDir
    private Path directory;

    private final LogLines log = LogLines.of(ReloadDecks.class);
    private WrittenDeck one;
    private WrittenDeck two;
    private CurrentDecks current;
    private ReloadDecks reload;

    @BeforeEach
    void start() {
        one = new WrittenDeck(directory.resolve("one.json"), "One")
                .with("pod-what", "Pods", "What?")
                .with("pod-stop", "Pods", "How?")
                .save();
        two = new WrittenDeck(directory.resolve("two.json"), "Two")
                .with("node-what", "Nodes", "What?")
                .save();
        started(one.file(), two.file());
    }

    private void started(Path... paths) {
        var files = new DeckFiles(List.of(paths));
        current = new CurrentDecks(files.read());
        reload = new ReloadDecks(current, Optional.of(files), new Admins(Set.of()));
        reload.run();
        reload.run();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private List<String> ids() {
        return current.now().cards().stream().map(Card::id).toList();
    }

    @Test
    void what_was_changed_is_taken_over_at_the_next_look_and_said_once() {
        one.with("pod-new", "Pods", "Why?").without("pod-stop").save();

        reload.run();
        reload.run();

        assertThat(ids()).containsExactly("pod-what", "pod-new", "node-what");
        assertThat(log.lines()).containsExactly("Changed: one.json: 2 cards; 1 new, 1 retired");
    }

    @Test
    void files_that_look_the_same_are_not_read_again() throws IOException {
        FileTime written = Files.getLastModifiedTime(one.file());
        one.with("pod-what", "Pods", "Whom?").save();
        Files.setLastModifiedTime(one.file(), written);

        reload.run();
        reload.run();

        Decks before = current.now();
        assertThat(before.card("pod-what").orElseThrow().question()).isEqualTo("What?");
        assertThat(reload.ask(ADA)).as("who asks has them read").isEqualTo("one.json: 2 cards; 1 changed");
    }

    @Test
    void a_file_that_was_new_at_the_last_look_is_read_once_more_whatever_it_looks_like() throws IOException {
        one.with("pod-what", "Pods", "Whom?").save();
        FileTime written = Files.getLastModifiedTime(one.file());
        reload.run();
        one.with("pod-what", "Pods", "When?").save();
        Files.setLastModifiedTime(one.file(), written);

        reload.run();

        assertThat(current.now().card("pod-what").orElseThrow().question()).isEqualTo("When?");
    }

    @Test
    void a_file_that_is_half_written_or_gone_at_one_look_changes_nothing_and_worries_nobody() throws IOException {
        Decks before = current.now();
        String whole = one.with("pod-new", "Pods", "Why?").json();
        one.save(whole.substring(0, whole.length() / 2));
        reload.run();
        one.save("");
        reload.run();
        Files.delete(one.file());
        reload.run();
        assertThat(current.now()).isSameAs(before);

        one.save();
        reload.run();

        assertThat(ids()).contains("pod-new");
        assertThat(log.lines()).containsExactly("Changed: one.json: 3 cards; 1 new");
    }

    @Test
    void with_one_faulty_file_none_is_taken_over_and_the_log_says_why_once_for_each_state() {
        Decks before = current.now();
        two.with("node-new", "Nodes", "Why?").save();
        one.with("pod-what", "Pods", "").save();
        for (int look = 0; look < 5; look++) {
            reload.run();
        }
        assertThat(current.now()).isSameAs(before);
        assertThat(log.lines()).hasSize(1).first().asString().contains("stay as they were", "pod-what, question: ");

        one.with("pod-what", "Pods", "What?").with("node-what", "Nodes", "Two?").save();
        for (int look = 0; look < 5; look++) {
            reload.run();
        }
        assertThat(log.lines()).hasSize(2).last().asString().contains("node-what, id: is the id of a card in ");

        one.without("node-what").save();
        reload.run();
        assertThat(ids()).containsExactly("pod-what", "pod-stop", "node-what", "node-new");
        assertThat(log.lines()).hasSize(3).last().isEqualTo("Changed: two.json: 2 cards; 1 new");
    }

    @Test
    void that_a_fault_is_over_is_said_though_no_card_has_changed() {
        one.save("{");
        reload.run();
        reload.run();
        one.save();
        reload.run();

        assertThat(log.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Nothing is wrong with the deck files any more");
    }

    @Test
    void a_fault_that_shows_in_no_stamp_is_mended_without_one_too() throws IOException {
        // such as the right to read, which is tried as whoever runs the tests may read everything
        String whole = one.with("pod-new", "Pods", "Why?").json();
        one.save("{" + " ".repeat(whole.length() - 1));
        FileTime written = Files.getLastModifiedTime(one.file());
        for (int look = 0; look < 3; look++) {
            reload.run();
        }
        one.save(whole);
        Files.setLastModifiedTime(one.file(), written);

        reload.run();

        assertThat(ids()).contains("pod-new");
    }

    @Test
    void who_asks_hears_the_first_faults_and_how_many_more_and_the_log_has_all() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            one.with("pod-" + id, "Pods", "");
        }
        one.save();

        String answer = reload.ask(ADA);
        reload.run();
        reload.run();

        assertThat(answer)
                .startsWith("The cards stay as they were")
                .contains(one.file() + ", pod-a, question: ", "pod-c, question: ")
                .endsWith("and 2 more, which my log lists")
                .doesNotContain("pod-d");
        assertThat(log.lines()).hasSize(1).first().asString().contains("pod-a", "pod-e");
    }

    @Test
    void who_asks_hears_what_has_changed_or_that_nothing_has_and_what_did_last() {
        assertThat(reload.ask(ADA)).isEqualTo("Nothing has changed.");
        one.without("pod-stop").save();
        two.with("node-new", "Nodes", "Why?").save();
        assertThat(reload.ask(ADA)).isEqualTo("one.json: 1 card; 1 retired\ntwo.json: 2 cards; 1 new");
        assertThat(reload.ask(ADA))
                .isEqualTo("Nothing has changed since this, which is in use:\n"
                        + "one.json: 1 card; 1 retired\ntwo.json: 2 cards; 1 new");
    }

    @Test
    void where_admins_are_named_only_they_may_ask() {
        var ofAda =
                new ReloadDecks(current, Optional.of(new DeckFiles(List.of(one.file()))), new Admins(Set.of(ADA.id())));

        assertThat(ofAda.isFor(ADA)).isTrue();
        assertThat(ofAda.isFor(BEN)).isFalse();
        assertThatThrownBy(() -> ofAda.ask(BEN)).isInstanceOf(Mistake.class).hasMessageContaining("admins");
    }

    @Test
    void cards_that_came_with_the_program_cannot_change() {
        var ownDeck = new ReloadDecks(current, Optional.empty(), new Admins(Set.of()));

        ownDeck.run();

        assertThat(ownDeck.isFor(ADA)).isFalse();
        assertThat(ownDeck.ask(ADA)).contains("came with the program", "K8SCARD_DECK");
    }

    @Test
    void a_swap_of_links_as_kubernetes_does_it_is_one_change() throws IOException {
        Path first = Files.createDirectory(directory.resolve("..2026_1"));
        Path second = Files.createDirectory(directory.resolve("..2026_2"));
        var deck = new WrittenDeck(first.resolve("deck.json"), "Mounted").with("pod-what", "Pods", "What?");
        deck.save();
        FileTime written = Files.getLastModifiedTime(deck.file());
        Path data = Files.createSymbolicLink(directory.resolve("..data"), first.getFileName());
        Path mounted = Files.createSymbolicLink(directory.resolve("deck.json"), Path.of("..data", "deck.json"));
        started(mounted);

        var changed = new WrittenDeck(second.resolve("deck.json"), "Mounted").with("pod-what", "Pods", "Whom");
        changed.with("pod-what", "Pods", "Who??").save();
        Files.setLastModifiedTime(changed.file(), written);
        Path fresh = Files.createSymbolicLink(directory.resolve("..data_tmp"), second.getFileName());
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        reload.run();

        assertThat(current.now().card("pod-what").orElseThrow().question()).isEqualTo("Who??");
        assertThat(log.lines()).containsExactly("Changed: deck.json: 1 card; 1 changed");
    }
}
