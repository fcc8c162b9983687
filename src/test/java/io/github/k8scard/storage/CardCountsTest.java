package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.curation.AnswerCount;
import io.github.k8scard.curation.CardCount;
import io.github.k8scard.curation.MissedBy;
import io.github.k8scard.curation.TimesPosted;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted of each card, and when. */
@ParameterizedClass
@EnumSource(Engine.class)
final class CardCountsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final TestDatabase database;
    private final Channel channel;
    private Instant now = NOW;

    CardCountsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void answers_in_channels_and_in_practice_are_counted_with_what_was_picked() {
        long round = posted("a", MONDAY);
        append(Samples.answer(round, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(Samples.late(Samples.answer(round, BEN, "a", MONDAY, Verdict.WRONG)));
        practise(ANNA, Verdict.REVEALED);
        practise(ANNA, Verdict.SELF_GRADED);
        count();
        assertThat(count("a")).isEqualTo(new CardCount(new AnswerCount(1, 1, 1, 1, 1), 2, new MissedBy(2, 0, 0)));
        assertThat(picks()).containsExactly(1, 0, 1);
        count();
        assertThat(count("a").answers().all()).as("counted once").isEqualTo(4);
        assertThat(count("b")).isEqualTo(CardCount.NONE);
        assertThat(database.<List<String>>read(tables ->
                        List.copyOf(tables.cardCounts().ofWorkspace("T1").keySet())))
                .containsExactly("a");
        assertThat(database.<Integer>read(
                        tables -> tables.cardCounts().ofWorkspace("T2").size()))
                .isZero();
    }

    @Test
    void an_answer_waits_until_those_numbered_before_it_are_stored() {
        practise(ANNA, Verdict.RIGHT);
        database.write(tables -> tables.cardCounts().countNext(10, now));
        now = now.plusSeconds(29);
        database.write(tables -> tables.cardCounts().countNext(10, now));
        assertThat(count("a").answers().all()).isZero();
        practise(ANNA, Verdict.RIGHT);
        now = now.plusSeconds(1);
        database.write(tables -> tables.cardCounts().countNext(10, now));
        assertThat(count("a").answers().all()).as("the second came later").isEqualTo(1);
        count();
        assertThat(count("a").answers().all()).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_set_back_begins_the_wait_anew() {
        practise(ANNA, Verdict.RIGHT);
        database.write(tables -> tables.cardCounts().countNext(10, now.plus(Duration.ofDays(1))));
        count();
        assertThat(count("a").answers().all()).isEqualTo(1);
    }

    @Test
    void what_is_counted_at_once_is_bounded() {
        for (int i = 0; i < 5; i++) {
            practise(ANNA, Verdict.WRONG);
        }
        assertThat(database.<Boolean>read(tables -> tables.cardCounts().countNext(2, now)))
                .isFalse();
        now = now.plus(A_MINUTE);
        for (int counted : new int[] {2, 4, 5}) {
            assertThat(database.<Boolean>read(tables -> tables.cardCounts().countNext(2, now)))
                    .isTrue();
            assertThat(count("a").answers().wrong()).isEqualTo(counted);
        }
        assertThat(database.<Boolean>read(tables -> tables.cardCounts().countNext(2, now)))
                .isFalse();
    }

    @Test
    void members_who_miss_a_card_again_and_again_are_told_apart() {
        for (int times = 1; times <= 8; times++) {
            practise(ANNA, Verdict.WRONG);
            practise(BEN, times < 3 ? Verdict.REVEALED : Verdict.RIGHT);
            count();
            assertThat(count("a").missedBy())
                    .as("after %s times", times)
                    .isEqualTo(new MissedBy(2, times < 2 ? 0 : 2, times < 8 ? 0 : 1));
        }
    }

    @Test
    void an_answer_that_was_graded_anew_before_it_is_counted_counts_as_it_is_then() {
        long answer = practise(ANNA, Verdict.WRONG);
        regrade(answer, Verdict.RIGHT);
        count();
        assertThat(count("a")).isEqualTo(new CardCount(new AnswerCount(1, 0, 0, 0, 0), 1, new MissedBy(1, 0, 0)));
        assertThat(picks()).as("what was picked stays so").containsExactly(0, 0, 1);
    }

    @Test
    void an_answer_that_is_graded_anew_after_it_is_counted_turns_both_ways() {
        practise(ANNA, Verdict.WRONG);
        long answer = practise(ANNA, Verdict.WRONG);
        count();
        assertThat(count("a").missedBy()).isEqualTo(new MissedBy(1, 1, 0));
        regrade(answer, Verdict.RIGHT);
        assertThat(count("a")).isEqualTo(new CardCount(new AnswerCount(1, 1, 0, 0, 0), 2, new MissedBy(1, 0, 0)));
        regrade(answer, Verdict.RIGHT);
        assertThat(count("a").answers().right()).as("it is so already").isEqualTo(1);
        regrade(answer, Verdict.WRONG);
        assertThat(count("a")).isEqualTo(new CardCount(new AnswerCount(0, 2, 0, 0, 0), 2, new MissedBy(1, 1, 0)));
        count();
        assertThat(count("a").answers().all()).isEqualTo(2);
    }

    @Test
    void a_card_was_posted_as_often_as_it_arrived_in_slack_whether_counted_already_or_not() {
        assertThat(posted()).isEqualTo(TimesPosted.NEVER);
        posted("a", MONDAY.minusDays(9));
        posted("b", MONDAY.minusDays(8));
        Samples.delivered(database, Samples.daily(channel, "a", MONDAY.minusDays(7)), DeliveryState.FAILED);
        posted("a", MONDAY.minusDays(6));
        posted("a", MONDAY);
        var times = new TimesPosted(3, Optional.of(MONDAY));
        assertThat(posted()).isEqualTo(times);
        assertThat(database.<Boolean>read(tables -> tables.postedCards().countNext(3, NOW)))
                .isTrue();
        assertThat(posted()).isEqualTo(times);
        assertThat(database.<Boolean>read(tables -> tables.postedCards().countNext(3, NOW)))
                .isFalse();
        assertThat(posted()).isEqualTo(times);
        assertThat(database.column("select posted || ' ' || last_posted from card_count order by card_id"))
                .containsExactly("2 2026-11-17", "1 2026-11-15");
    }

    @Test
    void a_round_that_was_stored_while_a_clock_was_ahead_waits_only_for_one_after_it_that_is_old_enough() {
        long ahead = posted("a", MONDAY.minusDays(9));
        database.execute(
                "update round set created_at = timestamp with time zone '2099-01-01 00:00:00+00' where id = " + ahead);
        assertThat(counted(NOW)).as("it may have been stored just now").isEmpty();
        posted("a", MONDAY.minusDays(8));
        posted("a", MONDAY);
        assertThat(counted(NOW)).containsExactly("2 2026-11-15");
        assertThat(posted()).isEqualTo(new TimesPosted(3, Optional.of(MONDAY)));
        assertThat(counted(NOW.plus(Duration.ofDays(3)))).containsExactly("3 2026-11-23");
    }

    /** What is counted of postings then, by steps of two rounds. */
    private List<String> counted(Instant at) {
        boolean more = true;
        while (more) {
            more = database.read(tables -> tables.postedCards().countNext(2, at));
        }
        return database.column("select posted || ' ' || last_posted from card_count");
    }

    private long posted(String cardId, LocalDate date) {
        return Samples.posted(database, Samples.daily(channel, cardId, date));
    }

    private TimesPosted posted() {
        return database.read(tables -> tables.postedCards().find("T1", "a"));
    }

    private long practise(MemberKey member, Verdict verdict) {
        return database.read(tables -> {
            long showing = Samples.shown(tables, member, "a", now);
            tables.answers().appendIfFirst(Samples.practised(showing, member, "a", MONDAY, verdict), card("a"));
            return showing;
        });
    }

    private void append(Answer answer) {
        database.write(tables -> tables.answers().appendIfFirst(answer, card(answer.cardId())));
    }

    /** @param showing the showing that was answered */
    private void regrade(long showing, Verdict verdict) {
        long id = Long.parseLong(database.column("select id from answer where showing_id = " + showing)
                .get(0));
        int grade = verdict == Verdict.RIGHT ? 3 : 1;
        database.write(tables -> tables.cardCounts().regrade(Map.of(id, verdict)));
        database.execute("delete from regrade");
        database.execute("insert into card_edit (workspace_id, card_id, kind, edited_by, edited_at)"
                + " values ('T1', 'a', 'MENDED', 'UADA', timestamp with time zone '2026-11-23 09:00:00+00')");
        database.execute("insert into regrade select " + id + ", max(id), 'T1', 'UANNA', '" + verdict + "', " + grade
                + ", 0, 0 from card_edit");
    }

    /** What two runs of the job come to. */
    private void count() {
        database.write(tables -> tables.cardCounts().countNext(10, now));
        now = now.plus(A_MINUTE);
        while (database.<Boolean>read(tables -> tables.cardCounts().countNext(10, now))) {
            assertThat(now).isAfter(NOW);
        }
    }

    private CardCount count(String cardId) {
        return database.read(tables -> tables.cardCounts().find("T1", cardId));
    }

    private List<Integer> picks() {
        return database.read(tables -> tables.cardCounts().picks("T1", "a", CardJson.fingerprint(card("a")), 3));
    }
}
