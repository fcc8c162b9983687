package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.calendar.words.HolidayWords;
import io.github.k8scard.deck.BigDeck;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /k8scard schedule} alone: the form with a channel's settings. */
class ScheduleFormStoryTest {

    /** Whatever takes too long to be told with the acknowledgement is told otherwise. */
    @BeforeAll
    static void load() {
        HolidayWords.load();
    }

    private static View opened(Running team, String member) {
        assertThat(team.slack()
                        .member(member)
                        .types(PLATFORM, "/k8scard schedule")
                        .answer())
                .isEmpty();
        return form(team, member);
    }

    private static View form(Running team, String member) {
        return team.slack().awaitModal(member, view -> view.callbackId().equals("schedule"), SOON);
    }

    private static Exchange submitted(Running team, String member, View view, Map<String, ?> values) {
        return team.slack().member(member).submits(view, values);
    }

    /** What Ada is offered when she types in a menu. */
    private static List<String> offered(Running team, View view, String menu, String typed) {
        Exchange asked = team.slack().member(ADA).searches(view, menu, typed);
        assertThat(asked.breach()).isEmpty();
        return asked.json().path("options").findValuesAsString("value");
    }

    private static Running withABigDeck(WorkspacePlan plan) {
        return new Running(
                Engine.H2.fresh(), plan.withoutPace(), settings -> TestSettings.withDeck(settings, BigDeck.file()));
    }

