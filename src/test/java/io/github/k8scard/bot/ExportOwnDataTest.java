package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.ColumnsOfMembers;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.PractisedCards;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportOwnDataTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final MemberKey ME = new MemberKey("T1", "UMEMYSELF");
    private static final MemberKey OTHER = new MemberKey("T1", "USOMEBODY");

    /** What can hold 32 characters and more, and never a member's id. */
    private static final Set<String> OTHERS = Set.of(
            "answer.card_hash",
            "answer.card_id",
            "answer.workspace_id",
            "answer.zone",
            "card_count.card_id",
            "card_count.workspace_id",
            "card_edit.after_hash",
            "card_edit.before_hash",
            "card_edit.card_id",
            "card_edit.file_hash",
            "card_edit.workspace_id",
            "card_miss.card_id",
            "card_miss.workspace_id",
            "card_text.hash",
            "card_text.json",
            "card_text.workspace_id",
            "channel.dates_off",
            "channel.decks",
            "channel.holiday_region",
            "channel.slack_id",
            "channel.tags",
            "channel.topics",
            "channel.weekdays",
            "channel.workspace_id",
            "channel.zone",
            "channel_change.dates_off",
            "channel_change.decks",
            "channel_change.holiday_region",
            "channel_change.slack_id",
            "channel_change.tags",
            "channel_change.topics",
            "channel_change.weekdays",
            "channel_change.workspace_id",
            "channel_change.zone",
            "channel_streak.workspace_id",
            "curator.workspace_id",
            "daily_score.workspace_id",
            "delivery.reason",
            "delivery.ts",
            "delivery.workspace_id",
            "departure.workspace_id",
            "digest.workspace_id",
            "flag.card_hash",
            "flag.card_id",
            "flag.words",
            "flag.workspace_id",
            "handled_event.id",
            "handled_event.workspace_id",
            "home.mark",
            "home.workspace_id",
            "member.name",
            "member.workspace_id",
            "member.zone",
            "member_score.workspace_id",
            "memory.card_id",
            "memory.workspace_id",
            "method_use.method",
            "method_use.recent",
            "method_use.workspace_id",
            "pick_count.card_hash",
            "pick_count.card_id",
            "pick_count.workspace_id",
            "regrade.workspace_id",
            "round.card_hash",
            "round.card_id",
            "round.workspace_id",
            "round.zone",
            "showing.card_hash",
            "showing.card_id",
            "showing.topic",
            "showing.workspace_id",
            "streak.workspace_id",
            "suggestion.card_hash",
            "suggestion.card_id",
            "suggestion.workspace_id",
            "total_score.workspace_id",
            "trouble_told.workspace_id",
            "workspace.bot_user_id",
            "workspace.id",
            "workspace.name");

    private static final List<String> ROWS = List.of(
            "insert into member (workspace_id, id, name, zone, opted_out, nudge, deactivated, refreshed_at)"
                    + " values ('T1', '${who}', 'Name of ${who}', 'UTC', false, false, false, ${now})",
            "insert into channel (workspace_id, slack_id, state, mode, set_by, dates_off, skipped, unanswered)"
                    + " values ('T1', '${place}', 'OFF', 'QUIZ', '${who}', '2026-12-01,2026-12-02',"
                    + " '2026-12-01 ${who},2026-12-02 ${other}', 0)",
            "insert into channel_change (id, side, number, workspace_id, slack_id, state, mode, set_by,"
                    + " dates_off, skipped, unanswered)"
                    + " select id, 'BEFORE', 1, 'T1', slack_id, 'OFF', 'QUIZ', '${who}', '2026-12-01,2026-12-03',"
                    + " '2026-12-01 ${who},2026-12-03 ${other}', 0 from channel"
                    + " where set_by = '${who}'",
            "insert into departure select 'T1', id, '${who}' from channel where set_by = '${who}'",
            "insert into total_score (workspace_id, channel_id, member_id, points, right_count, wrong_count,"
                    + " revealed_count, graded_count) select 'T1', id, '${who}', 1, 1, 0, 0, 0 from channel"
                    + " where set_by = '${who}'",
            "insert into streak select 'T1', id, '${who}', 0, date '2026-11-20', 1, 1, 0, 0, 0, 0, 0 from channel"
                    + " where set_by = '${who}'",
            "insert into member_score values ('T1', '${who}', 1, 1, 0, 0, 0)",
            "insert into home values ('T1', '${who}', ${now}, 0, 'm')",
            "insert into curator values ('T1', '${who}', date '2026-11-20', 0, 0)",
            "insert into card_miss values ('T1', 'card-1', '${who}', 3)",
            "insert into round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, local_date, zone,"
                    + " late, asked_by, due_at, created_at, closes_at, shown_count) select 'T1', id, 'pods', '${hash}',"
                    + " '012', 'NEW', date '2026-11-20', 'UTC', false, '${who}', ${now}, ${now}, ${now}, 0 from channel"
                    + " where set_by = '${who}'",
            "insert into flag (workspace_id, card_id, card_hash, member_id, reason, words, flagged_at, outcome,"
                    + " decided_by, decided_at) values ('T1', 'pods', '${hash}', '${who}', 'WRONG', 'Words of ${who}',"
                    + " ${now}, 'KEPT', '${other}', ${now})",
            "insert into suggestion (workspace_id, member_id, card_hash, named, suggested_at, outcome, decided_by,"
                    + " decided_at) values ('T1', '${who}', '${hash}', true, ${now}, 'DECLINED', '${other}', ${now})",
            "insert into card_edit (workspace_id, card_id, kind, after_hash, edited_by, edited_at)"
                    + " values ('T1', 'pods', 'MENDED', '${hash}', '${who}', ${now})",
            "insert into delivery (workspace_id, recipient, kind, body, once_key, state, created_at, deadline, attempts)"
                    + " values ('T1', '${who}', 'NOTICE', 'Name of ${other} did it', 'x:${who}', 'SENT', ${now}, ${now}, 1)",
            "insert into delivery (workspace_id, channel_id, kind, body, state, created_at, deadline, attempts)"
                    + " select 'T1', id, 'BOARD', '${who} WEEK 2026-11-23', 'SENT', ${now}, ${now}, 1 from channel"
                    + " where set_by = '${who}'");

    private static String fill(TestDatabase database, int answers) {
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", Samples.NOW));
        database.write(tables -> Samples.shown(tables, new MemberKey("T1", "UTHIRD"), "pods", Samples.NOW));
        String hash = database.column("select hash from card_text").get(0);
        try (var connection = database.connect()) {
            PractisedCards.write(connection, "T1", ME.id(), hash, 20, answers);
            PractisedCards.write(connection, "T1", OTHER.id(), hash, 20, 20);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return hash;
    }

    private static String of(TestDatabase database, MemberKey member) {
        return new ExportOwnData(database.database(), new Admins(Set.of()))
                .packed(member, Samples.NOW)
                .text();
    }

    @ParameterizedTest
    @EnumSource
    void every_column_that_holds_a_members_id_has_its_place_or_a_reason(Engine engine) {
        var database = TestDatabase.emptied(engine);
        var found = new TreeSet<>(database.column("""
                select lower(table_name) || '.' || lower(column_name)
                from information_schema.columns
                where lower(table_schema) = 'public' and character_maximum_length >= 32
                  and lower(table_name) not in ('flyway_schema_history', 'posted_round', 'valid_round')
                  and lower(table_name) not like 'write_probe%'"""));
        var known = new HashSet<>(OTHERS);
        known.addAll(ColumnsOfMembers.EXPORTED_AS.keySet());
        assertThat(known).containsAll(found);

        String hash = fill(database, 40);
        for (MemberKey one : List.of(ME, OTHER)) {
            String other = one.equals(ME) ? OTHER.id() : ME.id();
            ROWS.forEach(row -> database.execute(row.replace("${who}", one.id())
                    .replace("${other}", other)
                    .replace("${place}", one.equals(ME) ? "CMINE" : "COTHERS")
                    .replace("${hash}", hash)
                    .replace("${now}", "timestamp with time zone '2026-11-23 09:00:00+00'")));
        }
        database.write(tables -> Samples.shown(tables, ME, "pods", Samples.NOW));
        String text = of(database, ME);
        JsonNode mine = JSON.readTree(text);

        assertThat(text).doesNotContain(OTHER.id());
        assertThat(ColumnsOfMembers.EXPORTED_AS.values())
                .filteredOn(place -> !place.startsWith("-"))
                .allSatisfy(place -> assertThat(mine.path(place)).as(place).isNotEmpty());
        assertThat(mine.path("cards_you_skipped"))
                .extracting(skip -> skip.path("channel").asString() + " "
                        + skip.path("card_of").asString())
                .containsExactly("CMINE 2026-12-01", "COTHERS 2026-12-02", "COTHERS 2026-12-03");
        assertThat(mine.path("channels_you_set_up").path(0).path("dates_off").asString())
                .isEqualTo("2026-12-01,2026-12-02");
        assertThat(mine.path("cards")).hasSize(20);
        assertThat(mine.findValues("verdict")).hasSize(40);
    }

    @Test
    void many_answers_of_one_date_are_each_there_once() {
        var database = TestDatabase.emptied(Engine.H2);
        fill(database, 3_000);
        database.execute("update answer set local_date = date '2026-11-01' where card_id in ('card-1', 'card-2')"
                + " and member_id = 'UMEMYSELF'");
        database.execute("update answer set card_id = 'card-3', local_date = date '2026-11-02'"
                + " where card_id between 'card-4' and 'card-9' and member_id = 'UMEMYSELF'");
        database.execute("update showing set shown_at = timestamp with time zone '2026-11-01 09:00:00+00'"
                + " where id in (select min(id) + 600 from showing union all select min(id) + 601 from showing)");
        assertThat(JSON.readTree(of(database, ME)).findValues("verdict")).hasSize(3_000);
    }

    /** A process with 128 MB of heap has to do with it beside all else. */
    @Tag("thorough")
    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_answers_fit(Engine engine) throws Exception {
        var database = TestDatabase.emptied(engine);
        fill(database, 100_000);
        long began = System.nanoTime();
        PackedText text = new ExportOwnData(database.database(), new Admins(Set.of())).packed(ME, Samples.NOW);
        System.getLogger("figures")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} bytes, packed {2}, in {3}",
                        engine,
                        text.length(),
                        text.packedLength(),
                        Duration.ofNanos(System.nanoTime() - began));
        assertThat(text.packedLength()).isLessThan(6 * 1024 * 1024);
        int answers = 0;
        try (JsonParser json = JSON.createParser(text.open())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                answers +=
                        token == JsonToken.PROPERTY_NAME && json.currentName().equals("verdict") ? 1 : 0;
            }
        }
        assertThat(answers).isEqualTo(100_000);
    }

    @Test
    void each_has_one_turn_at_a_time_and_one_in_five_minutes_unless_it_failed() {
        var turns = new ExportTurns();
        turns.begin(ME, Samples.NOW);
        turns.begin(OTHER, Samples.NOW);
        assertThatThrownBy(() -> turns.begin(ME, Samples.NOW))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("I am at it already");
        turns.failed(ME);
        turns.begin(ME, Samples.NOW);
        turns.done(ME, Samples.NOW);
        assertThatThrownBy(() -> turns.begin(ME, Samples.NOW.plusSeconds(299)))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("You have your data already");
        turns.begin(ME, Samples.NOW.plusSeconds(300));
    }
}
