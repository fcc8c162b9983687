package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeckFilesTest {
    @TempDir
    private Path directory;

    private WrittenDeck one;
    private WrittenDeck two;
    private DeckFiles both;

    @BeforeEach
    void write() {
        one = new WrittenDeck(directory.resolve("one.json"), "One")
                .with("pod-what", "Pods", "What?")
                .with("pod-stop", "Pods", "How?")
                .save();
        two = new WrittenDeck(directory.resolve("two.json"), "Two")
                .with("node-what", "Nodes", "What?")
                .with("pod-start", "Pods", "How?")
                .save();
        both = new DeckFiles(List.of(one.file(), two.file()));
    }

    private List<String> faults() {
        return catchThrowableOfType(BrokenDecks.class, both::read).faults();
    }

    private String fault(WrittenDeck deck, String rest) {
        return deck.file() + ", " + rest;
    }

    @Test
    void the_cards_of_all_files_come_in_the_order_of_the_files() {
        Decks decks = both.read();

        assertThat(decks.decks()).extracting(Deck::title).containsExactly("One", "Two");
        assertThat(decks.cards())
                .extracting(Card::id)
                .containsExactly("pod-what", "pod-stop", "node-what", "pod-start");
        assertThat(decks.topics()).containsExactly(new Topic("Pods", 3), new Topic("Nodes", 1));
    }

    @Test
    void files_that_say_what_they_said_are_not_checked_again() throws IOException {
        Decks first = both.read();
        Files.setLastModifiedTime(one.file(), FileTime.from(Instant.parse("2026-11-23T09:00:00Z")));

        assertThat(both.read()).isSameAs(first);
    }

    @Test
    void what_was_changed_back_is_what_it_was() {
        Decks first = both.read();
        one.with("pod-new", "Pods", "Why?").save();
        assertThat(both.read().cards()).hasSize(5);

        one.without("pod-new").save();

        assertThat(both.read().cards()).isEqualTo(first.cards());
    }

    @Test
    void what_was_broken_and_mended_is_read_anew() throws IOException {
        both.read();
        Files.writeString(two.file(), "{");
        assertThat(faults()).isNotEmpty();

        two.with("node-new", "Nodes", "Why?").save();

        assertThat(both.read().cards()).hasSize(5);
    }

    @Test
    void an_id_that_two_files_have_is_a_fault_that_names_both() {
        two.with("pod-stop", "Pods", "Why?").save();

        assertThat(faults())
                .containsExactly(fault(
                        two,
                        "pod-stop, id: is the id of a card in " + one.file() + " too; give each card one of its own"));
    }

    @Test
    void titles_differ_by_more_than_case_and_blanks() {
        one.titled("Our team").save();
        two.titled("our-team").save();

        assertThat(faults())
                .containsExactly(fault(
                        two, "deck, title: is the title of " + one.file() + " too; give each deck one of its own"));
    }

    @Test
    void a_topic_is_spelled_alike_in_all_files_and_each_other_spelling_is_told_once() {
        two.with("pod-start", "pods", "How?")
                .with("pod-end", "pods", "How?")
                .with("pod-list", "PODS", "How?")
                .save();

        assertThat(faults())
                .contains(
                        fault(
                                two,
                                "pod-start, topic: is “pods” here and “Pods” in pod-what of " + one.file()
                                        + "; spell them alike wherever they stand"),
                        fault(
                                two,
                                "pod-list, topic: is “PODS” here and “Pods” in pod-what of " + one.file()
                                        + "; spell them alike wherever they stand"))
                .filteredOn(fault -> fault.contains(one.file().toString()))
                .hasSize(2);
    }

    @Test
    void what_is_wrong_between_files_is_told_with_all_that_is_wrong_in_each() {
        one.with("pod-what", "Pods", "").titled("Two").save();
        two.with("pod-what", "Pods", "Why?").with("Bad Id", "pods", "How?").save();
        WrittenDeck gone = new WrittenDeck(directory.resolve("gone.json"), "Gone");
        both = new DeckFiles(List.of(one.file(), gone.file(), two.file()));

        var broken = catchThrowableOfType(BrokenDecks.class, both::read);

        assertThat(broken.faults())
                .hasSize(7)
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(one, "pod-what, question: ")))
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(gone, "deck: does not exist")))
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(two, "card 4, id: ")))
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(two, "deck, title: is the title of ")))
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(two, "pod-what, id: is the id of ")))
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(two, "card 4, topic: is “pods” here")))
                .anySatisfy(fault -> assertThat(fault).startsWith(fault(two, "Bad Id, topic: is “pods” here")));
        assertThat(broken.getMessage()).contains(one.file() + " has 1 fault:", two.file() + " has 5 faults:");
    }

    @Test
    void files_are_called_by_their_names_unless_two_have_the_same() {
        assertThat(both.names()).containsExactly("one.json", "two.json");
        assertThat(new DeckFiles(List.of(Path.of("a/deck.json"), Path.of("b/deck.json"))).names())
                .containsExactly(
                        Path.of("a/deck.json").toString(),
                        Path.of("b/deck.json").toString());
    }

    @Test
    void another_text_or_another_file_in_its_place_or_none_has_another_stamp() throws IOException {
        List<FileStamp> first = both.stamps();
        assertThat(both.stamps()).isEqualTo(first);

        Instant written = Files.getLastModifiedTime(one.file()).toInstant();
        Files.setLastModifiedTime(one.file(), FileTime.from(written.plusSeconds(1)));
        List<FileStamp> second = both.stamps();
        assertThat(second).isNotEqualTo(first);

        Path saved = Files.copy(one.file(), directory.resolve("saved.json"));
        Files.setLastModifiedTime(saved, FileTime.from(written.plusSeconds(1)));
        Files.move(saved, one.file(), StandardCopyOption.REPLACE_EXISTING);
        List<FileStamp> third = both.stamps();
        assertThat(third).as("saved beside it and moved").isNotEqualTo(second);

        Files.delete(one.file());
        assertThat(both.stamps()).isNotEqualTo(third);
    }
}