    private static Map<String, String> errors(Exchange exchange) {
        assertThat(exchange.json().path("response_action").asString("")).isEqualTo("errors");
        Map<String, String> errors = new HashMap<>();
        exchange.json()
                .path("errors")
                .properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asString()));
        return errors;
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_is_saved_sets_everything_and_comes_back_filled_in(Engine engine) {
        try (var team = Running.on(engine)) {
            View empty = opened(team, ADA);
            assertThat(empty.blocks().toString()).contains("\"09:30\"", "Europe/London", "All topics");
            offered(team, empty, "topics", "");
            Exchange saved = submitted(
                    team,
                    ADA,
                    empty,
                    Map.of(
                            "time", "08:15",
                            "zone", "berlin",
                            "weekdays", List.of("1", "3", "5"),
                            "holidays", "germany, bavaria",
                            "dates-off", "2026-11-25 to 2026-11-27, 2026-01-01",
                            "topics", List.of("Pods", "Services"),
                            "difficulties", List.of("1", "2")));
            assertThat(saved.answer()).isEmpty();
            assertThat(team.snapshot().modal(ADA)).isEmpty();
            team.slack()
                    .awaitMessage(
                            message -> message.text()
                                    .equals(
                                            "Ada set the daily card: on Mon, Wed, Fri at 08:15 (Europe/Berlin), but not on"
                                                    + " public holidays of Bavaria, Germany; only on Pods, Services; only easy and"
                                                    + " medium cards; days off: Wed 25 Nov to Fri 27 Nov. Next card Mon 30 Nov 08:15 (Europe/Berlin)."),
                            SOON);
            View filled = opened(team, BEN);
            assertThat(filled.blocks().toString())
                    .contains("08:15", "Europe/Berlin", "DE-BY", "2026-11-25 to 2026-11-27")
                    .doesNotContain("2026-01-01");
            assertThat(team.command(BEN, "status").text())
                    .contains("Next card Mon 30 Nov 08:15")
                    .contains("Wed 25 Nov is left out: a day off for this channel.")
                    .contains("Fri 27 Nov is left out: a day off for this channel.")
                    .contains("set by Ada");
            team.at("2026-11-30T07:15");
            Message card = team.lastCard();
            assertThat(team.round(card).card().topic()).isIn("Pods", "Services");
            submitted(team, BEN, filled, Map.of("time", "08:20"));
            assertThat(team.rows("channel", "set_by = 'U0BEN' and holiday_region = 'DE-BY'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_is_pasted_into_the_form_is_read_as_it_looks_and_norway_comes_back() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next("users.info", Fault.refused("user_not_found"));
            View view = opened(team, ADA);
            assertThat(view.blocks().toString()).contains("I do not know your time zone");
            Exchange saved = submitted(
                    team,
                    ADA,
                    view,
                    Map.of(
                            "zone", "\u200B“San\u00A0Francisco”",
                            "holidays", "\u2060*Norway*",
                            "dates-off", "2026–12–24\u202F—\u202F2026–12–26,\u30002027‑01‑04"));
            assertThat(saved.answer()).isEmpty();
            View filled = opened(team, BEN);
            assertThat(filled.blocks().toString())
                    .contains("America/Los_Angeles", "\"Norway\"", "2026-12-24 to 2026-12-26, 2027-01-04")
                    .doesNotContain("I do not know your time zone");
            assertThat(submitted(team, BEN, filled, Map.of()).answer()).isEmpty();
            assertThat(team.rows("channel", "holiday_region = 'NO'")).isEqualTo(1);
            assertThat(errors(submitted(team, ADA, opened(team, ADA), Map.of("holidays", "NO"))))
                    .containsEntry(
                            "holidays",
                            "NO could be Norway or none. Type Norway, or leave this empty for no holidays.");
            assertThat(submitted(team, ADA, form(team, ADA), Map.of("holidays", "no", "dates-off", "none"))
                            .answer())
                    .isEmpty();
            assertThat(team.rows("channel", "holiday_region is null")).isEqualTo(1);
        }
    }

    @Test
    void what_cannot_be_read_is_said_at_its_field_all_at_once_and_nothing_is_stored() {
        try (var team = Running.on(Engine.H2)) {
            View view = opened(team, ADA);
            offered(team, view, "topics", "pods");
            offered(team, view, "tags", "RBAC");
            Exchange refused = submitted(
                    team,
                    ADA,
                    view,
                    Map.of(
                            "zone", "Europe/Berlinn",
                            "holidays", "DE-XX & <co>",
                            "dates-off", "Christmas",
                            "topics", List.of("Pods"),
                            "tags", List.of("rbac")));
            assertThat(errors(refused))
                    .hasEntrySatisfying("zone", words -> assertThat(words).contains("Did you mean Europe/Berlin?"))
                    .hasEntrySatisfying("holidays", words -> assertThat(words).contains("has no part “XX & <co>”"))
                    .hasEntrySatisfying("dates-off", words -> assertThat(words).contains("Write it like 2026-12-07"))
                    .hasEntrySatisfying("topics", words -> assertThat(words).contains("No card fits everything"))
                    .hasSize(4);
            assertThat(team.rows("channel")).isZero();
            assertThat(form(team, ADA).errors()).hasSize(4);
            submitted(team, ADA, form(team, ADA), Map.of("zone", "Europe/Berlin"));
            team.awaitRows(1, "channel", "state = 'ACTIVE'");
        }
    }

    @Test
    void in_a_channel_without_the_bot_the_form_gives_way_to_an_invitation() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().member(ADA).types(RANDOM, "/k8scard schedule");
            team.slack()
                    .awaitModal(
                            ADA, view -> view.blocks().toString().contains("Invite me first: /invite @k8scard"), SOON);
        }
    }

    @Test
    void a_bot_that_was_removed_meanwhile_says_so_in_the_form() {
        try (var team = Running.on(Engine.H2)) {
            View view = opened(team, ADA);
            team.slack().admin().removesBot(PLATFORM);
            assertThat(errors(submitted(team, ADA, view, Map.of())))
                    .hasEntrySatisfying("time", words -> assertThat(words).contains("Invite me first"));
            assertThat(team.rows("channel", "state = 'ACTIVE'")).isZero();
        }
    }

    @Test
    void where_slack_does_not_open_the_form_the_member_is_told_what_to_type() {
        try (var team = Running.on(Engine.H2)) {
            for (Fault fault : List.of(Fault.refused("expired_trigger_id"), Fault.status(503))) {
                team.slack().faults().next("views.open", fault);
                assertThat(team.command(ADA, "schedule").text()).contains("/k8scard schedule 09:30 mon-fri");
            }
        }
    }

    @Test
    @Tag("timed")
    @Tag("trap-7")
    void a_slow_slack_delays_the_answer_to_a_form_but_not_its_acknowledgement() {
        try (var team = Running.on(Engine.H2)) {
            View view = opened(team, ADA);
            team.slack().faults().next("conversations.info", Fault.slow(Duration.ofSeconds(5)));
            Exchange exchange = submitted(team, ADA, view, Map.of());
            assertThat(exchange.late()).isFalse();
            assertThat(exchange.json().path("response_action").asString()).isEqualTo("update");
            team.slack().awaitModal(ADA, now -> now.blocks().toString().contains("Done."), SOON);
            team.awaitRows(1, "channel", "state = 'ACTIVE'");
        }
    }

    @Test
    void saving_starts_a_paused_channel_with_a_card_that_is_not_late() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "pause");
            team.at("2026-11-23T10:00");
            View view = opened(team, BEN);
            assertThat(view.blocks().toString()).contains("Saving starts it again");
            submitted(team, BEN, view, Map.of());
            team.at("2026-11-23T12:00");
            assertThat(team.cards()).isEmpty();
            assertThat(team.cardOf("2026-11-24").text()).startsWith("Card for Tue 24 Nov: ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_150_topics_and_450_tags_any_can_be_found_and_chosen(boolean socket) {
        var plan = socket ? K8scardWorkspace.plan().withSocketMode() : K8scardWorkspace.plan();
        try (var team = withABigDeck(plan)) {
            View view = opened(team, ADA);
            assertThat(offered(team, view, "topics", "")).hasSize(100).contains("Topic 001");
            assertThat(offered(team, view, "topics", "topic 14"))
                    .startsWith("Topic 140", "Topic 141")
                    .endsWith("Topic 014", "Topic 114")
                    .hasSize(12);
            assertThat(offered(team, view, "tags", "420")).containsExactly("tag-420");
            assertThat(submitted(team, ADA, view, Map.of("topics", List.of("Topic 140"), "tags", List.of("tag-420")))
                            .answer())
                    .isEmpty();
            team.slack().awaitMessage(message -> message.text().contains("only on Topic 140"), SOON);
            View again = opened(team, ADA);
            assertThat(again.blocks().findValues("initial_options").toString()).contains("Topic 140", "tag-420");
            submitted(team, ADA, again, Map.of());
            team.at("2026-11-24T09:30");
            assertThat(team.round(team.lastCard()).card().id()).isEqualTo("card-140");
        }
    }

    @Test
    void a_topic_or_tag_that_left_the_deck_meanwhile_is_refused_at_its_field() {
        try (var team = withABigDeck(K8scardWorkspace.plan())) {
            View view = opened(team, ADA);
            offered(team, view, "topics", "Topic 150");
            offered(team, view, "tags", "tag-450");
            team.restartWith(settings -> settings);
            Map<String, String> errors = errors(
                    submitted(team, ADA, view, Map.of("topics", List.of("Topic 150"), "tags", List.of("tag-450"))));
            assertThat(errors)
                    .containsEntry(
                            "topics", "No deck has the topic “Topic 150” any more. Take it out, or choose another.")
                    .containsEntry("tags", "No deck has the tag “tag-450” any more. Take it out, or choose another.")
                    .hasSize(2);
            assertThat(team.rows("channel")).isZero();
        }
    }
}
