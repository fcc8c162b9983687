package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Bot;
import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that somebody changes through one instance of the bot, as the other one asks, shows and counts them. */
class TwoCuratorInstancesTest {
    private static final String SUGGESTED = "which-command-lists-the-pods";

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

    private Settings adasDeck(Settings settings) {
        return TestSettings.withAdmins(TestSettings.withDeck(settings, deck.file()), ADA);
    }

    private Running running() {
        return new Running(Engine.POSTGRESQL.fresh(), K8scardWorkspace.plan().withoutPace(), this::adasDeck);
    }

    private Bot another(Running team) {
        var other = new Bot(
                adasDeck(TestSettings.of(team.slack(), team.url())),
                Optional.of("127.0.0.1"),
                team.clock(),
                refused -> {
                    throw refused;
                });
        Awaitility.await().atMost(SOON).until(other::isReady);
        return other;
    }

    private static View modal(Running team, String member, String callback) {
        return team.slack().awaitModal(member, view -> view.callbackId().equals(callback), SOON);
    }

    private static void suggest(Running team) {
        team.slack().member(EMI).types(PLATFORM, "/k8scard suggest");
        team.slack()
                .member(EMI)
                .submits(
                        modal(team, EMI, "suggest"),
                        Map.of(
                                "question",
                                "Which command lists the Pods?",
                                "choice-0",
                                "kubectl get pods",
                                "choice-1",
                                "kubectl list pods",
                                "answer",
                                "The first.",
                                "topic",
                                "Commands",
                                "source",
                                "https://kubernetes.io/docs/"));
    }

    private static void mend(Running team, String cardId, Map<String, String> fields) {
        Ephemeral looked = team.command(ADA, "card " + cardId);
        team.slack().member(ADA).clicks(looked, "curate:mend");
        team.slack().member(ADA).submits(modal(team, ADA, "mend"), fields);
        team.slack().awaitModal(ADA, view -> view.blocks().toString().contains("Mended."), SOON);
    }

    private static void awaitCard(Running team, String cardId, String words) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> team.command(BEN, "card " + cardId).text().contains(words));
    }

    @Test
    void a_card_that_one_takes_the_other_shows_asks_and_counts() {
        try (var team = running();
                var other = another(team)) {
            suggest(team);
            Message told = team.slack().awaitMessage(message -> message.offers("suggest:accept"), SOON);
            team.slack().member(ADA).clicks(told, "suggest:accept");
            team.awaitText(told, "Ada accepted it.");

            team.slack().connectTo(other.eventsUrl());
            awaitCard(team, SUGGESTED, "Which command lists the Pods?");
            assertThat(team.command(BEN, "search lists").text()).contains("Which command lists the Pods?");
            Ephemeral practised = team.command(BEN, "practice Commands");
            assertThat(practised.text()).contains("Which command lists the Pods?");
            team.slack().member(BEN).clicks(practised, "practice:reveal");
            team.awaitReplaced(practised, "Revealed");
            team.schedule("09:30 daily our cards");
            team.clock().moveTo(Running.instant("2026-11-23T09:30"));
            other.runWhatIsDue();
            assertThat(team.lastCard().text()).contains("Which command lists the Pods?");
        }
    }

    @Test
    void a_card_that_one_mends_while_the_other_asks_it_is_graded_by_what_is_right_now_in_both() {
        try (var team = running();
                var other = another(team)) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            String wrong = team.wrong(card);
            String id = team.round(card).card().id();
            int place = team.round(card).order().choiceAt(Integer.parseInt(wrong.replace("round:choose:", "")));
            team.clickRight(ADA, card);
            team.slack().connectTo(other.eventsUrl());
            team.click(BEN, card, wrong);
            mend(team, id, Map.of("question", "What is it by now?", "right", String.valueOf(place)));

            team.slack().connectTo(team.bot().eventsUrl());
            awaitCard(team, id, "What is it by now?");
            // judged by the old text, or the new one if the round has followed within these seconds
            team.click(EMI, card, wrong);
            var together = CompletableFuture.runAsync(other::followEdits);
            team.bot().followEdits();
            together.join();
            for (Bot instance : List.of(team.bot(), other)) {
                team.slack().connectTo(instance.eventsUrl());
                assertThat(team.click(BEN, card, wrong).text()).contains("already", "Right.");
                assertThat(team.click(EMI, card, wrong).text()).contains("already", "Right.");
                assertThat(team.click(ADA, card, wrong).text()).contains("already", "Not quite.");
            }
            int regraded = team.rows("regrade");
            assertThat(regraded).isBetween(2, 3);
            team.later(Duration.ofMinutes(2));
            team.awaitRows(regraded, "delivery", "once_key like 'regrade:%' and state = 'SENT'");
        }
    }

    @Test
    void a_card_that_one_retires_the_other_neither_shows_nor_asks_until_it_is_back() {
        try (var team = running();
                var other = another(team)) {
            Ephemeral looked = team.command(ADA, "card pod-a");
            team.slack().member(ADA).clicks(looked, "curate:retire");
            team.slack().connectTo(other.eventsUrl());
            awaitCard(team, "pod-a", "There is no card");
            for (String member : List.of(BEN, EMI)) {
                assertThat(team.command(member, "practice").text()).contains("What is B?");
            }
            Ephemeral retired = team.command(ADA, "card pod-a");
            assertThat(retired.text()).startsWith("This card is retired");
            team.slack().member(ADA).clicks(retired, "curate:back");
            team.slack().connectTo(team.bot().eventsUrl());
            awaitCard(team, "pod-a", "What is A?");
        }
    }

    @Test
    void of_two_who_change_a_card_through_two_instances_the_second_is_told() {
        try (var team = running();
                var other = another(team)) {
            Ephemeral looked = team.command(ADA, "card pod-a");
            team.slack().member(ADA).clicks(looked, "curate:mend");
            View form = modal(team, ADA, "mend");
            team.slack().connectTo(other.eventsUrl());
            team.slack().member(ADA).clicks(looked, "curate:retire");
            team.slack().connectTo(team.bot().eventsUrl());
            team.slack().member(ADA).submits(form, Map.of("question", "Which is A?"));
            assertThat(modal(team, ADA, "mend").errors().get("question")).startsWith("You changed this card meanwhile");
            assertThat(team.rows("card_edit")).isEqualTo(1);
        }
    }

    @Test
    void what_members_answer_through_both_is_counted_once() {
        try (var team = running();
                var other = another(team)) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            String id = team.round(card).card().id();
            team.clickRight(ADA, card);
            team.clickWrong(BEN, card);
            team.slack().connectTo(other.eventsUrl());
            team.clickRight(EMI, card);
            team.clickRight("U0CHIOMA", card);
            for (int minute = 0; minute < 3; minute++) {
                team.clock().moveTo(team.clock().instant().plusSeconds(60));
                var together = CompletableFuture.runAsync(other::runWhatIsDue);
                team.bot().runWhatIsDue();
                together.join();
            }
            String seenByOther = team.command(ADA, "card " + id).text();
            team.slack().connectTo(team.bot().eventsUrl());
            assertThat(seenByOther).contains("4 answers");
            assertThat(team.command(ADA, "card " + id).text()).isEqualTo(seenByOther);
        }
    }
}
