package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members write to do mischief reaches others as words and nothing else. Ada and Ben look after the cards. */
class HostileWordsStoryTest {
    private static final String EVIL = "evil.example";

    /** Everything that Slack, or a reader's eyes, could take for more than words. */
    private static final String MISCHIEF = "<!channel> <!here|x> <@U0BEN> <#C0RANDOM> <!subteam^S0123ABCD> @everyone"
            + " <https://evil.example|Ada> &lt;!channel&gt; :tada: `<!everyone>` ```<!here>``` *b* _i_ ~s~"
            + " \u202Edesrever\u2066 \u200B\u200D\uFEFF שלום \"}],\"text\":\"x";

    /** The same as far as the text of a card may have it. */
    private static final String ALLOWED = "<@U0BEN> or <#C0RANDOM> or `<!channel>` or `<https://evil.example|Ada>`"
            + " \u202Edesrever\u2066 \u200B שלום @here";

    private static final List<String> TEXTS =
            List.of("question", "recall", "choice-0", "why-1", "choice-1", "answer", "explanation", "topic");

    @TempDir
    private Path directory;

    private WrittenDeck deck;

    @BeforeEach
    void write() {
        deck = new WrittenDeck(directory.resolve("pods.json"), "Pods")
                .with("pod-a", "Pods", "What is A?")
                .save();
    }

    private Running curated() {
        return new Running(Engine.H2.fresh(), K8scardWorkspace.plan().withoutPace(), this::adasAndBens);
    }

    private Settings adasAndBens(Settings settings) {
        return TestSettings.withAdmins(TestSettings.withDeck(settings, deck.file()), ADA, BEN);
    }

    private static View modal(Running team, String member, String callback) {
        return team.slack().awaitModal(member, view -> view.callbackId().equals(callback), SOON);
    }

    private static View typed(Running team, String member, String words, String callback) {
        team.slack().member(member).types(PLATFORM, "/k8scard " + words);
        return modal(team, member, callback);
    }

    private static Message told(Running team, String member, String words) {
        return team.slack()
                .awaitMessage(
                        message -> message.text().contains(words)
                                && team.snapshot()
                                        .direct(member)
                                        .filter(direct -> direct.id().equals(message.channel()))
                                        .isPresent(),
                        SOON);
    }

    private static Map<String, String> card() {
        var card = new HashMap<String, String>();
        TEXTS.forEach(field -> card.put(field, field + " " + ALLOWED));
        card.put("choice-0", ALLOWED);
        card.put("choice-1", "not " + ALLOWED);
        card.put("topic", "<@U0BEN> \u202E שלום");
        card.put("tags", "<!here>, <@U0BEN>, \u202Etag");
        card.put("snippet", "<!channel>\n``\n<@U0BEN> \u202Edesrever");
        card.put("source", "https://kubernetes.io/docs/?<");
        return card;
    }

    private static void suggest(Running team) {
        View form = typed(team, EMI, "suggest", "suggest");
        Map<String, String> card = card();
        card.remove("recall");
        Exchange refused = team.slack().member(EMI).submits(form, card);
        assertThat(refused.json().path("errors").has("source")).isTrue();
        card.put("source", "https://kubernetes.io/docs/");
        Exchange taken = team.slack().member(EMI).submits(modal(team, EMI, "suggest"), card);
        assertThat(taken.answer()).contains("Thank you!");
    }

    private static Message suggestion(Running team) {
        Message told = told(team, ADA, "Emi suggests a card");
        assertThat(told.offers("suggest:accept")).isTrue();
        return told;
    }

    @Test
    void what_is_flagged_pings_nobody_where_it_is_read() {
        try (var team = curated()) {
            for (String member : List.of(ADA, EMI, "U0CHIOMA")) {
                View form = typed(team, member, "flag pod-a", "flag");
                Exchange refused = team.slack()
                        .member(member)
                        .submits(
                                form,
                                Map.of(
                                        "reason",
                                        "WRONG",
                                        "words",
                                        MISCHIEF.repeat(20).substring(0, 3_000)));
                assertThat(refused.json().path("errors").path("words").asString())
                        .isEqualTo("Say it in at most 1,000 characters; these are 3000.");
                team.slack()
                        .member(member)
                        .submits(modal(team, member, "flag"), Map.of("reason", "WRONG", "words", MISCHIEF));
            }
            assertThat(team.command(BEN, "flags").text()).contains("&lt;!channel&gt;", "Flagged by 3 members");
            team.at("2026-11-24T09:00");
            Message summary = told(team, ADA, "1 card is flagged.");
            team.slack().member(ADA).clicks(summary, "curate:keep");
            told(team, EMI, "left the card as it is");
            PostedWords.assertHarmless(team, EVIL);
        }
    }

