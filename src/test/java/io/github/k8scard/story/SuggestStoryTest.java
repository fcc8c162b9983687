package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card that a member writes, from the form to the day it is asked. Ada and Ben look after the cards. */
class SuggestStoryTest {
    private static final String ID = "which-command-lists-the-pods";

    private static final Map<String, Object> CARD = Map.ofEntries(
            Map.entry("question", "Which command lists the Pods?"),
            Map.entry("choice-0", "`kubectl get pods`"),
            Map.entry("choice-1", "`kubectl list pods`"),
            Map.entry("why-1", "There is no such verb."),
            Map.entry("answer", "`kubectl get pods` lists them."),
            Map.entry("topic", "pods"),
            Map.entry("tags", "kubectl"),
            Map.entry("source", "https://kubernetes.io/docs/reference/kubectl/"));

    private static Running curated(Engine engine) {
        return new Running(
                engine.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmins(settings, ADA, BEN));
    }

    private static View form(Running team, String member) {
        assertThat(team.slack()
                        .member(member)
                        .types(PLATFORM, "/k8scard suggest")
                        .answer())
                .isEmpty();
        return team.slack().awaitModal(member, view -> view.callbackId().equals("suggest"), SOON);
    }

    private static Map<String, Object> card(String field, Object value) {
        var changed = new HashMap<>(CARD);
        changed.put(field, value);
        return changed;
    }

    private static void suggested(Running team, Map<String, Object> card) {
        View form = form(team, EMI);
        team.slack().member(EMI).submits(form, card);
        assertThat(modalText(team, EMI)).contains("Thank you!");
    }

    private static String modalText(Running team, String member) {
        return team.snapshot().modal(member).orElseThrow().blocks().toString();
    }

    private static Message toldOf(Running team, String curator) {
        String direct = direct(team, curator);
        return team.slack()
                .awaitMessage(message -> message.channel().equals(direct) && message.offers("suggest:accept"), SOON);
    }

    private static String direct(Running team, String member) {
        team.slack().await("a direct message", now -> now.direct(member).isPresent(), SOON);
        return team.snapshot().direct(member).orElseThrow().id();
    }

    private static Message told(Running team, String member, String text) {
        String direct = direct(team, member);
        return team.slack()
                .awaitMessage(
                        message -> message.channel().equals(direct)
                                && message.text().contains(text),
                        SOON);
    }

    private static Map<String, String> errors(Exchange exchange) {
        Map<String, String> errors = new HashMap<>();
        exchange.json()
                .path("errors")
                .properties()
                .forEach(error -> errors.put(error.getKey(), error.getValue().asString()));
        return errors;
    }

    @ParameterizedTest
    @EnumSource
    void a_card_is_written_mended_accepted_and_practised_the_same_minute(Engine engine) {
        try (var team = curated(engine)) {
            View form = form(team, EMI);
            Exchange refused = team.slack().member(EMI).submits(form, card("source", "kubernetes.io"));
            assertThat(errors(refused)).containsOnlyKeys("source");
            assertThat(team.rows("suggestion")).isZero();

            Map<String, Object> mended = card("named", List.of("yes"));
            team.slack()
                    .member(EMI)
                    .submits(
                            team.slack()
                                    .awaitModal(EMI, view -> view.callbackId().equals("suggest"), SOON),
                            mended);
            assertThat(modalText(team, EMI)).contains("Thank you!");
            Message told = toldOf(team, ADA);
            assertThat(told.text()).startsWith("Emi suggests a card: Which command lists the Pods?");

            team.slack().member(ADA).clicks(told, "suggest:accept");
            team.awaitText(told, "Ada accepted it. It is live as " + ID + ".");
            assertThat(team.now(told).offers("suggest:accept")).isFalse();
            told(team, EMI, "Ada took your card. Thank you!");
            assertThat(team.command(BEN, "card " + ID).blocks().toString()).contains("Suggested by Emi", "\"Pods  ·");
            assertThat(team.command(BEN, "topics").blocks().toString()).contains("Pods");
            assertThat(team.command(BEN, "search lists the pods").text()).contains("Which command lists the Pods?");

            var practised = team.command(EMI, "practice deck our cards");
            assertThat(practised.text()).contains("Which command lists the Pods?");
            team.slack().member(EMI).clicks(practised, "practice:reveal");
            assertThat(team.awaitReplaced(practised, "Revealed").blocks().toString())
                    .contains("Suggested by Emi");
        }
    }

    @Test
    void a_channel_that_wants_our_cards_is_asked_it_and_told_whose_it_is() {
        try (var team = curated(Engine.H2)) {
            suggested(team, card("named", List.of("yes")));
            Message told = toldOf(team, ADA);
            team.slack().member(ADA).clicks(told, "suggest:accept");
            team.awaitText(told, "Ada accepted it.");
            team.schedule("09:30 daily our cards");
            Message card = team.cardOf("2026-11-23");
            assertThat(card.text()).contains("Which command lists the Pods?");
            assertThat(card.blocks().toString()).doesNotContain("Emi");
            assertThat(team.clickRight(BEN, card).text()).contains("Suggested by Emi");
            team.at("2026-11-24T09:30");
            team.awaitText(card, ", closed");
            assertThat(team.now(card).blocks().toString()).contains("Suggested by Emi");
        }
    }

