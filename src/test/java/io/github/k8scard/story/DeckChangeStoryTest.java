package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deck whose files change while the bot runs. */
class DeckChangeStoryTest {
    @TempDir
    private Path directory;

    private WrittenDeck pods;
    private WrittenDeck nodes;

    @BeforeEach
    void write() {
        pods = new WrittenDeck(directory.resolve("pods.json"), "Pods")
                .with("pod-a", "Pods", "What is A?")
                .with("pod-b", "Pods", "What is B?")
                .save();
        nodes = new WrittenDeck(directory.resolve("nodes.json"), "Nodes")
                .with("node-a", "Nodes", "What is N?")
                .save();
    }

    private Running running(Engine engine) {
        return running(engine, settings -> settings);
    }

    private Running running(Engine engine, UnaryOperator<Settings> more) {
        return new Running(
                engine.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> more.apply(TestSettings.withDecks(settings, List.of(pods.file(), nodes.file()))));
    }

    private static String reload(Running team) {
        return team.command(ADA, "reload").text();
    }

    private static void click(Running team, Ephemeral shown, String button) {
        team.slack().member(ADA).clicks(shown, button);
    }

    private static Ephemeral changed(Running team, Ephemeral shown) {
        return team.slack()
                .awaitEphemeral(
                        now -> now.ts().equals(shown.ts()) && !now.text().equals(shown.text()), SOON);
    }

