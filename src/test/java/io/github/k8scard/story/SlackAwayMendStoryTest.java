package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card is mended in the hour in which its round closes, while Slack is away or slow for that hour. */
class SlackAwayMendStoryTest {
    private static final String CHANGE = "chat.update";
    private static final String POST = "chat.postMessage";

    /** Of the choice that proves to be right. */
    private static final int PLACE = 1;

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

    @ParameterizedTest
    @EnumSource
    void it_ends_as_if_nothing_had_been(Engine engine) {
        List<String> undisturbed = ended(engine, team -> {});
        assertThat(undisturbed.get(0)).contains("What is it by now?", ", closed", "1 right of 3", "Right: Ben");
        assertThat(ended(engine, team -> {
                    Fault busy = Fault.refused("service_unavailable");
                    team.slack().faults().always(CHANGE, busy);
                    team.slack().faults().always(POST, busy);
                }))
                .as("Slack is busy")
                .isEqualTo(undisturbed);
        assertThat(ended(engine, team -> team.slack().refuseConnections()))
                .as("Slack is away")
                .isEqualTo(undisturbed);
        assertThat(ended(engine, team -> team.slack().faults().always(CHANGE, Fault.slow(Duration.ofMillis(700)))))
                .as("Slack is slow")
                .isEqualTo(undisturbed);
    }

    /** What stands in Slack in the end: the closed card, what each is told, and the board. */
    private List<String> ended(Engine engine, Consumer<Running> trouble) {
        try (var team = new Running(
                engine.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmin(TestSettings.withDeck(settings, deck.file()), ADA))) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            String wrong = "round:choose:" + team.round(card).order().positionOf(PLACE);
            team.clickRight(ADA, card);
            team.click(BEN, card, wrong);
            team.clickRight(EMI, card);
            team.awaitRows(3, "member", "name <> ''");
            team.at("2026-11-24T09:29");
            View form = form(team, card);
            trouble.accept(team);
            team.at("2026-11-24T09:30");
            team.slack()
                    .member(ADA)
                    .submits(form, Map.of("question", "What is it by now?", "right", String.valueOf(PLACE)));
            for (int minutes = 0; minutes < 60; minutes += 5) {
                team.bot().followEdits();
                team.later(Duration.ofMinutes(5));
            }
            team.slack().faults().clear();
            team.slack().acceptConnections();
            // what failed often is tried again once an hour
            team.later(Duration.ofMinutes(61));
            team.bot().followEdits();
            team.later(Duration.ofMinutes(61));
            return end(team, card);
        }
    }

    private static List<String> end(Running team, Message card) {
        team.awaitRows(0, "card_edit", "followed_at is null");
        team.awaitRows(1, "delivery", "kind = 'CLOSING' and state = 'SENT'");
        team.awaitText(card, "What is it by now?");
        var end = new ArrayList<String>();
        end.add(withoutLetters(team.awaitText(card, ", closed").text()));
        for (String member : List.of(ADA, BEN, EMI)) {
            team.slack().await("a word to " + member, now -> now.direct(member).isPresent(), SOON);
            String direct = team.snapshot().direct(member).orElseThrow().id();
            team.snapshot().messagesIn(direct).forEach(told -> end.add(member + withoutLetters(told.text())));
        }
        end.add(team.command(ADA, "leaderboard").text());
        return end;
    }

    /** The letters that choices have are a matter of chance. */
    private static String withoutLetters(String text) {
        return text.replaceAll("\\b[A-C]([:,])", "?$1")
                .replaceAll("not [A-C]\\b", "not ?")
                .replaceAll("Picked: [^.]*", "Picked");
    }

    private static View form(Running team, Message card) {
        String id = team.round(card).card().id();
        var looked = team.command(ADA, "card " + id);
        team.slack().member(ADA).clicks(looked, "curate:mend");
        return team.slack().awaitModal(ADA, view -> view.callbackId().equals("mend"), SOON);
    }
}
