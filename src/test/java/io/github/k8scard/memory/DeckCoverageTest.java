package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.TestCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeckCoverageTest {
    private static final int SEEDS = 200;

    @Test
    void what_somebody_has_had_is_counted_by_deck_topic_and_tag() {
        var decks = new Decks(List.of(
                deck("One", card("a1", "pods", "cks"), card("a2", "Nodes", "cks", "cka"), card("a3", "etcd")),
                deck("Two", card("b1", "pods", "cka"), card("b2", "API server"))));
        var had = DeckCoverage.of(decks, Set.of("a1", "a2", "retired"));
        assertThat(had.all()).isEqualTo(new Coverage("", 2, 5));
        assertThat(had.decks()).containsExactly(new Coverage("One", 2, 3), new Coverage("Two", 0, 2));
        assertThat(had.begun()).containsExactly(new Coverage("Nodes", 1, 1), new Coverage("pods", 1, 2));
        assertThat(had.ahead()).containsExactly(new Coverage("API server", 0, 1), new Coverage("etcd", 0, 1));
        assertThat(had.tags()).containsExactly(new Coverage("cka", 1, 2), new Coverage("cks", 2, 2));
        assertThat(had.topics()).isEqualTo(4);
    }

    @Test
    void every_topic_is_in_one_group_in_the_order_of_names_and_the_groups_add_up() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            Decks decks = decks(random);
            Set<String> had = had(decks, random);
            var coverage = DeckCoverage.of(decks, had);
            assertThat(names(Stream.concat(coverage.begun().stream(), coverage.ahead().stream())
                            .toList()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            decks.topics().stream().map(topic -> topic.name()).toList());
            for (List<Coverage> group : List.of(coverage.begun(), coverage.ahead())) {
                assertThat(names(group)).as("seed %d", seed).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            }
            assertThat(coverage.ahead()).allMatch(topic -> topic.had() == 0);
            assertThat(coverage.begun()).allMatch(topic -> topic.had() > 0 && topic.had() <= topic.cards());
            assertThat(sum(coverage.decks())).as("seed %d", seed).isEqualTo(coverage.all());
            assertThat(sum(Stream.concat(coverage.begun().stream(), coverage.ahead().stream())
                            .toList()))
                    .as("seed %d", seed)
                    .isEqualTo(coverage.all());
        }
    }

    private static List<String> names(List<Coverage> group) {
        return group.stream().map(Coverage::name).toList();
    }

    private static Coverage sum(List<Coverage> parts) {
        return new Coverage(
                "",
                parts.stream().mapToInt(Coverage::had).sum(),
                parts.stream().mapToInt(Coverage::cards).sum());
    }

    private static Decks decks(SplittableRandom random) {
        var decks = new ArrayList<Deck>();
        for (int deck = 0; deck <= random.nextInt(3); deck++) {
            var cards = new ArrayList<Card>();
            for (int card = 0; card <= random.nextInt(40); card++) {
                String topic = (random.nextBoolean() ? "T" : "t") + random.nextInt(12);
                cards.add(card(deck + "-" + card, topic, "tag" + random.nextInt(5)));
            }
            decks.add(deck("Deck " + deck, cards.toArray(Card[]::new)));
        }
        return new Decks(decks);
    }

    private static Set<String> had(Decks decks, SplittableRandom random) {
        int share = random.nextInt(11);
        var had = new HashSet<String>();
        decks.cards().stream()
                .map(Card::id)
                .filter(id -> random.nextInt(10) < share)
                .forEach(had::add);
        return had;
    }

    private static Deck deck(String title, Card... cards) {
        return new Deck(title, "en", "v1.37", List.of(cards));
    }

    private static Card card(String id, String topic, String... tags) {
        return new TestCard(id).topic(topic).tags(List.of(tags)).made();
    }
}