    @Test
    void a_suggested_card_pings_nobody_from_its_form_to_the_day_it_is_closed() {
        try (var team = curated()) {
            suggest(team);
            Message told = suggestion(team);
            Ephemeral flags = team.command(BEN, "flags");
            team.answerTo(BEN, () -> team.slack().member(BEN).clicks(flags, "suggest:look"));
            team.slack().member(ADA).clicks(told, "suggest:edit");
            View edit = modal(team, ADA, "suggest:edit");
            Map<String, String> longer = new HashMap<>();
            TEXTS.forEach(field -> longer.put(field, ALLOWED.repeat(40).substring(0, 3_000)));
            Exchange refused = team.slack().member(ADA).submits(edit, longer);
            assertThat(refused.json().path("errors").propertyNames()).containsExactlyInAnyOrderElementsOf(TEXTS);
            team.slack().member(ADA).submits(modal(team, ADA, "suggest:edit"), card(true));
            told(team, EMI, "took your card, with some changes.");

            String id = edited(team);
            for (String words : List.of("card " + id, "search desrever", "topics", "practice", "me")) {
                team.command(BEN, words);
            }
            team.schedule("09:30 daily our cards");
            Message card = team.cardOf("2026-11-23");
            team.clickRight(BEN, card);
            team.clickWrong(EMI, card);
            team.at("2026-11-24T09:31");
            team.awaitText(card, ", closed");
            PostedWords.assertHarmless(team, EVIL);
        }
    }

    private static Map<String, String> card(boolean edited) {
        Map<String, String> card = card();
        card.put("source", "https://kubernetes.io/docs/");
        card.put("explanation", edited ? "Really " + ALLOWED : ALLOWED);
        return card;
    }

    private static String edited(Running team) {
        return team.database()
                .inTransaction(tables -> tables.cardEdits().latest("T0SANDBOX"))
                .get(0)
                .cardId();
    }

    @Test
    void why_a_card_is_declined_is_told_as_it_was_written() {
        try (var team = curated()) {
            suggest(team);
            team.slack().member(ADA).clicks(suggestion(team), "suggest:decline");
            team.slack().member(ADA).submits(modal(team, ADA, "suggest:decline"), Map.of("reason", MISCHIEF));
            assertThat(told(team, EMI, "Ada writes: ").text())
                    .contains("&lt;!channel&gt; &lt;!here|x&gt;", "@everyone");
            PostedWords.assertHarmless(team, EVIL);
        }
    }

    @Test
    void a_reason_that_is_longer_than_the_form_takes_is_told_so_at_its_input() {
        try (var team = curated()) {
            suggest(team);
            team.slack().member(ADA).clicks(suggestion(team), "suggest:decline");
            View why = modal(team, ADA, "suggest:decline");
            team.slack()
                    .member(ADA)
                    .submits(why, Map.of("reason", MISCHIEF.repeat(20).substring(0, 3_000)));
            assertThat(modal(team, ADA, "suggest:decline").errors())
                    .containsEntry("reason", "Say it in at most 500 characters; these are 3000.");
            assertThat(team.rows("suggestion", "decided_at is null")).isEqualTo(1);
            PostedWords.assertHarmless(team, EVIL);
        }
    }

    @Test
    void what_a_card_is_mended_to_pings_nobody_in_any_message_that_follows() {
        try (var team = curated()) {
            team.schedule("09:30 daily");
            Message card = team.cardOf("2026-11-23");
            String picked = team.wrong(card);
            team.click(EMI, card, picked);
            typedFlag(team);
            Ephemeral looked = team.command(BEN, "card pod-a");
            team.slack().member(BEN).clicks(looked, "curate:mend");
            View warning = team.slack().awaitModal(BEN, view -> view.offers("curate:mend-anyway"), SOON);
            team.slack().member(BEN).clicks(warning, "curate:mend-anyway");
            Map<String, String> mended = card(false);
            int right = place(team, card, picked);
            mended.put("right", String.valueOf(right));
            mended.put("why-" + (3 - right), mended.remove("why-1"));
            View form = modal(team, BEN, "mend");
            mended.keySet().removeIf(field -> !form.content().toString().contains("\"" + field + "\""));
            Exchange saved = team.slack().member(BEN).submits(form, mended);
            assertThat(saved.answer()).contains("Mended. It is live now");
            team.bot().followEdits();
            team.bot().showCounts();
            team.awaitText(card, "desrever");
            told(team, EMI, "The card was mended.");
            told(team, EMI, "the right answer was ");
            team.at("2026-11-24T09:31");
            team.awaitText(card, ", closed");
            PostedWords.assertHarmless(team, EVIL);
        }
    }

    private static void typedFlag(Running team) {
        View form = typed(team, EMI, "flag", "flag");
        team.slack().member(EMI).submits(form, Map.of("reason", "WRONG", "words", MISCHIEF));
    }

    /** The place of the choice on a button. */
    private static int place(Running team, Message card, String actionId) {
        return team.round(card).order().choiceAt(Integer.parseInt(actionId.replace("round:choose:", "")));
    }
}
