package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.Settings;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.ActiveFault;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.ColumnsOfMembers;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.WholeDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member has themselves forgotten who has done everything that there is to do, as another one has. */
class ForgetStoryTest {
    private static final String NEW_NAME = "Zebulonia";

    /** Tables that never have anything of a member. */
    private static final Set<String> OF_NOBODY = Set.of(
            "answers_counted",
            "card_count",
            "channel_streak",
            "digest",
            "handled_event",
            "method_use",
            "pick_count",
            "trouble_told",
            "workspace");

    private WrittenDeck deck;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() {
        deck = new WrittenDeck(directory.resolve("pods.json"), "Pods");
        for (String id : List.of("pod-a", "pod-b", "pod-c", "pod-d", "pod-e", "pod-f", "pod-g", "pod-h")) {
            deck = deck.with(id, "Pods", "What is " + id + "?");
        }
        deck.save();
    }

    private Running running(Engine engine) {
        return new Running(engine.fresh(), K8scardWorkspace.plan().withoutPace(), this::twoCurators);
    }

    private Settings twoCurators(Settings settings) {
        return TestSettings.withAdmins(TestSettings.withDeck(settings, deck.file()), ADA, BEN);
    }

    private static View modal(Running team, String member, String callbackId) {
        return team.slack().awaitModal(member, view -> view.callbackId().equals(callbackId), SOON);
    }

    private static View typed(Running team, String member, String words, String callbackId) {
        team.slack().member(member).types(PLATFORM, "/k8scard " + words);
        return modal(team, member, callbackId);
    }

    private static void close(Running team, String member) {
        team.snapshot().modal(member).ifPresent(team.slack().member(member)::closes);
    }

    private static void flags(Running team, String member, String cardId) {
        View form = typed(team, member, "flag " + cardId, "flag");
        team.slack().member(member).submits(form, Map.of("reason", "TYPO", "words", "Says " + member));
        team.awaitRows(1, "flag", "member_id = '" + member + "' and card_id = '" + cardId + "'");
        close(team, member);
    }

    private static void suggests(Running team, String member, String question) {
        View form = typed(team, member, "suggest", "suggest");
        team.slack()
                .member(member)
                .submits(
                        form,
                        Map.of(
                                "question", question,
                                "choice-0", "`kubectl get pods`",
                                "choice-1", "`kubectl list pods`",
                                "why-1", "There is no such verb.",
                                "answer", "As " + member + " knows.",
                                "topic", "pods",
                                "tags", "kubectl",
                                "source", "https://kubernetes.io/docs/reference/kubectl/",
                                "named", List.of("yes")));
        team.awaitRows(1, "suggestion", "member_id = '" + member + "'");
        close(team, member);
    }

    private static void practises(Running team, String member) {
        Ephemeral shown = team.command(member, "");
        team.slack().member(member).clicks(shown, "practice:reveal");
        team.awaitReplaced(shown, "Comes back on ");
    }

    private static void mendsRightChoice(Running team, String member, String cardId) {
        Ephemeral looked = team.command(member, "card " + cardId);
        team.slack().member(member).clicks(looked, "curate:mend");
        team.slack().member(member).submits(modal(team, member, "mend"), Map.of("right", "1"));
        team.awaitRows(1, "card_edit", "kind = 'MENDED' and card_id = '" + cardId + "'");
        close(team, member);
        team.bot().followEdits();
        team.later(Duration.ofMinutes(2));
        team.bot().followEdits();
    }

