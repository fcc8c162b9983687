package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ben and Emi look after the cards. What one of them decides in a list leaves it, and the rest stays. */
class CuratedListStoryTest {
    private static final String RETIRE = "curate:retire-listed";
    private static final String MEND = "curate:mend-listed";

    @TempDir
    private Path directory;

    private WrittenDeck deck;

    @BeforeEach
    void write() {
        deck = new WrittenDeck(directory.resolve("pods.json"), "Pods")
                .with("pod-a", "Pods", "What is A?")
                .with("pod-b", "Pods", "What is B?")
                .with("pod-c", "Pods", "What is C?")
                .save();
    }

    private Running running() {
        return new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmins(TestSettings.withDeck(settings, deck.file()), BEN, EMI));
    }

    private static void flag(Running team, String... cardIds) {
        for (String cardId : cardIds) {
            team.slack().member(ADA).types(PLATFORM, "/k8scard flag " + cardId);
            View form = team.slack().awaitModal(ADA, view -> view.callbackId().equals("flag"), SOON);
            team.slack().member(ADA).submits(form, Map.of("reason", "WRONG"));
        }
        team.awaitRows(cardIds.length, "flag", "decided_at is null");
    }

    private static void clicks(Running team, String member, Ephemeral shown, String button) {
        team.slack().member(member).clicks(shown, button);
    }

    private static void mend(Running team, String member, String question) {
        View form = team.slack().awaitModal(member, view -> view.callbackId().equals("mend"), SOON);
        team.slack().member(member).submits(form, Map.of("question", question));
    }

    /** Mends a card whose file says something else then. */
    private void contest(Running team, String id) {
        clicks(team, BEN, team.command(BEN, "card " + id), "curate:mend");
        mend(team, BEN, "What is it by now?");
        team.slack().awaitModal(BEN, view -> view.blocks().toString().contains("Mended."), SOON);
        deck.with(id, "Pods", "What has " + id + " become?").save();
        team.command(BEN, "reload");
    }

    @Test
    void a_card_that_is_retired_leaves_the_list_and_who_comes_second_is_told() {
        try (var team = running()) {
            contest(team, "pod-b");
            flag(team, "pod-a");
            Ephemeral bens = team.command(BEN, "flags");
            Ephemeral emis = team.command(EMI, "flags");
            clicks(team, BEN, bens, RETIRE);
            Ephemeral left = team.awaitReplaced(bens, "pod-a is retired");
            assertThat(left.text())
                    .contains("/k8scard card pod-a", "Nothing is flagged", "What is it by now?")
                    .doesNotContain("What is A?");
            assertThat(left.offers(RETIRE)).isFalse();
            clicks(team, EMI, emis, RETIRE);
            assertThat(team.awaitReplaced(emis, "retired already").text())
                    .contains("Nothing is flagged")
                    .doesNotContain("What is A?");
        }
    }

    @Test
    void a_card_that_is_mended_leaves_the_list_that_the_form_was_opened_in() {
        try (var team = running()) {
            contest(team, "pod-b");
            flag(team, "pod-a");
            Ephemeral listed = team.command(BEN, "flags");
            clicks(team, BEN, listed, MEND);
            mend(team, BEN, "What is A by now?");
            assertThat(team.awaitReplaced(listed, "pod-a is mended.").text())
                    .contains("Nothing is flagged", "What is it by now?")
                    .doesNotContain("What is A");
        }
    }

    @Test
    void in_the_summary_of_the_morning_it_is_the_same_even_after_the_warning_of_a_spoiler() {
        try (var team = running()) {
            team.changes(BEN, "schedule 09:30 daily Europe/London");
            team.cardOf("2026-11-23");
            flag(team, "pod-a");
            team.at("2026-11-24T09:00");
            Message summary = team.slack()
                    .awaitMessage(
                            message -> message.offers(RETIRE)
                                    && team.snapshot()
                                            .direct(EMI)
                                            .filter(direct -> direct.id().equals(message.channel()))
                                            .isPresent(),
                            SOON);
            team.slack().member(EMI).clicks(summary, MEND);
            View warning = team.slack()
                    .awaitModal(EMI, view -> view.blocks().toString().contains("shows its answer"), SOON);
            team.slack().member(EMI).clicks(warning, "curate:mend-anyway");
            mend(team, EMI, "What is A by now?");
            assertThat(team.awaitText(summary, "pod-a is mended.").text()).contains("Nothing is flagged");
        }
    }

    @Test
    void what_counts_of_a_card_whose_file_has_changed_is_decided_once_and_the_flags_stay() {
        try (var team = running()) {
            contest(team, "pod-a");
            flag(team, "pod-c");
            Ephemeral listed = team.command(BEN, "flags");
            Ephemeral emis = team.command(EMI, "flags");
            clicks(team, BEN, listed, "curate:keep-edit");
            Ephemeral kept = team.awaitReplaced(listed, "pod-a stays as it was edited here.");
            assertThat(kept.text()).contains("What is C?").doesNotContain("What has pod-a become?");
            clicks(team, EMI, emis, "curate:take-file");
            team.awaitReplaced(emis, "That is decided already.");

            contest(team, "pod-b");
            Ephemeral again = team.command(BEN, "flags");
            clicks(team, BEN, again, "curate:take-file");
            Ephemeral taken = team.awaitReplaced(again, "pod-b says what its deck file says.");
            assertThat(taken.offers("curate:take-file")).isFalse();
            clicks(team, BEN, taken, "curate:keep");
            team.awaitReplaced(taken, "stays as it is. Who flagged it is told.");
            assertThat(team.command(ADA, "card pod-b").text()).contains("What has pod-b become?");
        }
    }
}
