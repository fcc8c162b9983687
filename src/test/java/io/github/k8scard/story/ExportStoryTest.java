package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.LogLines;
import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.sandbox.workspace.ActiveFault;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.PractisedCards;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member asks for everything that is stored about them. */
class ExportStoryTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String URL = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final String BEGUN = "I am putting together all that I have stored about you";

    private static Running without(Engine engine) {
        return new Running(
                engine.fresh(),
                K8scardWorkspace.plan().withoutScopes("files:write").withoutPace(),
                settings -> TestSettings.withAdmins(settings, ADA, BEN));
    }

    private static boolean isFile(Message message) {
        return message.blocks().path(0).path("type").asString("").equals("file");
    }

    /** Waits for a member's file and reads it. */
    private static String file(Running team, String member) {
        Message shared = team.slack()
                .awaitMessage(
                        message -> isFile(message)
                                && team.snapshot()
                                        .channels()
                                        .get(message.channel())
                                        .has(member),
                        SOON);
        String id = shared.blocks().path(0).path("external_id").asString();
        return team.slack().file(id).orElseThrow().text();
    }

    private static JsonNode exported(Running team, String member) {
        assertThat(team.command(member, "export").text()).startsWith(BEGUN);
        return JSON.readTree(file(team, member));
    }

    private static List<Message> files(Running team) {
        return team.snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(ExportStoryTest::isFile)
                .toList();
    }

    private static void flag(Running team, String member, Ephemeral result, String words) {
        team.slack().member(member).clicks(result, "flag:round");
        View form = team.slack().awaitModal(member, view -> view.callbackId().equals("flag"), SOON);
        team.slack().member(member).submits(form, Map.of("reason", "WRONG", "words", words));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_a_file_in_their_direct_messages_with_all_of_theirs_and_nothing_of_others(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            flag(team, ADA, team.clickWrong(ADA, card), "Ada's words");
            flag(team, BEN, team.clickRight(BEN, card), "Ben's words");
            team.command(ADA, "");
            team.command(BEN, "quiz");
            team.awaitRows(2, "flag", "true");

            JsonNode ada = exported(team, ADA);
            String text = file(team, ADA);

            assertThat(text).doesNotContain("U0BEN", "Ben", "Explanation", "platform");
            assertThat(ada.path("format").asInt()).isEqualTo(1);
            assertThat(ada.path("you").asString()).isEqualTo(ADA);
            assertThat(ada.path("profile").path("name").asString()).isEqualTo("Ada");
            assertThat(ada.path("channels").path(0).path("channel").asString()).isEqualTo(PLATFORM);
            assertThat(ada.path("channels_you_set_up").path(0).path("post_time").asString())
                    .isEqualTo("09:30");
            JsonNode answer = ada.path("cards").path(0).path("answers").path(0);
            assertThat(answer.path("verdict").asString()).isEqualTo("WRONG");
            assertThat(answer.path("question").asString())
                    .isEqualTo(team.round(card).card().question());
            assertThat(answer.path("you_picked").asString())
                    .isNotEqualTo(
                            team.round(card).card().choices().orElseThrow().correct());
            assertThat(ada.path("flags").path(0).path("words").asString()).isEqualTo("Ada's words");
            assertThat(ada.path("practice_cards_not_answered")).hasSize(1);
            assertThat(exported(team, BEN).path("cards_you_asked_for")).hasSize(1);
            assertThat(team.snapshot().messagesIn(PLATFORM)).noneMatch(ExportStoryTest::isFile);
        }
    }

    @Test
    void what_is_open_and_not_answered_is_not_told() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message message = team.cardOf("2026-11-23");
            Card card = team.round(message).card();
            earlier(team, EMI, card);
            earlier(team, BEN, card);
            team.clickRight(BEN, message);

            JsonNode emi = exported(team, EMI);
            JsonNode answer = answersTo(emi, card).path(0);
            assertThat(answer.path("question").asString()).isEqualTo(card.question());
            assertThat(answer.path("answered_at").asString()).isEqualTo("2026-10-01T09:00:00Z");
            assertThat(answer.path("held_back").asString()).startsWith("This card is open for you now");
            assertThat(answer.propertyNames())
                    .doesNotContain("you_picked", "choice", "verdict", "grade", "points", "gained_by_correction");
            JsonNode suggested = emi.path("cards_you_suggested").path(0);
            assertThat(suggested.path("became_card").asString()).isEqualTo(card.id());
            assertThat(suggested.propertyNames()).contains("held_back").doesNotContain("as_you_wrote_it");

            JsonNode ben = exported(team, BEN);
            String correct = card.choices().orElseThrow().correct();
            assertThat(answersTo(ben, card))
                    .hasSize(2)
                    .allSatisfy(
                            one -> assertThat(one.path("you_picked").asString()).isEqualTo(correct));
            assertThat(ben.path("cards_you_suggested").path(0).propertyNames())
                    .contains("as_you_wrote_it")
                    .doesNotContain("held_back");
        }
    }

    private static JsonNode answersTo(JsonNode exported, Card card) {
        return StreamSupport.stream(exported.path("cards").spliterator(), false)
                .filter(one -> one.path("card").asString().equals(card.id()))
                .findFirst()
                .orElseThrow()
                .path("answers");
    }

    /** They wrote the card, and picked the right choice in practice, weeks before it came. */
    private static void earlier(Running team, String member, Card card) {
        var choices = card.choices().orElseThrow();
        int right = IntStream.range(0, choices.size())
                .filter(place -> choices.at(place).equals(choices.correct()))
                .findFirst()
                .orElseThrow();
        var statements = List.of("""
                insert into memory (workspace_id, member_id, card_id, stability, difficulty, last_date)
                values ('T0SANDBOX', '${who}', '${card}', 3.5, 5, date '2026-10-01')""", """
                insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at, outcome, card_id)
                select workspace_id, '${who}', card_hash, true, ${then}, 'ACCEPTED', card_id
                from round where card_id = '${card}'""", """
                insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
                select workspace_id, '${who}', card_id, card_hash, choice_order, 'DAILY', ${then}
                from round where card_id = '${card}'""", """
                insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict,
                                    grade, in_time, points, local_date, zone, received_at)
                select workspace_id, member_id, card_id, card_hash, id, ${right}, ${size}, 'RIGHT', 3, true, 0,
                       date '2026-10-01', 'Europe/London', shown_at
                from showing where card_id = '${card}' and member_id = '${who}'""");
        try (var connection = team.connection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.replace("${who}", member)
                        .replace("${card}", card.id())
                        .replace("${right}", String.valueOf(right))
                        .replace("${size}", String.valueOf(choices.size()))
                        .replace("${then}", "timestamp with time zone '2026-10-01 09:00:00+00'"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void from_the_home_tab_a_window_says_where_it_comes() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().member(ADA).opensHome();
            View home = team.slack().awaitHome(ADA, view -> view.offers("data:export"), SOON);
            assertThat(home.blocks().toString()).contains("My data", "Export my data", "Forget me…", "data:forget");
            team.slack().member(ADA).clicks(home, "data:export");
            team.slack().awaitModal(ADA, view -> view.blocks().toString().contains(BEGUN), SOON);
            assertThat(file(team, ADA)).contains("\"you\" : \"U0ADA\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_no_files_may_be_sent_it_comes_as_text(Engine engine) {
        try (var team = without(engine)) {
            team.schedule("09:30 daily");
            team.clickRight(EMI, team.cardOf("2026-11-23"));
            team.command(EMI, "export");
            Message part = team.slack().awaitMessage(message -> message.text().contains("part 1 of 1"), SOON);
            assertThat(team.snapshot().channels().get(part.channel()).isDirect())
                    .isTrue();
            assertThat(JSON.readTree(boxes(List.of(part))).path("you").asString())
                    .isEqualTo(EMI);
            assertThat(team.calls(URL)).isEmpty();
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> team.command(EMI, "export").text().startsWith("You have your data already"));
        }
    }

    @Test
    void text_of_several_parts_is_whole_once_they_are_put_together() {
        try (var team = without(Engine.H2)) {
            practise(team, 90);
            team.command(EMI, "export");
            Message last = team.slack()
                    .awaitMessage(message -> message.text().matches("(?s).*part ([2-9]) of \\1\\..*"), SOON);
            List<Message> parts = team.snapshot().messagesIn(last.channel()).stream()
                    .filter(message -> message.text().contains(", part "))
                    .toList();
            assertThat(JSON.readTree(boxes(parts)).path("cards")).hasSizeGreaterThan(50);
        }
    }

    @Test
    void what_is_too_much_for_text_says_how_much_it_is_and_whom_to_ask() {
        try (var team = without(Engine.H2)) {
            practise(team, 600);
            Ephemeral told = await(team, EMI, "too much for messages");
            assertThat(told.blocks().toString())
                    .contains("kB stored about you", "Ask <@U0ADA> or <@U0BEN> to allow it", "files:write");
            assertThat(files(team)).isEmpty();
        }
    }

    private static Ephemeral await(Running team, String member, String words) {
        team.command(member, "export");
        return team.slack()
                .awaitEphemeral(
                        shown ->
                                shown.recipient().equals(member) && shown.text().contains(words),
                        SOON);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            files.getUploadURLExternal | 500                          | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | cut                          | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | 429                          | Slack takes nothing from me right now. In 15 minutes
            files.getUploadURLExternal | file_upload_size_restricted  | your workspace does not allow it
            files.getUploadURLExternal | file_uploads_disabled        | your workspace does not allow it
            files.getUploadURLExternal | storage_limit_reached        | Slack has no room for the file
            files.getUploadURLExternal | file_type_not_allowed        | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | invalid_auth                 | Slack did not take the file with your data. In a few
            files.getUploadURLExternal | internal_error               | Slack did not take the file with your data. In a few
            upload                     | 500                          | Slack did not take the file with your data. In a few
            upload                     | 404                          | Slack did not take the file with your data. In a few
            upload                     | cut                          | Slack did not take the file with your data. In a few
            upload                     | 429                          | Slack takes nothing from me right now. In 15 minutes
            chat.postMessage           | user_not_found               | Slack does not let me write to you
            """)
    void a_step_that_fails_is_told_once_where_they_asked_and_they_may_try_again(
            String step, String fault, String told) {
        try (var log = LogLines.ofAll();
                var team = Running.on(Engine.H2)) {
            ActiveFault active = team.slack().faults().always(step, fault(fault));
            Ephemeral shown = await(team, ADA, told);
            assertThat(shown.text()).contains("/k8scard export again");
            assertThat(team.calls(step)).hasSize(1);
            assertThat(files(team)).isEmpty();
            active.off();
            team.slack().faults().clear();
            assertThat(log.traces()).isEmpty();
            assertThat(String.join("\n", log.lines())).doesNotContain("/upload/", "/respond/", "xoxb-");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            500                       | Slack did not say whether it has shown you the file
            cut                       | Slack did not say whether it has shown you the file
            internal_error            | Slack did not say whether it has shown you the file
            429                       | Slack takes nothing from me right now. In 15 minutes
            file_not_found            | Slack did not take the file with your data
            channel_not_found         | Slack does not let me write to you
            posting_to_channel_denied | Slack did not take the file with your data
            restricted_action         | your workspace does not allow it
            access_denied             | Slack did not take the file with your data
            """)
    void if_the_last_step_fails_its_announcement_says_so_instead(String fault, String told) {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().always(COMPLETE, fault(fault));
            team.command(ADA, "export");
            Message announcement =
                    team.slack().awaitMessage(message -> message.text().contains(told), SOON);
            assertThat(announcement.text()).contains("/k8scard export again");
            assertThat(team.snapshot().messagesIn(announcement.channel())).containsExactly(announcement);
            assertThat(team.calls(COMPLETE)).hasSize(1);
        }
    }

    @Test
    void a_short_wait_that_slack_asks_for_is_kept_and_then_it_comes() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next(URL, Fault.rateLimited(Duration.ofSeconds(1)));
            exported(team, ADA);
            assertThat(team.calls(URL)).hasSize(2);
        }
    }

    @Test
    void a_file_that_arrives_though_slack_does_not_say_so_is_not_sent_again() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().next(COMPLETE, Fault.cutAfter());
            team.command(ADA, "export");
            team.slack().awaitMessage(message -> message.text().contains("did not say whether"), SOON);
            assertThat(files(team)).hasSize(1);
            assertThat(team.calls(COMPLETE)).hasSize(1);
        }
    }

    @Test
    void a_scope_that_proves_to_be_missing_makes_it_text() {
        try (var team = Running.on(Engine.H2)) {
            team.slack().faults().always(URL, Fault.refused("missing_scope"));
            team.command(ADA, "export");
            team.slack().awaitMessage(message -> message.text().contains("part 1 of 1"), SOON);
        }
    }

    @Test
    void each_has_one_under_way_at_a_time_is_acknowledged_at_once_and_hears_what_became_of_it() {
        try (var team = Running.on(Engine.H2)) {
            ActiveFault held = team.slack().faults().always(COMPLETE, Fault.hang());
            assertThat(team.command(ADA, "export").text()).startsWith(BEGUN);
            assertThat(team.command(ADA, "export").text()).startsWith("I am at it already");
            assertThat(team.command(BEN, "export").text()).startsWith(BEGUN);
            assertThat(team.command(BEN, "me").text()).contains("answer");
            team.slack().awaitMessage(message -> isDirectWith(team, ADA, message), SOON);
            held.off();
            team.slack().faults().clear();
            // whichever was held is one of which Slack has not said what became
            team.slack().awaitMessage(message -> isDirectWith(team, ADA, message) && isOutcome(message), SOON);
            team.slack().awaitMessage(message -> isDirectWith(team, BEN, message) && isOutcome(message), SOON);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> !team.command(BEN, "export").text().startsWith("I am at it already"));
            assertThat(team.slack().traffic().exchanges("/k8scard"))
                    .allSatisfy(command -> assertThat(command.took()).isLessThan(Duration.ofSeconds(1)));
        }
    }

    private static boolean isOutcome(Message message) {
        return message.text().contains("did not say") || isFile(message);
    }

    private static boolean isDirectWith(Running team, String member, Message message) {
        var channel = team.snapshot().channels().get(message.channel());
        return channel.isDirect() && channel.has(member);
    }

    @Test
    void names_and_words_of_any_kind_leave_it_valid() {
        String hostile = "\"},]}{\\ \u0000\u0007 <!channel> ```\n \u202e\ud83d\ude00 \ufeff </script>";
        try (var team = Running.scheduled(Engine.H2)) {
            flag(team, ADA, team.clickWrong(ADA, team.cardOf("2026-11-23")), hostile);
            team.awaitRows(1, "flag", "true");
            team.database()
                    .useTransaction(tables -> tables.members()
                            .save(
                                    new MemberKey("T0SANDBOX", ADA),
                                    new Profile("A\ud83d\"<@U0BEN>\n", Optional.empty()),
                                    team.clock().instant()));
            JsonNode ada = exported(team, ADA);
            assertThat(ada.path("profile").path("name").asString())
                    .startsWith("A")
                    .contains("\"<@U0BEN>");
            assertThat(ada.path("flags").path(0).path("words").asString()).contains("```", "</script>");
        }
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "500", "404" -> Fault.status(Integer.parseInt(name));
            case "cut" -> Fault.cut();
            case "429" -> Fault.rateLimited(Duration.ofMinutes(15));
            default -> Fault.refused(name);
        };
    }

    /** What Emi practised, past the bot. */
    private static void practise(Running team, int answers) {
        team.command(EMI, "");
        try (var connection = team.connection();
                var statement = connection.createStatement();
                var hash = statement.executeQuery("select card_hash from showing")) {
            hash.next();
            PractisedCards.write(connection, "T0SANDBOX", EMI, hash.getString(1), 60, answers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String boxes(List<Message> parts) {
        return parts.stream()
                .flatMap(part -> StreamSupport.stream(part.blocks().spliterator(), false))
                .map(block -> block.at("/elements/0/elements/0/text").asString(""))
                .collect(Collectors.joining());
    }
}
