package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.memory.Mastery;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicBarsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 5, ░░░░░░░░░░",
        "0, 1, 5, ▒▒░░░░░░░░",
        "1, 1, 5, ██░░░░░░░░",
        "1, 5, 5, ██▒▒▒▒▒▒▒▒",
        "5, 5, 5, ██████████",
        "1, 2, 100, █▒░░░░░░░░",
        "99, 100, 100, █████████▒",
        "98, 99, 100, █████████▒",
    })
    void a_bar_shows_what_is_known_what_is_being_learnt_and_what_is_new(int known, int met, int cards, String bar) {
        assertThat(TopicBars.bar(new Mastery("etcd", known, met, cards))).isEqualTo(bar);
    }

    @Test
    void many_topics_with_long_and_hostile_names_take_several_sections() {
        var topics = IntStream.range(0, 60)
                .mapToObj(i -> new Mastery("&".repeat(60), 1, 2, 3))
                .toList();
        List<String> texts = TopicBars.of("*Known*", topics);
        assertThat(texts)
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(BlockLimits.SECTION));
        assertThat(String.join("\n", texts).lines()).startsWith("*Known*").hasSize(61);
        assertThat(TopicBars.of("*Known*", List.of())).isEmpty();
    }
}
