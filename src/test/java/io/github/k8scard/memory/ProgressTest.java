package io.github.k8scard.memory;

import static io.github.k8scard.memory.Cards.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.TestDecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Decks deck = TestDecks.of(List.of(
            card("etcd-1", "etcd", 1),
            card("etcd-2", "etcd", 1),
            card("pod-1", "pods", 1),
            card("pod-2", "pods", 1),
            card("pod-3", "pods", 1),
            card("node-1", "nodes", 1)));

    @Test
    void a_card_is_known_when_it_is_stable_for_longer_than_three_weeks() {
        assertThat(new Memory(21, 5).isKnown()).isFalse();
        assertThat(new Memory(21.1, 5).isKnown()).isTrue();
    }

    @Test
    void topics_that_were_met_are_listed_the_best_known_first() {
        Progress progress = Progress.of(
                deck, Map.of("pod-1", stable(30), "pod-2", stable(2), "etcd-1", stable(40), "retired", stable(99)));
        assertThat(progress.topics()).containsExactly(new Mastery("etcd", 1, 1, 2), new Mastery("pods", 1, 2, 3));
        assertThat(progress)
                .extracting(Progress::known, Progress::met, Progress::cards)
                .containsExactly(2, 3, 6);
    }

    @Test
    void a_newcomer_has_met_nothing() {
        assertThat(Progress.of(deck, Map.of()))
                .isEqualTo(new Progress(
                        0,
                        0,
                        6,
                        List.of(),
                        List.of(
                                new Mastery("etcd", 0, 0, 2),
                                new Mastery("nodes", 0, 0, 1),
                                new Mastery("pods", 0, 0, 3))));
    }

    private static Remembered stable(double days) {
        return new Remembered(new Memory(days, 5), MONDAY);
    }
}