    /** Everything that two members can do. */
    private static Message everything(Running team) {
        team.schedule("09:30 daily");
        Message first = team.cardOf("2026-11-23");
        team.clickRight(ADA, first);
        team.clickWrong(BEN, first);
        team.clickRight(EMI, first);
        team.awaitRows(1, "member", "id = 'U0ADA' and name = 'Ada'");
        team.slack().admin().renamesMember(ADA, "zebulonia", NEW_NAME);
        team.awaitRows(1, "member", "name = '" + NEW_NAME + "'");
        mendsRightChoice(team, ADA, team.round(first).card().id());
        team.changes(ADA, "skip");
        team.command(ADA, "quiz");
        Message extra = team.lastCard();
        team.clickRight(ADA, extra);
        team.clickRight(BEN, extra);
        for (String member : List.of(ADA, BEN)) {
            practises(team, member);
            team.slack().member(member).opensHome();
        }
        flags(team, BEN, "pod-c");
        Ephemeral flagged = team.command(ADA, "flags");
        team.slack().member(ADA).clicks(flagged, "curate:keep");
        team.awaitRows(1, "flag", "decided_by = 'U0ADA'");
        flags(team, ADA, "pod-d");
        flags(team, BEN, "pod-e");
        suggests(team, EMI, "Which command lists the Pods?");
        team.slack().await("a direct message", now -> now.direct(ADA).isPresent(), SOON);
        String direct = team.snapshot().direct(ADA).orElseThrow().id();
        Message told = team.slack()
                .awaitMessage(message -> message.channel().equals(direct) && message.offers("suggest:accept"), SOON);
        team.slack().member(ADA).clicks(told, "suggest:accept");
        team.awaitRows(1, "suggestion", "decided_by = 'U0ADA'");
        suggests(team, ADA, "Which command lists all the Pods?");
        Ephemeral board = team.command(ADA, "leaderboard");
        team.slack().member(ADA).clicks(board, "board:share");
        team.awaitRows(1, "delivery", "kind = 'BOARD' and state = 'SENT'");
        team.slack().admin().invitesBot(RANDOM);
        team.awaitRows(2, "channel", "true");
        team.slack().admin().leaves(ADA, RANDOM);
        team.awaitRows(1, "departure", "member_id = 'U0ADA'");
        Message closed = team.cardOf("2026-11-25");
        team.clickRight(ADA, closed);
        team.clickRight(BEN, closed);
        team.cardOf("2026-11-26");
        team.later(Duration.ofMinutes(2));
        team.command(ADA, "leaderboard");
        team.command(BEN, "leaderboard");
        team.at("2026-11-30T09:05");
        for (int minute = 0; minute < 3; minute++) {
            team.later(Duration.ofMinutes(1));
        }
        return closed;
    }

    private static List<String> holding(Running team, String text) throws SQLException {
        try (var connection = team.connection()) {
            return WholeDatabase.holding(connection, text);
        }
    }

    /** Of all tables that there are, those that have nothing of a member in any column. */
    private static Set<String> tablesWithout(Running team, String member) throws SQLException {
        try (var connection = team.connection()) {
            assertThat(WholeDatabase.empty(connection))
                    .as("tables that nothing here has filled: do something above that does")
                    .isEmpty();
            var without = new TreeSet<>(WholeDatabase.tables(connection).keySet());
            WholeDatabase.holding(connection, member)
                    .forEach(column -> without.remove(column.replaceFirst("\\..*", "")));
            return without;
        }
    }

    private static void forgets(Running team, String member) {
        View form = typed(team, member, "forget", "forget");
        Exchange sent = team.slack().member(member).submits(form, Map.of("sure", "sure"));
        assertThat(sent.answer()).contains("Done. I have forgotten you");
        close(team, member);
    }

