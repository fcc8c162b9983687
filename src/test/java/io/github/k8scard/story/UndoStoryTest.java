package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of a channel's settings: what they say in the channel, and how they are taken back. */
class UndoStoryTest {
    private static final String UNDO = "channel:undo";
    private static final String OVER = "That change was for days that have passed, so there is nothing to undo.";

    private static Channel channel(Running team) {
        var address = new ChannelAddress(WorkspacePlan.STANDARD_TEAM, PLATFORM);
        return team.database()
                .inTransaction(tables -> tables.channels().find(address).orElseThrow());
    }

    private static Message undo(Running team, String member, Message line) {
        return team.announced(() -> team.slack().member(member).clicks(line, UNDO));
    }

    private static List<Ephemeral> privateTo(Running team, String member) {
        return team.snapshot().ephemerals().stream()
                .filter(shown -> shown.recipient().equals(member))
                .toList();
    }

    private static void nothingIsWaiting(Running team) {
        team.awaitRows(0, "delivery", "state in ('PENDING', 'SENDING')");
    }

    @Test
    void what_is_not_typed_stays_and_one_line_says_what_became_of_the_rest() {
        try (var team = Running.on(Engine.H2).schedule("09:30 mon,wed Europe/Berlin")) {
            assertThat(team.changes(EMI, "schedule 10:00").text())
                    .isEqualTo("Emi changed the daily card: on Mon, Wed at 09:30 → on Mon, Wed at 10:00"
                            + " (Europe/Berlin). Next card Wed 25 Nov 10:00 (Europe/Berlin).");
            assertThat(team.changes(EMI, "schedule daily").text())
                    .startsWith(
                            "Emi changed the daily card: on Mon, Wed at 10:00 → every day at 10:00 (Europe/Berlin).");
            assertThat(team.changes(BEN, "schedule tokyo").text())
                    .startsWith("Ben changed the daily card: every day at 10:00 (Europe/Berlin) → every day at 10:00"
                            + " (Asia/Tokyo).");
            nothingIsWaiting(team);
            assertThat(privateTo(team, EMI)).isEmpty();
            assertThat(privateTo(team, BEN)).isEmpty();
            assertThat(team.command(BEN, "schedule 10:00").text())
                    .startsWith("That is set already: a card every day at 10:00 (Asia/Tokyo). Next card ");
            nothingIsWaiting(team);
            assertThat(team.snapshot().messagesIn(PLATFORM)).hasSize(4);
        }
    }

    private static Named<Function<Running, Message>> typed(String words) {
        return Named.of(words, team -> team.changes(ADA, words));
    }

