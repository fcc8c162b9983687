package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Tidied;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeckTest {
    private final Decks shipped = Decks.of(DeckReader.read(Path.of("deck.json")));
    private final Decks small = DeckSamples.read(DeckSamples.threeCards());

    @ParameterizedTest
    @CsvSource({
        "rbac, RBAC",
        "Service account tokens, Service account tokens",
        "SERVICE   Account, Service account tokens",
        "pods, Pods",
        "services, Services",
        "pod security, Pod security",
        "gateway, Gateway API",
        "etcd, etcd",
        "account, Service account tokens",
        "proxy, kube-proxy",
        "kube proxy, kube-proxy",
        "node-maintenance, Node maintenance",
    })
    void a_topic_is_found_as_members_type_it(String typed, String topic) {
        assertThat(shipped.meant(typed)).isEqualTo(new CardGroup(Grouping.TOPIC, topic));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pods – basics",
                "The “headless” Service",
                "Don’t panic",
                "*.example.com",
                "kubernetes.io",
                "Ｗｉｄｅ",
                "_underscored_",
                "“”",
                "Pods basics"
            })
    void a_topic_is_found_by_its_own_name_and_by_what_is_left_of_it_when_typed(String name) {
        Decks deck =
                TestDecks.of(List.of(card("a", name, "q", "a", "tag–one"), card("b", "Nodes", "q", "a", "tag-two")));
        var topic = new CardGroup(Grouping.TOPIC, name);
        assertThat(deck.meant(name)).isEqualTo(topic);
        if (!Tidied.of(name).isEmpty()) {
            assertThat(deck.meant(Tidied.of(name))).isEqualTo(topic);
        }
    }

    @Test
    void a_long_text_is_quoted_in_part_only() {
        assertThatThrownBy(() -> shipped.cardNamed("🙂".repeat(3_000)))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("There is no card “" + "🙂".repeat(40) + "…”.");
    }

    @Test
    void no_words_name_no_card() {
        assertThatThrownBy(() -> shipped.cardNamed(" "))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("Which card?");
    }

    @Test
    void a_card_is_named_by_its_id_in_any_case() {
        assertThat(small.cardNamed(" Pod-What ").id()).isEqualTo("pod-what");
        assertThat(small.card("Pod-What")).isEmpty();
    }

    @Test
    void a_typo_in_an_id_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> small.cardNamed("pod-shat"))
                .isInstanceOf(Mistake.class)
                .hasMessage(
                        "There is no card “pod-shat”. Did you mean pod-what?" + " /k8scard search WORDS finds cards.");
    }

    @Test
    void topics_come_in_the_order_of_the_deck_with_their_cards() {
        assertThat(small.topics()).containsExactly(new Topic("Pods", 2), new Topic("Nodes", 1));
        assertThat(small.cardsOn("Pods")).extracting(Card::id).containsExactly("pod-what", "pod-stop");
        assertThat(small.cardsOn("pods")).isEmpty();
    }

    @Test
    void a_search_finds_the_cards_that_have_all_words_anywhere() {
        assertThat(small.search("KUBECTL workloads", Set.of()))
                .extracting(Card::id)
                .containsExactly("pod-stop");
        assertThat(small.search("group", Set.of())).hasSize(3);
        assertThat(small.search("kubectl node", Set.of())).isEmpty();
        assertThat(small.search("  ", Set.of())).isEmpty();
    }

    @Test
    void a_search_finds_what_a_card_writes_with_other_dashes_and_quotes() {
        var card = new TestCard("typeset")
                .asks("What is the kube‑proxy’s “job” – in `iptables` mode?", "Rules.")
                .made();
        var deck = TestDecks.of(List.of(card));
        for (String words : List.of("kube-proxy's job", "job - in", "iptables mode")) {
            assertThat(deck.search(words, Set.of())).as(words).containsExactly(card);
        }
    }

    @Test
    void a_search_puts_topic_before_question_before_tag_before_answer() {
        Decks deck = TestDecks.of(List.of(
                card("in-answer", "T", "q", "about etcd", "t"),
                card("in-tag", "T", "q", "a", "etcd"),
                card("in-question", "T", "what is etcd", "a", "t"),
                card("in-topic", "etcd", "q", "a", "t"),
                card("in-topic-too", "etcd", "q", "a", "t")));
        assertThat(deck.search("etcd", Set.of()))
                .extracting(Card::id)
                .containsExactly("in-topic", "in-topic-too", "in-question", "in-tag", "in-answer");
    }

    @Test
    void a_deck_has_a_card_and_each_card_an_id_of_its_own() {
        Card card = small.cards().get(0);
        assertThatThrownBy(() -> TestDecks.of(List.<Card>of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestDecks.of(List.of(card, card)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pod-what");
    }

    @Test
    void the_first_choice_of_a_file_is_the_correct_one() {
        Choices choices = Choices.of("right", List.of("w1", "w2"));
        assertThat(choices.size()).isEqualTo(3);
        assertThat(choices.right()).isZero();
        assertThat(List.of(choices.at(0), choices.at(1), choices.at(2))).containsExactly("right", "w1", "w2");
        assertThatThrownBy(() -> choices.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_mended_card_keeps_the_places_of_its_choices_whichever_is_right() {
        var wrong = List.of(WrongChoice.of("first"), new WrongChoice("third", Optional.of("It is not.")));
        var choices = new Choices("second", wrong, 1);
        assertThat(List.of(choices.at(0), choices.at(1), choices.at(2))).containsExactly("first", "second", "third");
        assertThat(List.of(choices.whyNot(0), choices.whyNot(1), choices.whyNot(2)))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("It is not."));
        assertThat(choices.asInFile()).isEqualTo(new Choices("second", wrong));
        assertThatThrownBy(() -> new Choices("right", wrong, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Card card(String id, String topic, String question, String answer, String tag) {
        return new TestCard(id)
                .topic(topic)
                .asks(question, answer)
                .tags(List.of(tag))
                .made();
    }
}
