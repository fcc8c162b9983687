package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.NEITHER;
import static io.github.k8scard.bot.MendedTeam.THAT;
import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;
import static io.github.k8scard.bot.MendedTeam.right;
import static io.github.k8scard.bot.ThirtyAnswers.MEMBERS;
import static io.github.k8scard.bot.ThirtyAnswers.NOON;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.nine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.Window;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Grades, sums, memory and messages follow a card that was mended. */
@ParameterizedClass
@EnumSource(Engine.class)
final class FollowEditsTest {
    private static final Instant FOLLOWED = NOON.plusSeconds(60);

    /** When the round that was open has closed, too, so that nobody waits to be told. */
    private static final Instant OVER = nine(MONDAY.plusDays(2));

    private static final String CLOSING =
            "select distinct state || ' ' || attempts from delivery where kind = 'CLOSING'";

    private final TestDatabase database;
    private final MendedTeam team;

    FollowEditsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        team = new MendedTeam(database.database());
    }

    @Test
    void thirty_answers_under_a_wrong_key_count_as_the_mended_card_says() {
        var answers = new ThirtyAnswers(team);
        assertThat(database.column("select count(*) from answer")).containsExactly("30");
        var streaks = streaks(answers);
        List<String> given = database.column("select id || verdict || grade || points from answer order by id");
        database.write(tables -> tables.members().setOptedOut(member("U2"), true));
        database.write(tables -> tables.departures().add(answers.channel, member("U3")));
        database.execute("update member set deactivated = true where id = 'U4'");
        database.execute("update delivery set state = 'SENT', attempts = 1 where kind = 'CLOSING'");
        database.execute("update round set shown_count = 4 where closed_at is null");

        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);

        team.assertConsistent(MEMBERS);
        assertThat(database.column("select id || verdict || grade || points from answer order by id"))
                .as("the answers stay as they were given")
                .isEqualTo(given);
        assertThat(points(answers.closed, "U1", "U8", "U9", "U15", "U17", "U18", "U19", "U20", "U21"))
                .containsExactly(
                        "RIGHT 10",
                        "RIGHT 10",
                        "WRONG 10",
                        "WRONG 0",
                        "REVEALED 0",
                        "SELF_GRADED 0",
                        "RIGHT 0",
                        "WRONG 0",
                        "RIGHT 0");
        assertThat(points(answers.open, "U1", "U22", "U23", "U24"))
                .containsExactly("RIGHT 10", "RIGHT 10", "RIGHT 10", "WRONG 10");
        assertThat(board(answers.channel.id()))
                .contains("U1 10 1 0", "U9 10 0 1", "U15 0 0 1")
                .hasSize(17);
        assertThat(board(answers.other.id())).contains("U1 10 1 0", "U24 10 0 1");
        assertThat(streaks(answers)).as("answering is what counts for a streak").isEqualTo(streaks);
        assertThat(database.column("select distinct card_hash from round"))
                .containsExactly(CardJson.fingerprint(right(THAT)));
        assertThat(database.column("select distinct card_hash from showing"))
                .containsExactly(CardJson.fingerprint(right(THAT)));
        assertThat(database.column(CLOSING))
                .as("the closed message is changed again")
                .containsExactly("PENDING 2");
        assertThat(database.column("select shown_count from round where closed_at is null"))
                .as("the open message is changed again")
                .containsExactly("-1");
    }

    @Test
    void everybody_whom_it_concerns_is_told_once() {
        new ThirtyAnswers(team);
        database.execute("update member set deactivated = true where id = 'U4'");
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        team.follow(OVER);
        assertThat(told("U5"))
                .containsExactly("+10: the right answer was C, “that”. The card of Mon 23 Nov, “What is pod?”, had a"
                        + " mistake.");
        assertThat(told("U1"))
                .containsExactly("+20: the right answer was “that”. A card that you answered, “What is pod?”, had a"
                        + " mistake.");
        assertThat(told("U9"))
                .containsExactly(
                        "The card of Mon 23 Nov, “What is pod?”, had a mistake: the right answer was C, “that”,"
                                + " not B. Your points stay.");
        assertThat(told("U20"))
                .containsExactly(
                        "The card of Mon 23 Nov, “What is pod?”, had a mistake: the right answer was C, “that”,"
                                + " not B.");
        assertThat(told("U19"))
                .containsExactly(
                        "You were right after all: the right answer was C, “that”. The card of Mon 23 Nov, “What"
                                + " is pod?”, had a mistake.");
        assertThat(told("U25"))
                .containsExactly(
                        "You were right after all: the right answer was “that”. A card that you answered, “What"
                                + " is pod?”, had a mistake.");
        List.of("U4", "U15", "U16", "U17", "U18")
                .forEach(id -> assertThat(told(id)).as(id).isEmpty());
        assertThat(database.column("select count(*) from delivery where kind = 'NOTICE'"))
                .containsExactly(String.valueOf(MEMBERS.size() - 5));
    }

    @Test
    void following_twice_changes_nothing() {
        new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        team.follow(OVER);
        List<String> once = Everything.in(database);
        team.followEdits().run(OVER.plusSeconds(5));
        database.execute("update card_edit set followed_at = null");
        team.follow(OVER.plusSeconds(3_600));
        assertThat(Everything.in(database)).isEqualTo(once);
    }

    @Test
    void what_is_mended_back_is_right_again_and_no_points_are_lost() {
        var answers = new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        team.mends(right(THAT), WRONG_KEY, NOON.plusSeconds(300));
        team.follow(FOLLOWED.plusSeconds(300));
        team.assertConsistent(MEMBERS);
        assertThat(points(answers.closed, "U1", "U9", "U15", "U20"))
                .containsExactly("WRONG 10", "RIGHT 10", "WRONG 0", "RIGHT 0");
        assertThat(told("U1")).hasSize(2);
        assertThat(database.column("select distinct card_hash from round"))
                .containsExactly(CardJson.fingerprint(WRONG_KEY));
    }

    @Test
    void of_several_mends_in_a_row_the_last_does_it_all() {
        var answers = new ThirtyAnswers(team);
        var first = team.mends(WRONG_KEY, right(THAT), NOON);
        team.mends(right(THAT), right(NEITHER), NOON.plusSeconds(2));
        team.followEdits().run(NOON.plusSeconds(5));
        assertThat(database.column("select id from card_edit where followed_at is not null"))
                .containsExactly(String.valueOf(first.id()));
        team.follow(FOLLOWED.plusSeconds(2));
        team.assertConsistent(MEMBERS);
        assertThat(points(answers.closed, "U1", "U9", "U15")).containsExactly("WRONG 0", "WRONG 10", "RIGHT 10");
        team.follow(OVER);
        assertThat(told("U15")).hasSize(1);
        assertThat(told("U1")).as("it was wrong all along").isEmpty();
    }

    @Test
    void an_answer_that_was_judged_by_the_old_text_and_stored_later_is_graded_too() {
        var answers = new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.followEdits().run(NOON.plusSeconds(5));
        assertThat(team.anyToFollow()).as("it is looked at again").isTrue();
        Answer late = Samples.answer(answers.open, member("UNEW"), "pod", ThirtyAnswers.TUESDAY, Verdict.RIGHT);
        database.write(tables -> {
            new RecordAnswer(new Fsrs()).run(tables, late, WRONG_KEY);
            tables.scores().add(answers.other.id(), ThirtyAnswers.TUESDAY, late);
        });
        team.followEdits().run(NOON.plusSeconds(59));
        assertThat(points(answers.open, "UNEW")).containsExactly("WRONG 10");
        team.assertConsistent(MEMBERS);
        assertThat(team.anyToFollow()).isTrue();
        team.follow(FOLLOWED);
        assertThat(told("UNEW")).hasSize(1);
        team.follow(OVER);
        assertThat(team.anyToFollow()).isFalse();
    }

    @Test
    void several_processes_may_follow_at_once_while_members_click() {
        var answers = new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        var others = IntStream.range(0, 30).mapToObj(n -> "V" + n).toList();
        Race.of(6, thread -> {
            if (thread < 3) {
                team.followEdits().run(NOON.plusSeconds(5));
            } else {
                for (int n = thread - 3; n < others.size(); n += 3) {
                    team.picks(others.get(n), answers.open, n % 3, NOON.plusSeconds(3));
                }
            }
            return thread;
        });
        team.follow(FOLLOWED);
        team.assertConsistent(MEMBERS);
        team.assertConsistent(Set.copyOf(others));
        assertThat(points(answers.open, "V0", "V1", "V2")).allMatch(points -> points.matches("RIGHT 10|WRONG (10|0)"));
        assertThat(points(answers.open, "V1")).containsExactly("RIGHT 10");
        team.follow(OVER);
        assertThat(told("U5")).hasSize(1);
        assertThat(database.column("select member_id from regrade group by member_id, answer_id having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void a_mend_that_leaves_the_right_choice_tells_nobody() {
        new ThirtyAnswers(team);
        Card clearer =
                TestCard.like(WRONG_KEY).explanation("Because it is this.").made();
        team.mends(WRONG_KEY, clearer, NOON);
        team.follow(FOLLOWED);
        assertThat(database.column("select answer_id from regrade")).isEmpty();
        assertThat(database.column("select id from delivery where kind = 'NOTICE'"))
                .isEmpty();
        assertThat(database.column("select distinct card_hash from round"))
                .containsExactly(CardJson.fingerprint(clearer));
        assertThat(database.column(CLOSING)).containsExactly("PENDING 1");
    }

    @Test
    void what_closed_or_was_practised_over_a_week_before_stays() {
        var channel = team.channel("C1");
        team.practises("U2", team.shown("U2", WRONG_KEY, nine(MONDAY)), THAT, nine(MONDAY));
        long old = team.posted(channel, WRONG_KEY, MONDAY, true);
        team.picks("U1", old, THAT, nine(MONDAY));
        team.closeRounds(nine(MONDAY.plusDays(1)));
        Instant weekAfter = nine(MONDAY.plusDays(8)).plusSeconds(1);
        team.mends(WRONG_KEY, right(THAT), weekAfter);
        team.follow(weekAfter.plusSeconds(60));
        assertThat(database.column("select answer_id from regrade")).isEmpty();
        assertThat(database.column("select distinct card_hash from round"))
                .containsExactly(CardJson.fingerprint(WRONG_KEY));
    }

    @Test
    void a_card_that_is_retired_or_as_in_the_file_again_changes_nothing_of_what_was_asked() {
        var answers = new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        team.follow(OVER);
        List<String> before = Everything.in(database);
        team.edits(EditKind.RETIRED, right(THAT), Optional.empty(), OVER.plusSeconds(100));
        team.edits(EditKind.FILE, right(THAT), Optional.of(WRONG_KEY), OVER.plusSeconds(101));
        team.followEdits().run(OVER.plusSeconds(105));
        team.follow(OVER.plusSeconds(200));
        assertThat(Everything.in(database)).isEqualTo(before);
        assertThat(points(answers.closed, "U1")).containsExactly("RIGHT 10");
    }

    @Test
    void a_mend_is_followed_though_the_card_is_retired_and_brought_back_before() {
        var answers = new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.edits(EditKind.RETIRED, right(THAT), Optional.empty(), NOON.plusSeconds(1));
        team.follow(FOLLOWED.plusSeconds(1));
        team.assertConsistent(MEMBERS);
        assertThat(points(answers.closed, "U1", "U9")).containsExactly("RIGHT 10", "WRONG 10");
        assertThat(database.column("select distinct card_hash from round"))
                .containsExactly(CardJson.fingerprint(right(THAT)));
        team.follow(OVER);
        assertThat(told("U5")).hasSize(1);
    }

    @Test
    void a_mend_is_followed_though_the_word_of_another_file_is_taken_and_mended_before() {
        var answers = new ThirtyAnswers(team);
        Card file = TestCard.like(WRONG_KEY).explanation("The file.").made();
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.edits(EditKind.FILE, right(THAT), Optional.of(file), NOON.plusSeconds(1));
        team.mends(file, right(NEITHER), NOON.plusSeconds(2));
        team.follow(FOLLOWED.plusSeconds(2));
        team.assertConsistent(MEMBERS);
        assertThat(points(answers.closed, "U1", "U9")).containsExactly("RIGHT 10", "WRONG 10");
        team.follow(OVER);
        assertThat(told("U5")).hasSize(1);
        assertThat(team.anyToFollow()).isFalse();
    }

    @Test
    void a_practice_card_that_was_shown_before_is_judged_by_what_it_says_now() {
        long shown = team.shown("U1", WRONG_KEY, nine(MONDAY));
        team.mends(WRONG_KEY, right(THAT), nine(MONDAY.plusDays(20)));
        var practised = team.practises("U1", shown, THAT, nine(MONDAY.plusDays(30)));
        assertThat(practised.answer().judgement().verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(practised.showing().card()).isEqualTo(right(THAT));
        long other = team.shown("U1", WRONG_KEY, nine(MONDAY));
        team.edits(EditKind.FILE, right(THAT), Optional.of(WRONG_KEY), nine(MONDAY.plusDays(31)));
        assertThat(team.practises("U1", other, THAT, nine(MONDAY.plusDays(40)))
                        .answer()
                        .judgement()
                        .verdict())
                .as("nobody mended it to that")
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void what_a_member_looks_up_again_says_what_counts_now() {
        var answers = new ThirtyAnswers(team);
        team.mends(WRONG_KEY, right(THAT), NOON);
        team.follow(FOLLOWED);
        var again = new AnswerRound(database.database(), new RecordAnswer(new Fsrs()))
                .earlier(answers.closed, member("U1"))
                .orElseThrow();
        assertThat(again.answer().judgement().verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(again.answer().points()).isEqualTo(10);
        assertThat(again.round().card()).isEqualTo(right(THAT));
    }

    @Test
    void a_round_of_a_thousand_members_is_mended_in_one_go() {
        var channel = team.channel("C1");
        long round = team.posted(channel, WRONG_KEY, MONDAY, true);
        IntStream.range(0, 1_000).forEach(n -> team.picks("U" + n, round, n % 3, nine(MONDAY)));
        team.mends(WRONG_KEY, right(THAT), NOON);
        long begun = System.nanoTime();
        team.followEdits().run(FOLLOWED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(database.column("select count(*) from regrade")).containsExactly("667");
        team.assertConsistent(Set.of("U0", "U1", "U2"));
        assertThat(database.column("select count(*) from delivery where kind = 'NOTICE'"))
                .as("some at a time, so that cards are not held up")
                .containsExactly("10");
        assertThat(team.anyToFollow()).isTrue();
    }

    private List<String> points(long roundId, String... userIds) {
        return database.read(tables -> List.of(userIds).stream()
                .map(id -> tables.answers().inRound(roundId, member(id)).orElseThrow())
                .map(answer -> answer.judgement().verdict() + " " + answer.points())
                .toList());
    }

    private List<String> board(long channelId) {
        return database.read(tables -> tables.scores().inChannel(channelId, Window.EVER, "")).stream()
                .map(line -> line.memberId() + " " + line.points() + " " + line.right() + " " + line.wrong())
                .toList();
    }

    private List<String> told(String userId) {
        return database.column(
                "select body from delivery where kind = 'NOTICE' and recipient = '" + userId + "' order by id");
    }

    private Object streaks(ThirtyAnswers answers) {
        return database.read(tables -> Streaks.ofMembers(
                tables,
                answers.channel.id(),
                MEMBERS.stream().map(FollowEditsTest::member).toList(),
                NOON));
    }

    private static MemberKey member(String userId) {
        return new MemberKey("T1", userId);
    }
}
