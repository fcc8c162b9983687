package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.util.json.GsonFactory;
import io.github.k8scard.bot.ScheduleChannel.Current;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.sandbox.blocks.BlockRules;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScheduleFormTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Decks deckOf(int cards, boolean tagged) {
        List<Card> all = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            all.add(new TestCard("card-" + i)
                    .topic("Topic <" + i + "> " + "&".repeat(40))
                    .tags(tagged ? List.of("tag & " + i) : List.of())
                    .made());
        }
        return TestDecks.of(all);
    }

    private static CardFilter onTopics(Set<String> topics) {
        return new CardFilter(Set.of(), topics, Set.of(), Set.of(), Optional.empty());
    }

    private static JsonNode form(Decks deck, CardFilter filter) {
        var settings = new ChannelSettings(Optional.empty(), Mode.QUIZ, filter);
        return Payload.of(ScheduleForm.of("C1", new Current(settings, false, ZoneOffset.UTC, false), deck));
    }

    private static JsonNode input(JsonNode form, String name) {
        return form.path("blocks")
                .valueStream()
                .filter(block -> block.path("block_id").asString("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("element");
    }

    @Test
    void more_topics_and_tags_than_a_menu_holds_at_a_time_make_a_form_all_the_same_which_keeps_what_is_set() {
        Decks deck = deckOf(150, true);
        String last = deck.topics().get(149).name();
        JsonNode form = form(deck, onTopics(Set.of(last)));
        assertThat(Accepted.problems(form)).isEmpty();
        assertThat(input(form, ScheduleForm.TOPICS).path("initial_options"))
                .singleElement()
                .satisfies(option -> assertThat(option.path("value").asString()).isEqualTo(last));
        assertThat(form.toString()).contains("There are 150. Type to find more than the first 100.");
        assertThat(form(deckOf(100, true), CardFilter.ALL).toString()).doesNotContain("There are 100");
    }

    @Test
    void every_topic_and_tag_is_offered_to_whoever_types_it_within_slacks_limits() {
        Decks deck = deckOf(450, true);
        for (String menu : List.of(ScheduleForm.TOPICS, ScheduleForm.TAGS)) {
            List<String> names = ScheduleForm.names(deck, menu);
            assertThat(names).hasSize(450);
            assertThat(offered(deck, menu, "")).isEqualTo(names.subList(0, 100));
            names.forEach(name -> assertThat(offered(deck, menu, name)).contains(name));
        }
        assertThat(offered(deck, ScheduleForm.MODE, "")).isEmpty();
    }

    private static List<String> offered(Decks deck, String menu, String typed) {
        var answer = BlockSuggestionResponse.builder()
                .options(ScheduleForm.suggested(deck, menu, typed))
                .build();
        JsonNode json = JSON.readTree(GsonFactory.createSnakeCase().toJson(answer));
        assertThat(BlockRules.suggestions(json)).isEmpty();
        return json.path("options").findValuesAsString("value");
    }

    @Test
    void a_deck_without_tags_has_no_menu_of_them() {
        JsonNode form = form(deckOf(1, false), CardFilter.ALL);
        assertThat(Accepted.problems(form)).isEmpty();
        assertThat(form.toString()).doesNotContain("\"" + ScheduleForm.TAGS + "\"");
    }

    @Test
    void more_than_a_menu_may_hold_is_never_shown_as_chosen() {
        Decks deck = deckOf(150, true);
        Set<String> all = Set.copyOf(ScheduleForm.names(deck, ScheduleForm.TOPICS));
        JsonNode form = form(deck, onTopics(all));
        assertThat(Accepted.problems(form)).isEmpty();
        assertThat(input(form, ScheduleForm.TOPICS).path("initial_options")).hasSize(100);
    }

    @Test
    void decks_are_offered_only_if_there_are_several_or_one_was_chosen() {
        Decks one = deckOf(1, true);
        var another = new Deck("House rules", "en", "nothing", List.of(new TestCard("another").made()));
        var both = new Decks(List.of(one.decks().get(0), another));
        var chosen = new CardFilter(
                Set.of("House rules"), Set.of(), Set.of(), Set.of(), Optional.of(new KubernetesVersion(1, 35)));
        assertThat(form(one, CardFilter.ALL).toString()).doesNotContain("Only these decks");
        JsonNode form = form(both, chosen);
        assertThat(Accepted.problems(form)).isEmpty();
        assertThat(input(form, ScheduleForm.DECKS).path("initial_options").findValuesAsString("value"))
                .containsExactly("House rules");
        assertThat(input(form, ScheduleForm.VERSION).path("initial_value").asString())
                .isEqualTo("1.35");
        assertThat(offered(both, ScheduleForm.DECKS, "")).containsExactly("Probe", "House rules");
        JsonNode gone = form(one, chosen);
        assertThat(Accepted.problems(gone)).isEmpty();
        assertThat(gone.toString())
                .contains("No deck has these any more: deck House rules. Saving takes them out.", "Only these decks");
    }

    @Test
    void topics_and_tags_that_the_deck_has_no_more_are_left_out() {
        JsonNode form = form(
                deckOf(3, true),
                new CardFilter(Set.of(), Set.of("Gone"), Set.of("gone"), Set.of(Difficulty.HARD), Optional.empty()));
        assertThat(Accepted.problems(form)).isEmpty();
        assertThat(input(form, ScheduleForm.TOPICS).has("initial_options")).isFalse();
        assertThat(input(form, ScheduleForm.DIFFICULTIES).path("initial_options"))
                .hasSize(1);
    }
}
