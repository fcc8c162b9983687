package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.curation.FlagReason;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who does not look after the cards of this workspace gets nowhere, whatever they click, submit and type. */
class CurationRightsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ACTIONS = Path.of("src/main/java/io/github/k8scard/slack/view/ActionIds.java");
    private static final Pattern OF_CURATORS = Pattern.compile("\"((?:curate|suggest):[^\"]*)\"");
    private static final String REFUSED = "Only the k8scard admins of this workspace can change the cards.";
    private static final String SUGGESTION = "the number of the suggestion";
    private static final String ELSEWHERE = "I belong to another workspace";

    /** What each button carries where it means something to Ben, who may. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("curate:keep", "pod-a"),
            Map.entry("curate:mend", "pod-a"),
            Map.entry("curate:mend-listed", "pod-a"),
            Map.entry("curate:mend-anyway", "pod-a"),
            Map.entry("curate:retire", "pod-a"),
            Map.entry("curate:retire-listed", "pod-a"),
            Map.entry("curate:back", "pod-c"),
            Map.entry("curate:keep-edit", "pod-b"),
            Map.entry("curate:take-file", "pod-b"),
            Map.entry("suggest:look", SUGGESTION),
            Map.entry("suggest:accept", SUGGESTION),
            Map.entry("suggest:edit", SUGGESTION),
            Map.entry("suggest:decline", SUGGESTION));

    @TempDir
    private Path directory;

    private Running curated() {
        WrittenDeck deck = new WrittenDeck(directory.resolve("pods.json"), "Pods")
                .with("pod-a", "Pods", "What is A?")
                .with("pod-b", "Pods", "What is B?")
                .with("pod-c", "Pods", "What is C?")
                .save();
        var team = new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmin(TestSettings.withDeck(settings, deck.file()), BEN));
        suggest(team);
        team.database().useTransaction(tables -> {
            var ada = new MemberKey("T0SANDBOX", ADA);
            tables.flags()
                    .add(
                            ada,
                            Samples.card("pod-a"),
                            FlagReason.WRONG,
                            "",
                            team.clock().instant());
            tables.cardEdits().append("T0SANDBOX", contested(team));
        });
        Ephemeral card = team.command(BEN, "card pod-c");
        team.slack().member(BEN).clicks(card, "curate:retire");
        Awaitility.await().atMost(SOON).until(() -> team.command(BEN, "flags").offers("curate:take-file"));
        return team;
    }

    /** The file says something else by now than it did when this was mended. */
    private static CardEdit contested(Running team) {
        var then = Optional.of(Samples.card("pod-b"));
        return new CardEdit(
                0, "pod-b", EditKind.MENDED, then, then, then, BEN, team.clock().instant());
    }

    private static void suggest(Running team) {
        team.slack().member(ADA).types(PLATFORM, "/k8scard suggest");
        View form = team.slack().awaitModal(ADA, view -> view.callbackId().equals("suggest"), SOON);
        team.slack()
                .member(ADA)
                .submits(
                        form,
                        Map.of(
                                "question",
                                "What is it?",
                                "answer",
                                "It is it.",
                                "topic",
                                "Pods",
                                "source",
                                "https://kubernetes.io/docs/"));
    }

    private static Message suggestion(Running team) {
        return team.slack().awaitMessage(message -> message.offers("suggest:accept"), SOON);
    }

    private static String value(Running team, String action) {
        String blocks = suggestion(team).blocks().toString();
        String number = blocks.replaceAll(".*\"value\":\"(\\d+)\".*", "$1");
        return VALUES.get(action).replace(SUGGESTION, number);
    }

    private static Set<String> actions() throws IOException {
        return OF_CURATORS
                .matcher(Files.readString(ACTIONS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static JsonNode button(Running team, String action) {
        return JSON.readTree("""
                [{"type":"actions","block_id":"forged","elements":[{"type":"button","action_id":"%s","value":"%s",
                  "text":{"type":"plain_text","text":"Forged"}}]}]""".formatted(action, value(team, action)));
    }

    private static Ephemeral forged(Running team, Ephemeral seen, String action) {
        return new Ephemeral(
                seen.channel(), seen.ts(), EMI, seen.author(), seen.text(), button(team, action), seen.thread());
    }

    /** The form that Ben has opened, as if Emi had: in a view of hers. */
    private static View forged(Running team, View bens) {
        team.slack().member(EMI).types(PLATFORM, "/k8scard suggest");
        View own = team.slack().awaitModal(EMI, view -> view.callbackId().equals("suggest"), SOON);
        return new View(own.id(), EMI, bens.content(), own.hash(), own.root(), own.previous(), Map.of());
    }

    private static List<View> formsOfBen(Running team) {
        Ephemeral card = team.command(BEN, "card pod-a");
        team.slack().member(BEN).clicks(card, "curate:mend");
        View mend = team.slack().awaitModal(BEN, view -> view.callbackId().equals("mend"), SOON);
        team.slack().member(BEN).clicks(suggestion(team), "suggest:edit");
        View edit = team.slack().awaitModal(BEN, view -> view.callbackId().equals("suggest:edit"), SOON);
        team.slack().member(BEN).clicks(suggestion(team), "suggest:decline");
        View decline = team.slack().awaitModal(BEN, view -> view.callbackId().equals("suggest:decline"), SOON);
        return List.of(mend, edit, decline);
    }

    private static Map<String, Integer> stored(Running team) {
        var stored = new HashMap<String, Integer>();
        stored.put("edits", team.rows("card_edit"));
        stored.put("decided flags", team.rows("flag", "decided_at is not null"));
        stored.put("decided suggestions", team.rows("suggestion", "decided_at is not null"));
        stored.put("messages", team.rows("delivery"));
        return stored;
    }

    /** The same from another workspace, by somebody who has there the id that Ben has here. */
    private static String elsewhere(Exchange sent) {
        return sent.request()
                .toString()
                .replace("\"T0SANDBOX\"", "\"T0OTHER\"")
                .replace("\"" + EMI + "\"", "\"" + BEN + "\"");
    }

    @Test
    void each_button_of_those_who_look_after_the_cards_is_tried_here() throws IOException {
        assertThat(actions()).isEqualTo(VALUES.keySet());
    }

    @Test
    void a_forged_button_does_nothing_and_says_so() throws IOException {
        try (var team = curated()) {
            Ephemeral seen = team.command(EMI, "card pod-a");
            Map<String, Integer> before = stored(team);
            for (String action : actions()) {
                Ephemeral button = forged(team, seen, action);
                assertThat(team.answerTo(EMI, () -> team.slack().member(EMI).clicks(button, action))
                                .text())
                        .as(action)
                        .startsWith(REFUSED);
            }
            assertThat(team.snapshot().modal(EMI)).isEmpty();
            assertThat(stored(team)).isEqualTo(before);
        }
    }

    @Test
    void nor_does_the_same_button_from_another_workspace() throws IOException {
        try (var team = curated()) {
            Ephemeral seen = team.command(EMI, "card pod-a");
            Map<String, Integer> before = stored(team);
            for (String action : actions()) {
                Ephemeral button = forged(team, seen, action);
                team.answerTo(EMI, () -> team.slack().member(EMI).clicks(button, action));
                Exchange sent = lastClick(team);
                assertThat(team.answerTo(EMI, () -> SentByHand.interaction(team, elsewhere(sent)))
                                .text())
                        .as(action)
                        .startsWith(ELSEWHERE);
            }
            assertThat(stored(team)).isEqualTo(before);
        }
    }

    private static Exchange lastClick(Running team) {
        List<Exchange> clicks = team.calls("block_actions");
        return clicks.get(clicks.size() - 1);
    }

    @Test
    void a_forged_form_is_refused_here_and_from_elsewhere() {
        try (var team = curated()) {
            List<View> forms = formsOfBen(team);
            Map<String, Integer> before = stored(team);
            for (View form : forms) {
                View forged = forged(team, form);
                Exchange sent = team.slack().member(EMI).submits(forged, Map.of());
                assertThat(sent.json().path("errors").toString())
                        .as(form.callbackId())
                        .contains(REFUSED);
                assertThat(SentByHand.interaction(team, elsewhere(sent)))
                        .as(form.callbackId())
                        .contains(ELSEWHERE);
                team.slack().member(EMI).closesAll(team.snapshot().modal(EMI).orElseThrow());
            }
            assertThat(stored(team)).isEqualTo(before);
        }
    }

    @Test
    void what_is_typed_shows_nothing_of_what_there_is_to_decide() {
        try (var team = curated()) {
            assertThat(team.command(EMI, "flags").text()).startsWith(REFUSED).doesNotContain("pod-a", "suggests");
            for (String card : List.of("pod-a", "pod-b")) {
                assertThat(team.command(EMI, "card " + card).blocks().toString())
                        .doesNotContain("curate:");
            }
            assertThat(team.command(EMI, "card pod-c").text()).startsWith("There is no card “pod-c”.");
            assertThat(team.command(EMI, "card pod-c").blocks().toString()).doesNotContain("What is C?", "curate:");
        }
    }

    @Test
    void what_was_replayed_is_refused_once_its_sender_no_longer_looks_after_the_cards() throws IOException {
        try (var team = curated()) {
            Ephemeral flags = team.command(BEN, "flags");
            View decline = formsOfBen(team).get(2);
            team.restartWith(settings ->
                    TestSettings.withAdmin(TestSettings.withDeck(settings, directory.resolve("pods.json")), ADA));
            // she is told what there is to decide
            team.bot().runWhatIsDue();
            Map<String, Integer> before = stored(team);
            for (MatchResult offered :
                    OF_CURATORS.matcher(flags.blocks().toString()).results().toList()) {
                String action = offered.group(1);
                assertThat(team.answerTo(BEN, () -> team.slack().member(BEN).clicks(flags, action))
                                .text())
                        .as(action)
                        .startsWith(REFUSED);
            }
            assertThat(team.slack().member(BEN).submits(decline, Map.of()).answer())
                    .contains(REFUSED);
            assertThat(stored(team)).isEqualTo(before);
        }
    }
}
