package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static io.github.k8scard.storage.Samples.extra;
import static io.github.k8scard.storage.Samples.late;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ScoresTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");

    private final TestDatabase database;
    private final Channel channel;

    ScoresTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        database.write(tables -> tables.members().save(ANNA, new Profile("Anna", Optional.empty()), Samples.NOW));
    }

    @Test
    void points_and_answers_in_time_are_summed_for_each_member() {
        long daily = posted(database, daily(channel, "a", MONDAY));
        long extra = posted(database, extra(channel, "b", MONDAY));
        long third = posted(database, daily(channel, "c", MONDAY.plusDays(1)));
        long fourth = posted(database, daily(channel, "d", MONDAY.plusDays(2)));
        append(answer(daily, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(answer(extra, ANNA, "b", MONDAY, Verdict.RIGHT));
        append(answer(third, ANNA, "c", MONDAY, Verdict.WRONG));
        append(answer(fourth, ANNA, "d", MONDAY, Verdict.SELF_GRADED));
        append(answer(daily, BEN, "a", MONDAY, Verdict.REVEALED));
        append(late(answer(extra, BEN, "b", MONDAY, Verdict.RIGHT)));
        assertThat(board(MONDAY, MONDAY.plusDays(6)))
                .containsExactlyInAnyOrder(
                        new Standing("UANNA", "Anna", 20, 2, 1, 0, 1), new Standing("UBEN", "", 0, 0, 0, 1, 0));
    }

    @Test
    void only_posted_rounds_count_in_a_recount() {
        for (var state : DeliveryState.values()) {
            long round = delivered(database, extra(channel, "a", MONDAY), state);
            var answer = answer(round, ANNA, "a", MONDAY, Verdict.RIGHT);
            database.write(tables -> tables.answers().appendIfFirst(answer, card("a")));
        }
        repair();
        assertThat(board(MONDAY, MONDAY)).containsExactly(new Standing("UANNA", "Anna", 10, 1, 0, 0, 0));
    }

    @Test
    void who_left_the_workspace_or_the_channel_is_hidden_until_they_are_back() {
        long round = posted(database, daily(channel, "a", MONDAY));
        append(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(answer(round, BEN, "a", MONDAY, Verdict.RIGHT));
        database.execute("update member set deactivated = true where id = 'UANNA'");
        assertThat(board(MONDAY, MONDAY)).extracting(Standing::memberId).containsExactly("UBEN");
        database.execute("update member set deactivated = false where id = 'UANNA'");
        database.execute("insert into departure values ('T1', " + channel.id() + ", 'UANNA')");
        assertThat(board(Window.EVER.from(), Window.EVER.to()))
                .extracting(Standing::memberId)
                .containsExactly("UBEN");
        database.execute("delete from departure");
        var other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
        database.execute("insert into departure values ('T1', " + other.id() + ", 'UANNA')");
        assertThat(board(MONDAY, MONDAY)).hasSize(2);
        database.execute("insert into departure values ('T1', " + channel.id() + ", 'UBEN')");
        assertThat(board(MONDAY, MONDAY))
                .as("the one who looks is here, whatever Slack said")
                .hasSize(2);
    }

    @Test
    void who_opted_out_is_known_by_channel() {
        append(answer(posted(database, daily(channel, "a", MONDAY)), ANNA, "a", MONDAY, Verdict.RIGHT));
        database.write(tables -> tables.members().setOptedOut(ANNA, true));
        Set<String> here = database.read(tables -> tables.scores().optedOut(channel.id()));
        Set<String> elsewhere = database.read(tables -> tables.scores().optedOut(channel.id() + 1));
        assertThat(here).containsExactly("UANNA");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void sums_that_are_off_are_found_said_and_set_right() {
        long round = posted(database, daily(channel, "a", MONDAY));
        append(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(answer(round, BEN, "a", MONDAY, Verdict.SELF_GRADED));
        assertThat(differences()).isEmpty();
        database.execute("update daily_score set points = 30 where member_id = 'UANNA'");
        database.execute("delete from total_score where member_id = 'UBEN'");
        database.execute("update member_score set right_count = 0 where member_id = 'UANNA'");
        assertThat(differences())
                .extracting(Object::toString)
                .containsExactly(
                        "member UANNA, channel " + channel.id()
                                + ", 2026-11-23: -20 points, 0 right, 0 wrong, 0 revealed," + " 0 self-graded to add",
                        "member UBEN, channel " + channel.id() + ", all dates: 0 points, 0 right, 0 wrong, 0 revealed,"
                                + " 1 self-graded to add",
                        "member UANNA, everything, all dates: 0 points, 1 right, 0 wrong, 0 revealed,"
                                + " 0 self-graded to add");
        repair();
        assertThat(differences()).isEmpty();
        assertThat(board(MONDAY, MONDAY)).contains(new Standing("UANNA", "Anna", 10, 1, 0, 0, 0));
    }

    @Test
    void a_row_that_no_answer_stands_behind_is_reported_and_removed() {
        append(answer(posted(database, daily(channel, "a", MONDAY)), ANNA, "a", MONDAY, Verdict.RIGHT));
        database.execute(
                "insert into daily_score values ('T1', " + channel.id() + ", '2026-11-23', 'UBEN', 10, 1, 0, 0, 0)");
        database.execute("insert into total_score values ('T1', " + channel.id() + ", 'UEVA', 0, 0, 0, 0, 0, null)");
        assertThat(differences())
                .extracting(Object::toString)
                .containsExactly(
                        "member UBEN, channel " + channel.id()
                                + ", 2026-11-23: -10 points, -1 right, 0 wrong, 0 revealed,"
                                + " 0 self-graded to add; there are no answers at all",
                        "member UEVA, channel " + channel.id() + ", all dates: 0 points, 0 right, 0 wrong, 0 revealed,"
                                + " 0 self-graded to add; there are no answers at all");
        repair();
        assertThat(differences()).isEmpty();
        int members = database.read(tables -> tables.turnouts().membersIn(channel.id(), new DateRange(MONDAY, MONDAY)));
        assertThat(members).as("who did not answer is nobody").isEqualTo(1);
        assertThat(database.column("select member_id from total_score")).containsExactly("UANNA");
    }

    private List<ScoreAudit.Difference> differences() {
        return database.read(tables -> tables.scoreAudit().differences());
    }

    private void repair() {
        database.write(tables -> tables.scoreAudit().differences().forEach(tables.scoreAudit()::repair));
    }

    @Test
    void a_window_has_both_its_ends_and_goes_by_the_rounds_date() {
        for (int day = -1; day <= 7; day++) {
            var date = MONDAY.plusDays(day);
            // answered on the day after
            append(answer(posted(database, daily(channel, "a", date)), ANNA, "a", date.plusDays(1), Verdict.RIGHT));
        }
        assertThat(board(MONDAY, MONDAY.plusDays(6)))
                .extracting(Standing::points)
                .containsExactly(70);
        assertThat(board(MONDAY, MONDAY)).extracting(Standing::points).containsExactly(10);
        DateRange ever = Window.ALL.rangeOn(MONDAY);
        assertThat(board(ever.from(), ever.to())).extracting(Standing::points).containsExactly(90);
        assertThat(board(MONDAY.minusDays(9), MONDAY.minusDays(2))).isEmpty();
    }

    @Test
    void another_channel_has_a_board_of_its_own() {
        var other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
        append(answer(posted(database, daily(other, "a", MONDAY)), ANNA, "a", MONDAY, Verdict.RIGHT));
        assertThat(board(MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void two_workspaces_with_the_same_ids_have_nothing_in_common() {
        var foreign = database.read(tables -> Samples.channel(tables, "T2", "C1"));
        var foreignAnna = new MemberKey("T2", "UANNA");
        database.write(
                tables -> tables.members().save(foreignAnna, new Profile("Other Anna", Optional.empty()), Samples.NOW));
        long here = posted(database, daily(channel, "a", MONDAY));
        long there = posted(database, daily(foreign, "a", MONDAY));
        append(answer(here, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(answer(there, foreignAnna, "a", MONDAY, Verdict.WRONG));
        assertThat(foreign.id()).isNotEqualTo(channel.id());
        assertThat(board(MONDAY, MONDAY)).containsExactly(new Standing("UANNA", "Anna", 10, 1, 0, 0, 0));
        List<Standing> foreignBoard =
                database.read(tables -> tables.scores().inChannel(foreign.id(), new DateRange(MONDAY, MONDAY), ""));
        assertThat(foreignBoard).containsExactly(new Standing("UANNA", "Other Anna", 0, 0, 1, 0, 0));
        assertThat(total(ANNA)).isEqualTo(new Standing("UANNA", "me", 10, 1, 0, 0, 0));
        assertThat(total(foreignAnna)).isEqualTo(new Standing("UANNA", "me", 0, 0, 1, 0, 0));
        int count = database.read(tables -> tables.answers().countOn(ANNA, "a", MONDAY));
        assertThat(count).isEqualTo(1);
    }

    @Test
    void a_members_own_total_has_practice_and_late_answers_too() {
        assertThat(total(ANNA)).isEqualTo(new Standing("UANNA", "me", 0, 0, 0, 0, 0));
        long round = posted(database, daily(channel, "a", MONDAY));
        append(late(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT)));
        long showing = database.read(tables -> Samples.shown(tables, ANNA, "b", Samples.NOW));
        append(Samples.practised(showing, ANNA, "b", MONDAY, Verdict.WRONG));
        append(answer(
                posted(database, daily(channel, "c", MONDAY.plusDays(1))), ANNA, "c", MONDAY, Verdict.SELF_GRADED));
        assertThat(total(ANNA)).isEqualTo(new Standing("UANNA", "me", 0, 1, 1, 0, 1));
        int answers =
                database.read(tables -> tables.memberScores().find(ANNA, "me").answers());
        assertThat(answers).as("self-grades are answers too").isEqualTo(3);
    }

    @Test
    void a_members_channels_are_those_where_they_answered_in_time_latest_first() {
        var other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
        var third = database.read(tables -> Samples.channel(tables, "T1", "C3"));
        LocalDate tuesday = MONDAY.plusDays(1);
        append(answer(posted(database, daily(channel, "a", tuesday)), ANNA, "a", tuesday, Verdict.RIGHT));
        append(answer(posted(database, daily(channel, "b", MONDAY)), ANNA, "b", MONDAY, Verdict.RIGHT));
        append(answer(posted(database, extra(other, "c", MONDAY)), ANNA, "c", MONDAY, Verdict.SELF_GRADED));
        append(late(answer(posted(database, daily(third, "d", MONDAY)), ANNA, "d", MONDAY, Verdict.RIGHT)));
        assertThat(channelsOf(ANNA)).containsExactly(channel.id(), other.id());
        LocalDate later = MONDAY.plusDays(2);
        append(answer(posted(database, daily(other, "d", later)), ANNA, "d", later, Verdict.WRONG));
        assertThat(channelsOf(ANNA)).containsExactly(other.id(), channel.id());
        assertThat(channelsOf(BEN)).isEmpty();
        database.execute("insert into departure values ('T1', " + other.id() + ", 'UANNA')");
        assertThat(channelsOf(ANNA)).containsExactly(channel.id());
    }

    private List<Long> channelsOf(MemberKey member) {
        return database.read(tables -> tables.memberScores().channelsOf(member));
    }

    private Standing total(MemberKey member) {
        return database.read(tables -> tables.memberScores().find(member, "me").standing());
    }

    private List<Standing> board(LocalDate from, LocalDate to) {
        return database.read(tables -> tables.scores().inChannel(channel.id(), new DateRange(from, to), "UBEN"));
    }

    private void append(Answer answer) {
        database.write(tables -> {
            tables.answers().appendIfFirst(answer, card(answer.cardId()));
            tables.memberScores().add(answer);
            if (answer.roundId().isPresent() && answer.inTime()) {
                var round = tables.rounds().find(answer.roundId().getAsLong()).orElseThrow();
                tables.scores().add(round.channelId(), round.localDate(), answer);
            }
        });
    }
}