    @ParameterizedTest
    @EnumSource
    void an_open_card_shows_to_its_end_what_it_showed_whatever_becomes_of_it(Engine engine) {
        try (var team = running(engine).schedule("09:30 daily")) {
            Message card = team.cardOf("2026-11-23");
            assertThat(card.text()).contains("What is A?");
            pods.with("pod-a", "Pods", "What has A become?").save();
            assertThat(reload(team)).isEqualTo("pods.json: 2 cards; 1 changed");
            assertThat(team.clickRight(ADA, card).text()).contains("The answer to pod-a.");
            team.bot().showCounts();
            assertThat(team.awaitText(card, "1 answered").text()).contains("What is A?");

            pods.without("pod-a").with("pod-c", "Pods", "What is C?").save();
            assertThat(reload(team)).isEqualTo("pods.json: 2 cards; 1 new, 1 retired");
            Ephemeral late = team.clickWrong(BEN, card);
            assertThat(late.text()).contains("The answer to pod-a.");
            team.slack().member(EMI).clicks(card, "round:reveal");
            team.slack().awaitModal(EMI, view -> view.blocks().toString().contains("The answer to pod-a."), SOON);
            team.bot().showCounts();
            assertThat(team.awaitText(card, "3 answered").text()).contains("What is A?");
            assertThat(team.clickWrong(BEN, card).text()).startsWith("You answered");

            Message next = team.cardOf("2026-11-24");
            assertThat(next.text()).doesNotContain("What is A?", "What has A become?");
            assertThat(team.awaitText(card, ", closed").text()).contains("What is A?");
            assertThat(team.answerTo(BEN, () -> team.slack().member(BEN).clicks(late, "result:next"))
                            .text())
                    .startsWith("Practice: ");
            assertThat(team.answerTo(BEN, () -> team.slack().member(BEN).clicks(late, "result:progress"))
                            .text())
                    .contains("1 answer");
            assertThat(team.rows("memory", "card_id = 'pod-a'")).isEqualTo(3);

            team.cardOf("2026-11-30");
            Message digest = team.slack()
                    .awaitMessage(
                            message -> message.channel().equals(PLATFORM)
                                    && message.text().contains("The hardest card"),
                            SOON);
            assertThat(digest.text()).contains("What is A?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_retired_card_is_not_asked_and_comes_back_with_its_memory(Engine engine) {
        try (var team = running(engine)) {
            Ephemeral shown = team.command(ADA, "practice Nodes");
            assertThat(shown.text()).contains("What is N?");
            pods.with("node-b", "Nodes", "What is M?").save();
            nodes.without("node-a").with("job-a", "Jobs", "What is J?").save();
            assertThat(reload(team)).isEqualTo("pods.json: 3 cards; 1 new\nnodes.json: 1 card; 1 new, 1 retired");

            click(team, shown, "practice:reveal");
            Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
            assertThat(result.text()).contains("The answer to node-a.");
            click(team, result, "practice:next");
            assertThat(changed(team, result).text()).contains("What is M?");
            assertThat(team.command(ADA, "me").text()).contains("1 answer");
            assertThat(team.command(ADA, "card node-a").text()).startsWith("There is no card “node-a”.");
            assertThat(team.command(ADA, "practice weakest").text()).doesNotContain("What is N?");

            nodes.with("node-a", "Nodes", "What is N?").save();
            reload(team);
            team.at("2026-11-25T09:00");
            assertThat(team.command(ADA, "practice weakest").text()).contains("What is N?");
            assertThat(team.rows("memory", "card_id = 'node-a'")).isEqualTo(1);
        }
    }

    @Test
    void buttons_that_name_a_card_or_a_topic_that_is_gone_lead_on() {
        try (var team = running(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "practice Nodes");
            click(team, shown, "practice:reveal");
            Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
            click(team, result, "practice:next");
            Ephemeral done = changed(team, result);
            assertThat(done.text()).contains("That is all on Nodes for today");
            assertThat(done.offers("practice:retry")).isTrue();

            nodes.without("node-a").with("job-a", "Jobs", "What is J?").save();
            reload(team);
            String gone = "There are no cards on Nodes any more. Here is your usual practice:";
            click(team, done, "practice:retry");
            Ephemeral retried = changed(team, done);
            assertThat(retried.text()).startsWith(gone);
            click(team, retried, "practice:reveal");
            changed(team, retried);
            click(team, result, "practice:next");
            Ephemeral next = team.slack()
                    .awaitEphemeral(
                            now -> now.ts().equals(result.ts()) && now.text().startsWith(gone), SOON);
            assertThat(next.text()).isNotEqualTo(retried.text());
        }
    }

    @Test
    void what_was_missed_and_is_retired_since_is_not_asked_again() {
        try (var team = running(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "");
            for (int card = 1; card <= 3; card++) {
                click(team, shown, "practice:reveal");
                Ephemeral result = team.awaitReplaced(shown, "Comes back on ");
                click(team, result, "practice:next");
                shown = changed(team, result);
            }
            assertThat(shown.blocks().toString()).contains("Retry the 3 I missed");
            pods.without("pod-a").save();
            nodes.without("node-a").with("node-c", "Nodes", "What is O?").save();
            reload(team);
            click(team, shown, "practice:retry");
            assertThat(changed(team, shown).text()).contains("What is B?");
        }
    }

    @Test
    void home_counts_and_names_only_cards_that_there_are() {
        try (var team = running(Engine.H2).schedule("09:30 daily")) {
            Message card = team.cardOf("2026-11-23");
            team.clickWrong(ADA, card);
            team.at("2026-11-25T09:00");
            assertThat(opened(team, "1 answer on 1 day").blocks().toString()).contains("What is A?");
            pods.without("pod-a").save();
            reload(team);
            assertThat(opened(team, "1 answer on 1 day").blocks().toString())
                    .contains("0 right of 1")
                    .doesNotContain("What is A?");
        }
    }

    private static View opened(Running team, String text) {
        int before = team.calls("views.publish").size();
        team.slack().member(ADA).opensHome();
        await().atMost(SOON).until(() -> team.calls("views.publish").size() > before);
        return team.slack().awaitHome(ADA, view -> view.blocks().toString().contains(text), SOON);
    }

    @Test
    void a_channel_whose_only_topic_is_gone_says_so_and_can_choose_another() {
        try (var team = running(Engine.H2)) {
            View form = settings(team);
            team.slack().member(ADA).searches(form, "topics", "");
            team.announced(() -> team.slack().member(ADA).submits(form, Map.of("topics", List.of("Nodes"))));
            nodes.without("node-a").with("job-a", "Jobs", "What is J?").save();
            reload(team);
            assertThat(team.command(ADA, "status").text()).contains("no card fits these settings");
            assertThat(team.command(ADA, "quiz").text()).startsWith("This channel's settings leave out all cards.");
            assertThat(team.command(ADA, "report").text()).isNotBlank();
            team.at("2026-11-23T09:30");
            assertThat(team.cards()).isEmpty();

            View again = settings(team);
            assertThat(again.blocks().toString()).doesNotContain("\"Nodes\"");
            team.slack().member(ADA).searches(again, "topics", "");
            team.announced(() -> team.slack().member(ADA).submits(again, Map.of("topics", List.of("Jobs"))));
            assertThat(team.cardOf("2026-11-24").text()).contains("What is J?");
        }
    }

    private static View settings(Running team) {
        team.slack().member(ADA).types(PLATFORM, "/k8scard schedule");
        return team.slack().awaitModal(ADA, view -> view.callbackId().equals("schedule"), SOON);
    }

    @Test
    void a_faulty_file_changes_nothing_and_who_asked_hears_why() {
        try (var team = running(Engine.H2)) {
            pods.with("pod-a", "Pods", "What has A become?").save();
            nodes.with("pod-b", "Pods", "Who?").save();
            assertThat(reload(team))
                    .startsWith("The cards stay as they were")
                    .contains("pod-b, id: is the id of a card in " + pods.file() + " too");
            assertThat(team.command(ADA, "card pod-a").text()).contains("What is A?");
            nodes.without("pod-b").save();
            assertThat(reload(team)).isEqualTo("pods.json: 2 cards; 1 changed");
            assertThat(team.command(ADA, "card pod-a").text()).contains("What has A become?");
        }
    }

    @Test
    void help_lists_it_for_those_who_may_and_others_are_refused() {
        try (var team = running(Engine.H2, settings -> TestSettings.withAdmin(settings, ADA))) {
            assertThat(team.command(ADA, "help").text()).contains("/k8scard reload: ");
            assertThat(team.command(BEN, "help").text()).doesNotContain("/k8scard reload");
            pods.without("pod-a").save();
            assertThat(team.command(BEN, "reload").text()).startsWith("Only the k8scard admins");
            assertThat(reload(team)).isEqualTo("pods.json: 1 card; 1 retired");
        }
    }
}
