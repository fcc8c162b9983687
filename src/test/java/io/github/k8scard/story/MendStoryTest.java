package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Ben looks after the cards, and mends and retires them in Slack. */
class MendStoryTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MENDED = "Mended. It is live now";

    @TempDir
    private Path directory;

    private WrittenDeck deck;

    @BeforeEach
    void write() {
        deck = new WrittenDeck(directory.resolve("pods.json"), "Pods")
                .with("pod-a", "Pods", "What is A?")
                .with("pod-b", "Pods", "What is B?")
                .save();
    }

    private Running running(Engine engine) {
        return new Running(engine.fresh(), K8scardWorkspace.plan().withoutPace(), this::bensTeam);
    }

    private Settings bensTeam(Settings settings) {
        return TestSettings.withAdmin(TestSettings.withDeck(settings, deck.file()), BEN);
    }

    private static View opened(Running team, String member, Ephemeral card) {
        team.slack().member(member).clicks(card, "curate:mend");
        return form(team, member);
    }

    private static View form(Running team, String member) {
        return team.slack().awaitModal(member, view -> view.callbackId().equals("mend"), SOON);
    }

    private static void awaitModal(Running team, String member, String words) {
        team.slack().awaitModal(member, view -> view.blocks().toString().contains(words), SOON);
    }

    private static Ephemeral click(Running team, Ephemeral shown, String button) {
        return team.answerTo(BEN, () -> team.slack().member(BEN).clicks(shown, button));
    }

    private static String card(Running team, String member) {
        return team.command(member, "card pod-a").text();
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_is_mended_says_something_else_to_everybody_at_once(Engine engine) {
        try (var team = running(engine)) {
            Ephemeral looked = team.command(BEN, "card pod-a");
            View form = opened(team, BEN, looked);
            assertThat(form.blocks().toString()).contains("What is A?", "The answer to pod-a.");
            Exchange saved = team.slack()
                    .member(BEN)
                    .submits(form, Map.of("question", "What is A by now?", "answer", "Something\nelse.", "right", "1"));
            assertThat(saved.json().path("response_action").asString()).isEqualTo("update");
            awaitModal(team, BEN, MENDED);
            team.awaitReplaced(looked, "What is A by now?");
            assertThat(card(team, ADA)).contains("What is A by now?", "Something else.");
            assertThat(team.rows("card_edit", "kind = 'MENDED' and edited_by = '" + BEN + "'"))
                    .isEqualTo(1);
            team.restartWith(this::bensTeam);
            assertThat(card(team, ADA)).contains("What is A by now?");
        }
    }

    @Test
    void what_is_wrong_is_said_at_its_input_and_without_a_change_nothing_is_stored() {
        try (var team = running(Engine.H2)) {
            View form = opened(team, BEN, team.command(BEN, "card pod-a"));
            var ben = team.slack().member(BEN);
            ben.submits(form, Map.of("question", "Is **it**?", "source", "here"));
            assertThat(form(team, BEN).errors()).containsOnlyKeys("question", "source");
            ben.submits(form(team, BEN), Map.of());
            assertThat(form(team, BEN).errors().get("question")).startsWith("Nothing is changed.");
            assertThat(team.rows("card_edit")).isZero();
        }
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        try (var team = running(Engine.H2)) {
            team.restartWith(
                    settings -> TestSettings.withAdmins(TestSettings.withDeck(settings, deck.file()), BEN, EMI));
            View bens = opened(team, BEN, team.command(BEN, "card pod-a"));
            View emis = opened(team, EMI, team.command(EMI, "card pod-a"));
            team.slack().member(BEN).submits(bens, Map.of("question", "Ben's question?"));
            awaitModal(team, BEN, MENDED);
            team.slack().member(EMI).submits(emis, Map.of("question", "Emi's question?"));
            assertThat(form(team, EMI).errors().get("question")).startsWith("Ben changed this card meanwhile");
            assertThat(card(team, ADA)).contains("Ben's question?");
        }
    }

    @Test
    void nobody_else_is_offered_anything_or_gets_anywhere_with_forged_buttons_and_old_forms() {
        try (var team = running(Engine.H2)) {
            Ephemeral adas = team.command(ADA, "card pod-a");
            Ephemeral bens = team.command(BEN, "card pod-a");
            assertThat(adas.offers("curate:mend")).isFalse();
            for (String action : List.of("mend", "mend-anyway", "retire", "back", "keep-edit", "take-file")) {
                String blocks = bens.blocks().toString().replace("curate:retire", "curate:" + action);
                if (action.equals("mend")) {
                    blocks = bens.blocks().toString();
                }
                var forged = new Ephemeral(
                        adas.channel(),
                        adas.ts(),
                        ADA,
                        adas.author(),
                        adas.text(),
                        JSON.readTree(blocks),
                        adas.thread());
                assertThat(team.answerTo(ADA, () -> team.slack().member(ADA).clicks(forged, "curate:" + action))
                                .text())
                        .as(action)
                        .startsWith("Only the k8scard admins of this workspace can change the cards.");
            }
            View form = opened(team, BEN, bens);
            team.restartWith(settings -> TestSettings.withAdmin(TestSettings.withDeck(settings, deck.file()), EMI));
            team.slack().member(BEN).submits(form, Map.of("question", "What now?"));
            assertThat(form(team, BEN).errors().get("question")).startsWith("Only the k8scard admins");
            assertThat(team.rows("card_edit")).isZero();
        }
    }

    @Test
    void who_has_not_answered_an_open_card_is_asked_before_the_form_shows_its_answer() {
        try (var team = running(Engine.H2)) {
            team.changes(BEN, "schedule 09:30 daily Europe/London");
            Message card = team.cardOf("2026-11-23");
            Ephemeral looked = team.command(BEN, "card pod-a");
            assertThat(looked.text()).doesNotContain("The answer to pod-a.");
            team.slack().member(BEN).clicks(looked, "curate:mend");
            View warning = team.slack()
                    .awaitModal(BEN, view -> view.blocks().toString().contains("shows its answer"), SOON);
            assertThat(warning.blocks().toString()).doesNotContain("The answer to pod-a.");
            team.slack().member(BEN).clicks(warning, "curate:mend-anyway");
            assertThat(form(team, BEN).blocks().toString()).contains("The answer to pod-a.");
            team.slack().member(BEN).submits(form(team, BEN), Map.of("explanation", ""));
            awaitModal(team, BEN, MENDED);
            team.clickRight(EMI, card);
            team.restartWith(settings -> TestSettings.withAdmin(TestSettings.withDeck(settings, deck.file()), EMI));
            assertThat(opened(team, EMI, team.command(EMI, "card pod-a"))
                            .blocks()
                            .toString())
                    .contains("The answer to pod-a.");
        }
    }

    @Test
    void a_card_is_retired_and_brought_back_where_it_is_looked_up() {
        try (var team = running(Engine.H2)) {
            Ephemeral looked = team.command(BEN, "card pod-a");
            team.slack().member(BEN).clicks(looked, "curate:retire");
            Ephemeral retired = team.awaitReplaced(looked, "This card is retired");
            assertThat(retired.text()).contains("What is A?");
            assertThat(retired.offers("curate:retire")).isFalse();
            assertThat(card(team, ADA)).startsWith("There is no card “pod-a”.");
            assertThat(team.command(BEN, "card POD-A").offers("curate:back")).isTrue();
            team.slack().member(BEN).clicks(retired, "curate:back");
            Ephemeral back = team.awaitReplaced(looked, "It is back");
            assertThat(card(team, ADA)).contains("What is A?");
            team.slack().member(BEN).clicks(back, "curate:retire");
            team.awaitReplaced(looked, "This card is retired");
            assertThat(click(team, team.command(BEN, "card pod-b"), "curate:retire")
                            .text())
                    .startsWith("This is the only card that is left");
        }
    }

    @Test
    void another_instance_follows_by_itself() {
        try (var team = running(Engine.POSTGRESQL);
                var other = new Bot(
                        TestSettings.withDeck(TestSettings.of(team.slack(), team.url()), deck.file()),
                        Optional.of("127.0.0.1"),
                        team.clock(),
                        refused -> {
                            throw refused;
                        })) {
            Awaitility.await().atMost(SOON).until(other::isReady);
            View form = opened(team, BEN, team.command(BEN, "card pod-a"));
            team.slack().member(BEN).submits(form, Map.of("question", "What is A by now?"));
            awaitModal(team, BEN, MENDED);
            team.slack().connectTo(other.eventsUrl());
            Awaitility.await().atMost(SOON).until(() -> card(team, ADA).contains("What is A by now?"));
        }
    }
}
