package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.memory.Coverage;
import io.github.k8scard.memory.DeckCoverage;
import io.github.k8scard.memory.Mastery;
import io.github.k8scard.memory.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists of topics, of decks that are as big as they come. */
class TopicsViewTest {
    private static final Pattern INSTEAD_OF_NAMES = Pattern.compile("\\(\\d+(\u00A0of\u00A0\\d+)?\\)");
    private static final int MOST_IN_A_MESSAGE = 12_000;

    @ParameterizedTest
    @ValueSource(strings = {"a", "&", "<", "🎉", "*", "` "})
    void the_biggest_decks_with_the_longest_names_fit(String filler) {
        for (int topics : List.of(1, 67, 450)) {
            DeckCoverage had = TopicSamples.huge(topics, filler);
            Progress progress = TopicSamples.progress(topics, filler);
            List<JsonNode> messages =
                    List.of(Payload.of(TopicsView.ofChannel(had, "C1")), Payload.of(TopicsView.ofMember(had)));
            assertThat(messages)
                    .extracting(message -> shownIn(message.path("blocks")).length())
                    .as("Slack's msg_blocks_too_long")
                    .allMatch(length -> length < MOST_IN_A_MESSAGE);
            Stream<JsonNode> modals = IntStream.rangeClosed(0, topics / 100)
                    .boxed()
                    .flatMap(page -> Stream.of(TopicsView.modal(had, "C1", page), MasteryView.modal(progress, page)))
                    .map(Payload::of);
            assertThat(Stream.concat(messages.stream(), modals).map(Accepted::problems))
                    .as("%d topics of %s", topics, filler)
                    .allSatisfy(problems -> assertThat(problems).isEmpty());
        }
    }

    @Test
    void a_message_names_each_of_67_topics_once_those_that_were_begun_first() {
        List<Coverage> begun = topics(0, 30, 2);
        List<Coverage> ahead = topics(30, 67, 0);
        var had = new DeckCoverage(new Coverage("", 60, 490), List.of(), begun, ahead, List.of());
        String shown = shownIn(Payload.of(TopicsView.ofChannel(had, "C1")).path("blocks"));
        int from = 0;
        for (Coverage topic : Stream.of(begun, ahead).flatMap(List::stream).toList()) {
            int at = shown.indexOf(topic.name() + "\u00A0(" + (topic.had() == 0 ? "" : "2\u00A0of\u00A0") + "9)", from);
            assertThat(at).as(topic.name()).isGreaterThanOrEqualTo(from);
            from = at;
        }
        assertThat(shown).doesNotContain("more");
    }

    private static List<Coverage> topics(int from, int to, int had) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Coverage((char) ('A' + i / 3) + "-topic " + i, had, 9))
                .toList();
    }

    @Test
    void the_pages_of_a_list_together_hold_every_topic_once() {
        for (long seed = 0; seed < 8; seed++) {
            var random = new SplittableRandom(seed);
            int topics = 1 + random.nextInt(450);
            DeckCoverage had = TopicSamples.huge(topics, "x");
            Progress progress = TopicSamples.progress(topics, "x");
            assertThat(namesOnAllPages(topics, page -> Payload.of(TopicsView.modal(had, "C1", page))))
                    .as("%d topics", topics)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(had.begun(), had.ahead())
                            .flatMap(List::stream)
                            .map(Coverage::name)
                            .toList());
            assertThat(namesOnAllPages(topics, page -> Payload.of(MasteryView.modal(progress, page))))
                    .as("%d topics", topics)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(progress.topics(), progress.ahead())
                            .flatMap(List::stream)
                            .map(Mastery::topic)
                            .toList());
        }
    }

    private static List<String> namesOnAllPages(int topics, IntFunction<JsonNode> drawn) {
        var names = new ArrayList<String>();
        Pattern name = Pattern.compile("[A-Z]-topic \\d+x+");
        for (int page = 0; page * 100 < topics; page++) {
            name.matcher(shownIn(drawn.apply(page).path("blocks")))
                    .results()
                    .forEach(found -> names.add(found.group()));
        }
        return names;
    }

    @Test
    void a_page_that_there_is_no_longer_is_the_last_one() {
        DeckCoverage had = TopicSamples.huge(120, "x");
        assertThat(TopicsView.modal(had, "C1", 40)).isEqualTo(TopicsView.modal(had, "C1", 1));
        assertThat(Payload.of(TopicsView.modal(had, "C1", 1)).toString())
                .contains("Page 2 of 2", "Previous page")
                .doesNotContain("Next page");
    }

    @Test
    void an_index_is_in_sections_of_a_legal_length_and_each_name_stands_below_its_letter() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            List<Coverage> named = IntStream.range(0, 13 + random.nextInt(300))
                    .mapToObj(i -> new Coverage(HostileText.of(random, 60), random.nextInt(2), 5))
                    .toList();
            List<String> texts = TopicIndex.of("*Title*", named);
            assertThat(texts)
                    .as("seed %d", seed)
                    .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(BlockLimits.SECTION));
            assertThat(INSTEAD_OF_NAMES
                            .matcher(String.join("\n", texts))
                            .results()
                            .count())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(named.size());
            assertThat(texts).allSatisfy(text -> assertThat(text).containsPattern("^\\*"));
        }
    }

    private static String shownIn(JsonNode blocks) {
        return Payload.shown(blocks).collect(Collectors.joining("\n"));
    }
}