    static Stream<Named<Function<Running, Message>>> changes() {
        return Stream.of(
                typed("schedule 15:00 mon Asia/Tokyo"),
                typed("pause"),
                typed("pause until friday"),
                typed("skip"),
                Named.of("off", team -> team.ends(ADA)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatever_was_changed_anybody_can_undo_and_that_too(Function<Running, Message> change) {
        try (var team = Running.scheduled(Engine.H2)) {
            Channel before = channel(team);
            Message line = change.apply(team);
            Channel after = channel(team);
            assertThat(after.isSetLike(before)).isFalse();
            Message undone = undo(team, BEN, line);
            assertThat(undone.text()).startsWith("Ben undid the last change: ").contains(" → ");
            assertThat(channel(team)).isEqualTo(before);
            undo(team, EMI, undone);
            assertThat(channel(team)).isEqualTo(after);
            assertThat(privateTo(team, BEN)).isEmpty();
        }
    }

    @Test
    void the_first_set_up_is_undone_to_nothing() {
        try (var team = Running.on(Engine.H2)) {
            Message line = team.changes(ADA, "schedule 09:30");
            assertThat(undo(team, ADA, line).text())
                    .isEqualTo("Ada undid the last change: on weekdays at 09:30 (Europe/London) → off.");
            team.at("2026-11-23T09:30");
            assertThat(team.rows("round")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_outdated_undo_changes_nothing_and_says_so_to_whoever_clicked(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message first = team.changes(ADA, "schedule 10:00");
            Message second = team.changes(BEN, "schedule 11:00");
            Channel now = channel(team);
            assertThat(team.click(EMI, first, UNDO).text())
                    .isEqualTo("The settings have changed since then, so I left them as they are. See them with"
                            + " /k8scard status");
            assertThat(channel(team)).isEqualTo(now);
            undo(team, EMI, second);
            assertThat(team.click(ADA, second, UNDO).text()).isEqualTo("That is undone already.");
            nothingIsWaiting(team);
            assertThat(team.rows("delivery", "once_key like 'change:%'")).isEqualTo(4);
        }
    }

    @Test
    void what_the_bot_itself_did_meanwhile_is_not_undone() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message paused = team.changes(ADA, "pause until tomorrow");
            team.cardOf("2026-11-24");
            assertThat(team.click(BEN, paused, UNDO).text())
                    .isEqualTo("The daily card has stopped or started again since then, so I left the settings as"
                            + " they are. See them with /k8scard status");
            team.awaitRows(1, "channel", "state = 'ACTIVE'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_several_who_click_at_once_one_undoes_it_and_the_others_are_told(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Channel before = channel(team);
            Message line = team.changes(ADA, "schedule 10:00");
            var clicks = Stream.of(ADA, BEN, EMI, ADA)
                    .map(member -> CompletableFuture.runAsync(
                            () -> team.slack().member(member).clicks(line, UNDO)))
                    .toList();
            clicks.forEach(CompletableFuture::join);
            team.slack()
                    .await(
                            "three refusals",
                            now -> now.ephemerals().stream()
                                            .filter(shown -> shown.text().equals("That is undone already."))
                                            .count()
                                    == 3,
                            SOON);
            nothingIsWaiting(team);
            assertThat(channel(team)).isEqualTo(before);
            assertThat(team.snapshot().messagesIn(PLATFORM))
                    .filteredOn(message -> message.text().contains("undid the last change"))
                    .hasSize(1);
        }
    }

    @Test
    void an_undo_never_causes_a_late_card() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message line = team.changes(ADA, "skip");
            team.at("2026-11-23T09:45");
            assertThat(team.click(BEN, line, UNDO).text()).isEqualTo(OVER);
            assertThat(team.command(BEN, "status").text()).startsWith("Next card Tue 24 Nov 09:30 (Europe/London)");
            team.at("2026-11-23T12:00");
            assertThat(team.rows("round")).isZero();
            team.cardOf("2026-11-24");
            Message skipped = team.changes(ADA, "skip");
            team.at("2026-11-26T08:00");
            assertThat(team.click(BEN, skipped, UNDO).text()).isEqualTo(OVER);
            team.cardOf("2026-11-26");
        }
    }

    @Test
    void of_a_skip_that_was_taken_back_nothing_is_undone_once_its_card_is_out() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "skip");
            Message line = team.changes(ADA, "unskip");
            team.cardOf("2026-11-23");
            assertThat(team.click(BEN, line, UNDO).text()).isEqualTo(OVER);
        }
    }

    @Test
    void a_skip_that_is_still_ahead_is_undone_beside_one_that_is_over() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "skip");
            Message line = team.changes(ADA, "skip");
            team.at("2026-11-23T09:45");
            assertThat(undo(team, BEN, line).text())
                    .isEqualTo("Ben undid the last change: the card of Tue 24 Nov: left out → comes. Next card Tue 24"
                            + " Nov 09:30 (Europe/London).");
        }
    }

    @Test
    void a_pause_that_comes_back_with_the_schedule_is_named() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.changes(ADA, "pause");
            assertThat(undo(team, BEN, team.ends(ADA)).text())
                    .isEqualTo("Ben undid the last change: off → every day at 09:30 (Europe/London); paused.");
        }
    }

    @Test
    void where_there_are_admins_nobody_else_undoes_anything() {
        try (var team = new Running(
                        Engine.H2.fresh(),
                        K8scardWorkspace.plan().withoutPace(),
                        good -> TestSettings.withAdmin(good, ADA))
                .schedule("09:30 daily")) {
            Message line = team.changes(ADA, "schedule 10:00");
            assertThat(team.click(BEN, line, UNDO).text()).startsWith("Only the k8scard admins");
            undo(team, ADA, line);
        }
    }

    @Test
    void a_line_that_was_owed_when_the_bot_ended_comes_once_and_can_be_undone() {
        try (var team = Running.scheduled(Engine.H2)) {
            Channel before = channel(team);
            var busy = team.slack().faults().always("chat.postMessage", Fault.refused("service_unavailable"));
            team.slack().member(ADA).types(PLATFORM, "/k8scard schedule 10:00");
            team.awaitRows(1, "delivery", "state = 'PENDING' and attempts > 0");
            team.restart();
            busy.off();
            Message line = team.announced(() -> team.later(Duration.ofMinutes(10)));
            nothingIsWaiting(team);
            assertThat(team.snapshot().messagesIn(PLATFORM)).hasSize(2);
            undo(team, BEN, line);
            assertThat(channel(team).isSetLike(before)).isTrue();
        }
    }

    @Test
    void ending_the_daily_card_asks_first() {
        try (var team = Running.scheduled(Engine.H2)) {
            Channel before = channel(team);
            Ephemeral kept = team.command(ADA, "schedule off");
            assertThat(kept.text())
                    .isEqualTo("End the daily card here, every day at 09:30 (Europe/London)? To stop it only for a"
                            + " while, type /k8scard pause");
            team.slack().member(ADA).clicks(kept, "channel:keep");
            awaitGone(team, kept);
            assertThat(channel(team)).isEqualTo(before);

            Ephemeral late = team.command(BEN, "schedule off");
            Ephemeral question = team.command(ADA, "schedule off");
            assertThat(team.announced(() -> team.slack().member(ADA).clicks(question, "channel:end"))
                            .text())
                    .isEqualTo("Ada stopped the daily card: every day at 09:30 (Europe/London) → off. Start again"
                            + " with: /k8scard schedule 09:30");
            awaitGone(team, question);
            team.slack().member(BEN).clicks(late, "channel:end");
            team.awaitReplaced(late, "The daily card here has ended.");
            nothingIsWaiting(team);
            assertThat(team.rows("delivery", "once_key like 'change:%'")).isEqualTo(2);
        }
    }

    private static void awaitGone(Running team, Ephemeral question) {
        team.slack()
                .await(
                        "no question any more",
                        now -> now.ephemerals().stream()
                                .noneMatch(shown -> shown.ts().equals(question.ts())),
                        SOON);
    }
}