    @Test
    void who_does_not_want_it_is_not_named() {
        try (var team = curated(Engine.H2)) {
            suggested(team, CARD);
            Message told = toldOf(team, ADA);
            team.slack().member(ADA).clicks(told, "suggest:accept");
            team.awaitText(told, "Ada accepted it.");
            assertThat(team.command(BEN, "card " + ID).blocks().toString()).doesNotContain("Suggested by");
        }
    }

    @Test
    void a_card_is_changed_and_taken_in_one_form() {
        try (var team = curated(Engine.H2)) {
            suggested(team, CARD);
            Message told = toldOf(team, BEN);
            team.slack().member(BEN).clicks(told, "suggest:edit");
            View edit = team.slack().awaitModal(BEN, view -> view.callbackId().equals("suggest:edit"), SOON);
            assertThat(edit.blocks().toString()).contains("`kubectl list pods`", "There is no such verb.");
            assertThat(errors(team.slack().member(BEN).submits(edit, Map.of("source", "nowhere"))))
                    .containsOnlyKeys("source");
            edit = team.slack().awaitModal(BEN, view -> view.callbackId().equals("suggest:edit"), SOON);
            team.slack().member(BEN).submits(edit, Map.of("question", "Which command shows the Pods?"));
            assertThat(modalText(team, BEN)).contains("Ben accepted it.", "Emi is told so.");
            team.awaitText(told, "Ben accepted it.");
            told(team, EMI, "Ben took your card, with some changes.");
            assertThat(team.command(EMI, "card " + ID).text()).startsWith("Which command shows the Pods?");
        }
    }

    @Test
    void a_card_is_declined_with_a_reason() {
        try (var team = curated(Engine.H2)) {
            suggested(team, CARD);
            Message told = toldOf(team, ADA);
            team.slack().member(ADA).clicks(told, "suggest:decline");
            View why = team.slack().awaitModal(ADA, view -> view.callbackId().equals("suggest:decline"), SOON);
            team.slack().member(ADA).submits(why, Map.of("reason", "We have <!here> one *already*."));
            team.awaitText(told, "Ada declined it.");
            told(team, EMI, "Ada writes: We have");
            assertThat(team.rows("card_edit")).isZero();

            Message late = toldOf(team, BEN);
            assertThat(team.click(BEN, late, "suggest:accept").text())
                    .isEqualTo("That is decided already: Ada declined it.");
            team.awaitText(late, "Ada declined it.");
            assertThat(team.rows("card_edit")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_decide_at_once_one_does_and_the_other_is_told(Engine engine) {
        try (var team = curated(engine)) {
            suggested(team, CARD);
            Message ofAda = toldOf(team, ADA);
            Message ofBen = toldOf(team, BEN);
            var clicks = Stream.of(Map.entry(ADA, ofAda), Map.entry(BEN, ofBen))
                    .map(each -> CompletableFuture.runAsync(
                            () -> team.slack().member(each.getKey()).clicks(each.getValue(), "suggest:accept")))
                    .toList();
            clicks.forEach(CompletableFuture::join);
            team.slack().awaitEphemeral(shown -> shown.text().startsWith("That is decided already: "), SOON);
            team.awaitText(ofAda, "accepted it.");
            team.awaitText(ofBen, "accepted it.");
            assertThat(team.rows("card_edit")).isEqualTo(1);
            team.awaitRows(1, "delivery", "once_key like 'suggested:%' and state = 'SENT'");
        }
    }

    @Test
    void who_no_longer_looks_after_the_cards_decides_nothing_by_the_buttons_that_are_left() {
        try (var team = curated(Engine.H2)) {
            suggested(team, CARD);
            Message told = toldOf(team, BEN);
            team.slack().member(BEN).clicks(told, "suggest:decline");
            View why = team.slack().awaitModal(BEN, view -> view.callbackId().equals("suggest:decline"), SOON);
            team.restartWith(settings -> TestSettings.withAdmins(settings, ADA));
            assertThat(errors(team.slack().member(BEN).submits(why, Map.of())))
                    .hasEntrySatisfying("reason", words -> assertThat(words).startsWith("Only the k8scard admins"));
            team.slack().member(BEN).closes(why);
            for (String action : List.of("suggest:accept", "suggest:edit", "suggest:decline")) {
                assertThat(team.click(BEN, told, action).text()).startsWith("Only the k8scard admins");
            }
            assertThat(team.rows("suggestion", "decided_at is null")).isEqualTo(1);
            assertThat(team.rows("card_edit")).isZero();
        }
    }

    @Test
    void nobody_writes_a_card_that_nobody_would_decide_on() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(team.command(EMI, "suggest").text()).startsWith("Nobody looks after the cards yet");
            team.schedule("09:30 daily");
            suggested(team, CARD);
            toldOf(team, ADA);
        }
    }
}
