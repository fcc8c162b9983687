package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicPickTest {
    @Test
    void a_few_topics_are_all_picked() {
        assertThat(TopicPick.of(best(8))).isEqualTo(new TopicPick(List.of(), best(8), 0));
        assertThat(TopicPick.of(List.of())).isEqualTo(new TopicPick(List.of(), List.of(), 0));
    }

    @Test
    void of_many_the_weakest_and_the_strongest_four_are_picked_and_the_others_counted() {
        List<Mastery> begun = best(67);
        TopicPick pick = TopicPick.of(begun);
        assertThat(pick.strongest()).isEqualTo(begun.subList(0, 4));
        assertThat(pick.weakest()).containsExactly(begun.get(66), begun.get(65), begun.get(64), begun.get(63));
        assertThat(pick.others()).isEqualTo(59);
    }

    @Test
    void no_topic_is_picked_twice_and_none_is_lost() {
        for (int count = 0; count < 100; count++) {
            TopicPick pick = TopicPick.of(best(count));
            var picked = new HashSet<>(pick.weakest());
            assertThat(pick.strongest()).allMatch(picked::add);
            assertThat(picked.size() + pick.others()).isEqualTo(count);
        }
    }

    @Test
    void what_is_wholly_known_is_no_weakness() {
        List<Mastery> known = IntStream.range(0, 20)
                .mapToObj(i -> new Mastery("known " + i, 5, 5, 5))
                .toList();
        assertThat(TopicPick.of(known)).isEqualTo(new TopicPick(List.of(), known.subList(0, 4), 16));
        List<Mastery> allButOne = Stream.concat(known.stream(), Stream.of(new Mastery("etcd", 1, 2, 5)))
                .toList();
        assertThat(TopicPick.of(allButOne).weakest()).containsExactly(new Mastery("etcd", 1, 2, 5));
    }

    /** Of which each is less known than the one before. */
    private static List<Mastery> best(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Mastery("topic " + i, 100 - i, 100, 200))
                .toList();
    }
}
