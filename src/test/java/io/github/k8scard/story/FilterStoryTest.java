package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.FilterDeck;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which cards a channel wants: by words, in the form, and taken back. */
class FilterStoryTest {
    private static final CardFilter WANTED = new CardFilter(
            Set.of(), Set.of("Storage"), Set.of("cka"), Set.of(Difficulty.HARD), KubernetesVersion.of("1.34"));

    private static Running team(Engine engine) {
        return new Running(
                        engine.fresh(),
                        K8scardWorkspace.plan().withoutPace(),
                        settings -> TestSettings.withDeck(settings, FilterDeck.file()))
                .schedule("09:30 daily");
    }

    private static CardFilter filter(Running team) {
        var address = new ChannelAddress(WorkspacePlan.STANDARD_TEAM, PLATFORM);
        return team.database()
                .inTransaction(tables ->
                        tables.channels().find(address).orElseThrow().settings().filter());
    }

    private static View form(Running team) {
        team.slack().member(ADA).types(PLATFORM, "/k8scard schedule");
        return team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
    }

    private static List<String> cardsOf(Running team, int... days) {
        List<String> ids = new ArrayList<>();
        for (int day : days) {
            team.at("2026-11-" + day + "T09:30");
            ids.add(team.round(team.lastCard()).card().id());
        }
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void what_is_typed_is_chosen_told_to_the_channel_and_taken_back_by_undo(Engine engine) {
        try (var team = team(engine)) {
            Message line = team.changes(ADA, "schedule hard 10:00 topic storage cka k8s 1.34");
            assertThat(line.text())
                    .startsWith("Ada changed the daily card: every day at 09:30 → every day at 10:00 (Europe/London);"
                            + " topics: all → Storage; tags: all → cka; difficulty: all → hard; Kubernetes: any → 1.34."
                            + " Next card ");
            assertThat(filter(team)).isEqualTo(WANTED);
            assertThat(team.command(BEN, "status").text())
                    .contains("A card every day at 10:00 (Europe/London); only on Storage; only tagged cka; only hard"
                            + " cards; for Kubernetes 1.34, set by Ada.");
            Message undone = team.announced(() -> team.slack().member(BEN).clicks(line, "channel:undo"));
            assertThat(undone.text())
                    .contains("topics: Storage → all; tags: cka → all; difficulty: hard → all; Kubernetes: 1.34 → any");
            assertThat(filter(team)).isEqualTo(CardFilter.ALL);
            team.announced(() -> team.slack().member(ADA).clicks(undone, "channel:undo"));
            assertThat(filter(team)).isEqualTo(WANTED);
            assertThat(team.changes(BEN, "schedule all").text())
                    .startsWith("Ben changed the daily card: topics: Storage → all; tags: cka → all;"
                            + " difficulty: hard → all; Kubernetes: 1.34 → any.");
            assertThat(filter(team)).isEqualTo(CardFilter.ALL);
        }
    }

    @Test
    void what_leaves_no_card_or_is_not_understood_is_refused_and_nothing_changes() {
        try (var team = team(Engine.H2)) {
            team.changes(ADA, "schedule topic storage");
            assertThat(team.command(ADA, "schedule cks").text())
                    .isEqualTo("No card is all of this: only on Storage; only tagged cks. Ask for less, or type all"
                            + " first to leave out what was set before, such as: /k8scard schedule all easy");
            assertThat(team.command(ADA, "schedule 10:00 ckz").text())
                    .isEqualTo("“ckz” is not a time, day, time zone, topic, tag or difficulty that I know."
                            + " Did you mean cka or cks?");
            assertThat(team.command(ADA, "schedule storage").text())
                    .isEqualTo("“storage” could be Storage (topic, 2 cards) or storage (tag, 1 card)."
                            + " Type topic Storage or tag storage.");
            assertThat(team.command(ADA, "schedule topic storage").text()).startsWith("That is set already");
            assertThat(team.changes(ADA, "schedule all cks").text())
                    .startsWith("Ada changed the daily card: topics: Storage → all; tags: all → cks.");
        }
    }

    @Test
    void cards_on_a_later_kubernetes_wait_until_the_channel_says_that_it_has_it() {
        try (var team = team(Engine.H2)) {
            team.changes(ADA, "schedule k8s 1.34 ckad");
            assertThat(cardsOf(team, 23, 24, 25)).containsOnly("swap");
            team.changes(ADA, "schedule k8s 1.35");
            assertThat(cardsOf(team, 26)).containsOnly("resize");
        }
    }

    @Test
    void the_form_shows_what_is_set_and_stores_what_is_chosen() {
        try (var team = team(Engine.H2)) {
            team.changes(ADA, "schedule k8s 1.34 topic storage");
            View view = form(team);
            assertThat(view.blocks().toString()).contains("\"1.34\"", "Storage").doesNotContain("Only these decks");
            Exchange refused = team.slack().member(ADA).submits(view, Map.of("version", "1.x", "zone", "nowhere"));
            assertThat(refused.json().path("errors").path("version").asString())
                    .isEqualTo("“1.x” is not a Kubernetes version. Write it like k8s 1.35, or k8s any for all cards.");
            assertThat(refused.json().path("errors").size()).isEqualTo(2);
            View again = team.slack().awaitModal(ADA, now -> !now.errors().isEmpty(), SOON);
            team.slack().member(ADA).searches(again, "tags", "cka");
            Message line = team.announced(() -> team.slack()
                    .member(ADA)
                    .submits(
                            again,
                            Map.of(
                                    "zone",
                                    "Europe/London",
                                    "version",
                                    "v1.35",
                                    "tags",
                                    List.of("cka"),
                                    "difficulties",
                                    List.of("3"))));
            assertThat(line.text())
                    .startsWith("Ada changed the daily card: tags: all → cka; difficulty: all → hard;"
                            + " Kubernetes: 1.34 → 1.35.");
            assertThat(filter(team))
                    .isEqualTo(new CardFilter(
                            Set.of(),
                            Set.of("Storage"),
                            Set.of("cka"),
                            Set.of(Difficulty.HARD),
                            KubernetesVersion.of("1.35")));
        }
    }

    @Test
    void names_that_no_deck_has_any_more_are_told_with_what_to_do() {
        try (var team = team(Engine.H2)) {
            team.changes(ADA, "schedule topic storage cka");
            team.restartWith(settings -> TestSettings.withDeck(settings, FilterDeck.another()));
            assertThat(team.command(BEN, "status").text())
                    .contains("\nNo deck has these any more: topic Storage.\nBut no card fits these settings. To change"
                            + " them, type /k8scard schedule");
            View view = form(team);
            assertThat(view.blocks().toString())
                    .contains("No deck has these any more: topic Storage. Saving takes them out.");
            team.announced(() -> team.slack().member(ADA).submits(view, Map.of()));
            assertThat(filter(team))
                    .isEqualTo(new CardFilter(Set.of(), Set.of(), Set.of("cka"), Set.of(), Optional.empty()));
            assertThat(team.command(BEN, "status").text()).doesNotContain("No deck has", "no card fits");
        }
    }
}
