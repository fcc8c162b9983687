package io.github.k8scard.story;

import static io.github.k8scard.story.Exports.BEGUN;
import static io.github.k8scard.story.Exports.exported;
import static io.github.k8scard.story.Exports.file;
import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A member asks for everything that is stored about them, and has it as a file. */
class ExportStoryTest {
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
            assertThat(team.snapshot().messagesIn(PLATFORM)).noneMatch(Exports::isFile);
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
    void other_words_for_it_lead_to_a_button_that_sends_it() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral offered = team.command(ADA, "download my data");
            assertThat(offered.text()).contains("Did you mean /k8scard export?");
            team.slack().member(ADA).clicks(offered, "command:instead:0");
            assertThat(file(team, ADA)).contains("\"you\" : \"U0ADA\"");
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
}
