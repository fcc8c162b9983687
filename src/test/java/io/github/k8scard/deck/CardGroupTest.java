package io.github.k8scard.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.words.Mistake;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardGroupTest {
    private final Decks decks = new Decks(List.of(
            new Deck(
                    "Kubernetes flashcards",
                    "en",
                    "nothing",
                    List.of(
                            card("pv", "Storage", Difficulty.EASY, "storage", "cka"),
                            card("csi", "Storage", Difficulty.HARD, "csi"),
                            card("mount", "Pods", Difficulty.MEDIUM, "storage", "cka", "ckad"),
                            card("policy", "Network policies", Difficulty.MEDIUM, "cks"),
                            card("dns", "Network names", Difficulty.EASY, "dns"),
                            card("roles", "RBAC", Difficulty.EASY, "rbac"),
                            card("bindings", "RBAC", Difficulty.MEDIUM, "rbac", "hardening"))),
            new Deck(
                    "House rules",
                    "en",
                    "nothing",
                    List.of(
                            card("on-call", "On call", Difficulty.EASY, "cka"),
                            card("hardening", "Hard drives", Difficulty.EASY)))));

    private static Card card(String id, String topic, Difficulty difficulty, String... tags) {
        return new TestCard(id)
                .topic(topic)
                .tags(List.of(tags))
                .difficulty(difficulty)
                .made();
    }

    @Test
    void a_difficulty_with_the_name_of_a_tag_is_named_by_its_kind() {
        Decks decks = TestDecks.of(
                List.of(card("tagged", "Pods", Difficulty.EASY, "hard"), card("other", "Nodes", Difficulty.HARD)));
        assertThatThrownBy(() -> decks.named("hard"))
                .isInstanceOf(Mistake.class)
                .hasMessageEndingWith("Type tag hard or difficulty hard.");
        assertThat(decks.named("difficulty hard")).isEqualTo(CardGroup.of(Difficulty.HARD));
    }

    @ParameterizedTest
    @CsvSource({
        "Storage, TOPIC, Storage, pv csi",
        "tag storage, TAG, storage, pv mount",
        "Tag: STORAGE, TAG, storage, pv mount",
        "topic storage, TOPIC, Storage, pv csi",
        "topics: storage, TOPIC, Storage, pv csi",
        "about pods, TOPIC, Pods, mount",
        "pod, TOPIC, Pods, mount",
        "policies, TOPIC, Network policies, policy",
        "network_policies, TOPIC, Network policies, policy",
        "Network Pol, TOPIC, Network policies, policy",
        "CKA, TAG, cka, pv mount on-call",
        "tagged cks, TAG, cks, policy",
        "hardening, TAG, hardening, bindings",
        "hard, DIFFICULTY, hard, csi",
        "Medium, DIFFICULTY, medium, mount policy bindings",
        "difficulty medium, DIFFICULTY, medium, mount policy bindings",
        "house rules, DECK, House rules, on-call hardening",
        "house, DECK, House rules, on-call hardening",
        "rules, DECK, House rules, on-call hardening",
        "deck house, DECK, House rules, on-call hardening",
        "rbac, TOPIC, RBAC, roles bindings",
        "On call, TOPIC, On call, on-call",
        "on on call, TOPIC, On call, on-call",
        "hard drives, TOPIC, Hard drives, hardening",
    })
    void a_name_means_a_topic_a_tag_a_deck_or_a_difficulty(String typed, Grouping by, String name, String cards) {
        CardGroup group = decks.named(typed);
        assertThat(group).isEqualTo(new CardGroup(by, name));
        assertThat(group.cardsIn(decks)).extracting(Card::id).containsExactly(cards.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STORAGE | “STORAGE” could be Storage (topic, 2 cards) or storage (tag, 2 cards)."
                        + " Type topic Storage or tag storage.",
                "storage | “storage” could be Storage (topic, 2 cards) or storage (tag, 2 cards)."
                        + " Type topic Storage or tag storage.",
                "net | “net” could be Network policies or Network names. Type the whole name of one.",
                "ckz | There is no topic or tag “ckz”. Did you mean cka or cks? /k8scard topics lists them all.",
                "tag pods | There is no topic or tag “tag pods”. Did you mean Pods? /k8scard topics lists them all.",
                "network plicies | There is no topic or tag “network plicies”. Did you mean Network policies"
                        + " or Network names? /k8scard topics lists them all.",
                "meduim | There is no topic or tag “meduim”. Did you mean medium? /k8scard topics lists them all.",
                "hosue rules | There is no topic or tag “hosue rules”. Did you mean House rules?"
                        + " /k8scard topics lists them all.",
                "' ' | Which topic or tag? /k8scard topics lists them all.",
            })
    void what_fits_nothing_or_several_is_refused_with_what_to_type(String typed, String words) {
        assertThatThrownBy(() -> decks.named(typed)).isInstanceOf(Mistake.class).hasMessage(words);
    }

    @Test
    void whatever_can_be_named_is_found_by_what_to_type_in_any_case() {
        assertThat(CardGroup.all(decks)).hasSize(7 + 8 + 2 + 3).allSatisfy(group -> {
            assertThat(decks.named(group.typed())).isEqualTo(group);
            assertThat(decks.named(" " + group.typed().toUpperCase(Locale.ROOT)))
                    .isEqualTo(group);
        });
    }

    @Test
    void a_single_deck_is_not_named_by_the_beginning_of_its_title() {
        Decks single = Decks.of(decks.decks().get(0));
        assertThat(single.named("kubernetes flashcards").cardsIn(single)).hasSize(7);
        assertThatThrownBy(() -> single.named("kubernetes")).isInstanceOf(Mistake.class);
    }

    @Test
    void a_name_that_has_gone_has_no_cards() {
        for (Grouping by : Grouping.values()) {
            assertThat(new CardGroup(by, "gone").cardsIn(decks)).isEmpty();
        }
    }
}