    private static void assertSumsAreRight(Running team) {
        List<?> differences =
                team.database().inTransaction(tables -> tables.scoreAudit().differences());
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void afterwards_neither_id_nor_name_is_anywhere_and_what_the_others_did_is_as_it_was(Engine engine)
            throws SQLException {
        try (var team = running(engine)) {
            Message closed = everything(team);
            team.awaitText(closed, NEW_NAME);
            Message open = team.cardOf("2026-11-30");
            team.clickRight(ADA, open);
            team.clickRight(BEN, open);
            team.bot().runWhatIsDue();
            // nothing is wrong here of which admins would be told, and events of days ago are forgotten
            team.database().useTransaction(tables -> {
                tables.workspaces().troublesTold().begin("T0SANDBOX", "ANY", Instant.EPOCH);
                tables.handledEvents().first("T0SANDBOX", "EvANY", team.bot().now());
            });
            assertThat(tablesWithout(team, ADA))
                    .as("tables without anything of the member: do something above that stores it")
                    .containsExactlyInAnyOrderElementsOf(OF_NOBODY);
            assertThat(holding(team, ADA)).containsAll(ColumnsOfMembers.EXPORTED_AS.keySet());
            List<String> ofBen = ofOthers(team);
            int answers = team.rows("answer", "round_id is not null");

            forgets(team, ADA);

            assertThat(holding(team, ADA)).isEmpty();
            assertThat(holding(team, NEW_NAME)).isEmpty();
            assertThat(team.rows("delivery", "body like 'Ada %'")).isZero();
            assertThat(ofOthers(team)).isEqualTo(ofBen);
            assertThat(team.rows("answer", "round_id is not null")).isEqualTo(answers);
            assertSumsAreRight(team);
            team.bot().runWhatIsDue();
            team.slack()
                    .awaitMessage(
                            message -> message.ts().equals(closed.ts())
                                    && !message.blocks().toString().contains(NEW_NAME)
                                    && message.blocks().toString().contains("Ben"),
                            SOON);
            team.bot().showCounts();
            team.awaitText(open, "2 answer");
            assertThat(team.command(BEN, "leaderboard").blocks().toString()).doesNotContain(NEW_NAME, "Somebody");
            assertThat(team.command(BEN, "status").text()).doesNotContain(NEW_NAME);
            team.command(BEN, "report");
            team.command(BEN, "flags");
            team.cardOf("2026-12-01");
            team.awaitText(open, "closed");
            assertThat(team.now(open).blocks().toString()).contains("Ben").doesNotContain(NEW_NAME);
            assertSumsAreRight(team);
        }
    }

    /** What is stored of another member. */
    private static List<String> ofOthers(Running team) throws SQLException {
        try (var connection = team.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select 'score ' || channel_id || ' ' || local_date || ' ' || points from daily_score
                        where member_id = 'U0BEN'
                        union all
                        select 'memory ' || card_id || ' ' || stability from memory where member_id = 'U0BEN'
                        union all
                        select 'answer ' || id || verdict || zone from answer where member_id = 'U0BEN'
                        union all
                        select 'streak ' || length from streak where member_id = 'U0BEN'
                        order by 1""")) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    @Test
    void who_clicks_again_is_a_new_member_and_may_be_forgotten_again() throws SQLException {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(BEN, card);
            team.awaitRows(1, "member", "name = 'Ben'");
            forgets(team, BEN);
            forgets(team, BEN);
            assertThat(holding(team, BEN)).isEmpty();
            team.clickWrong(BEN, card);
            team.awaitRows(1, "member_score", "member_id = 'U0BEN' and points = 0 and wrong_count = 1");
            forgets(team, BEN);
            assertThat(holding(team, BEN)).isEmpty();
            assertThat(team.rows("answer")).isEqualTo(2);
            assertSumsAreRight(team);
        }
    }

    @Test
    void the_form_names_nobody_who_could_be_put_in_the_place_of_whoever_submits_it() throws SQLException {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            team.clickRight(BEN, card);
            View form = typed(team, BEN, "forget", "forget");
            assertThat(form.blocks().toString())
                    .contains("It cannot be undone", "7 nights")
                    .doesNotContain(BEN);
            assertThat(form.privateMetadata()).isEmpty();
            team.slack().member(BEN).submits(form, Map.of("sure", "sure"));
            assertThat(team.rows("answer", "member_id = 'U0ADA'")).isEqualTo(1);
            assertThat(holding(team, BEN)).isEmpty();
        }
    }

    @Test
    void where_slack_does_not_open_the_form_the_member_is_told_what_to_do_and_nothing_is_forgotten() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.clickRight(BEN, team.cardOf("2026-11-23"));
            for (Fault fault : List.of(Fault.refused("expired_trigger_id"), Fault.status(503), Fault.cut())) {
                team.slack().faults().next("views.open", fault);
                assertThat(team.command(BEN, "forget").text())
                        .isEqualTo("Slack did not open the form in which you confirm that. Nothing is forgotten. Type"
                                + " /k8scard forget again.");
            }
            assertThat(team.rows("answer", "member_id = 'U0BEN'")).isEqualTo(1);
            forgets(team, BEN);
        }
    }

    @Test
    void from_the_home_tab_they_are_told_so_in_a_modal_or_if_none_opens_in_a_direct_message() {
        try (var team = Running.scheduled(Engine.H2)) {
            String nothing = "Nothing is forgotten. Click the button again, or type /k8scard forget";
            team.slack().member(BEN).opensHome();
            View home = team.slack().awaitHome(BEN, view -> view.offers("data:forget"), SOON);
            team.slack().faults().next("views.open", Fault.refused("expired_trigger_id"));
            team.slack().member(BEN).clicks(home, "data:forget");
            team.slack().awaitModal(BEN, view -> view.blocks().toString().contains(nothing), SOON);
            close(team, BEN);
            ActiveFault refused = team.slack().faults().always("views.open", Fault.refused("expired_trigger_id"));
            team.slack().member(BEN).clicks(home, "data:forget");
            Message told = team.slack().awaitMessage(message -> message.text().contains(nothing), SOON);
            assertThat(told.channel())
                    .isEqualTo(team.snapshot().direct(BEN).orElseThrow().id());
            refused.off();
            team.slack().member(BEN).clicks(home, "data:forget");
            View form = modal(team, BEN, "forget");
            team.slack().member(BEN).submits(form, Map.of("sure", "sure"));
            team.awaitRows(0, "member", "id = 'U0BEN'");
        }
    }
}
