package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Pace;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.DeliveryClaims.CountClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may change a message in Slack, when, and to show what. */
@ParameterizedClass
@EnumSource(Engine.class)
final class MessageChangesTest {
    private final Outbox owed;

    MessageChangesTest(Engine engine) {
        owed = new Outbox(engine);
    }

    @Test
    void a_message_is_changed_by_one_at_a_time() {
        long round = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        answer(round, "U1");
        assertThat(claimCount(round, NOW)).isEqualTo(CountClaim.TAKEN);
        owed.oweClosing(round);
        assertThat(owed.claimChange(NOW.plusSeconds(1))).isEmpty();
        owed.database().write(tables -> tables.cardMessages().release(round));
        assertThat(owed.claimChange(NOW.plusSeconds(1))).isPresent();
        answer(round, "U2");
        assertThat(claimCount(round, NOW.plusSeconds(20))).isEqualTo(CountClaim.NOT_STALE);
        assertThat(claimCount(round, NOW.plusSeconds(31)))
                .as("once whoever held it must be gone")
                .isEqualTo(CountClaim.TAKEN);
    }

    @Test
    void closings_go_before_counts() {
        long open = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        long closed = Samples.posted(owed.database(), Samples.daily(owed.channel(), "b", MONDAY.plusDays(1)));
        answer(open, "U1");
        owed.oweClosing(closed);
        assertThat(claimCount(open, NOW)).isEqualTo(CountClaim.LATER);
        assertThat(owed.claimChange(NOW)).isPresent();
        assertThat(claimCount(open, NOW)).isEqualTo(CountClaim.TAKEN);
    }

    @Test
    void closings_and_counts_share_forty_changes_a_minute() {
        var rounds = new ArrayList<Long>();
        for (int i = 0; i < Pace.CHANGES.times() + 1; i++) {
            rounds.add(Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY.plusDays(i))));
        }
        owed.oweClosing(rounds.get(0));
        assertThat(owed.claimChange(NOW)).isPresent();
        for (long round : rounds.subList(1, rounds.size() - 1)) {
            answer(round, "U1");
            assertThat(claimCount(round, NOW.plusSeconds(30))).isEqualTo(CountClaim.TAKEN);
        }
        long last = rounds.get(rounds.size() - 1);
        answer(last, "U1");
        assertThat(claimCount(last, NOW.plusSeconds(59))).isEqualTo(CountClaim.LATER);
        assertThat(claimCount(last, NOW.plusSeconds(60))).isEqualTo(CountClaim.TAKEN);
    }

    @Test
    void a_round_is_counted_no_more_often_than_asked_for() {
        long round = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        answer(round, "U1");
        assertThat(claimCount(round, NOW)).isEqualTo(CountClaim.TAKEN);
        owed.database().write(tables -> tables.cardMessages().release(round));
        assertThat(claimCount(round, NOW.plusMillis(3_999))).isEqualTo(CountClaim.NOT_STALE);
        assertThat(claimCount(round, NOW.plusMillis(4_000))).isEqualTo(CountClaim.TAKEN);
    }

    @Test
    void what_was_noted_while_the_clock_was_ahead_puts_off_no_count() {
        long round = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        Instant wrong = NOW.plusSeconds(7_200);
        answer(round, "U1");
        assertThat(claimCount(round, wrong)).isEqualTo(CountClaim.TAKEN);
        assertThat(claimCount(round, NOW)).isEqualTo(CountClaim.TAKEN);
        owed.database().write(tables -> tables.cardMessages().release(round));
        owed.database()
                .write(tables -> tables.cardMessages().setCountedAt(round, NOW.plus(CardMessages.LONGEST_PUT_OFF)));
        assertThat(claimCount(round, NOW.plusSeconds(8))).isEqualTo(CountClaim.NOT_STALE);
    }

    @Test
    void a_count_is_stale_while_an_open_posted_round_shows_another_one() {
        long later = Samples.posted(owed.database(), Samples.daily(owed.channel(), "b", MONDAY.plusDays(1)));
        long first = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        long unposted =
                Samples.delivered(owed.database(), Samples.extra(owed.channel(), "c", MONDAY), DeliveryState.UNKNOWN);
        assertThat(stale()).isEmpty();
        List.of(later, first, unposted).forEach(id -> answer(id, "U1"));
        assertThat(stale()).containsExactlyInAnyOrder(later, first);
        owed.database()
                .write(tables -> tables.cardMessages()
                        .setShownCount(first, tables.cardMessages().text(first), 1));
        assertThat(stale()).containsExactly(later);
        answer(first, "U2");
        answer(first, "U3");
        assertThat(stale()).as("stalest first").containsExactly(first, later);
        owed.database().write(tables -> tables.cardMessages().leaveAlone(later));
        assertThat(stale()).containsExactly(first);
        owed.database().write(tables -> tables.rounds().close(first, NOW));
        assertThat(stale()).isEmpty();
    }

    private void answer(long roundId, String userId) {
        var answer = Samples.answer(roundId, new MemberKey("T1", userId), "a", MONDAY, Verdict.RIGHT);
        owed.database().write(tables -> tables.answers().appendIfFirst(answer, Samples.card("a")));
    }

    private List<Long> stale() {
        return owed.database().read(tables -> tables.cardMessages().withStaleCount("T1", NOW, NOW));
    }

    private CountClaim claimCount(long round, Instant now) {
        return owed.database()
                .read(tables -> tables.deliveryClaims().claimCount("T1", round, now, now.minusSeconds(4), now));
    }
}
