package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Pace;
import io.github.k8scard.delivery.SlackMethod;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.DeliveryClaims.CountClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class DeliveryClaimsTest {
    private final Outbox owed;

    DeliveryClaimsTest(Engine engine) {
        owed = new Outbox(engine);
    }

    @Test
    void a_delivery_is_claimed_as_it_was_owed() {
        long round = owed.owedCard();
        var claimed = owed.claim(NOW).orElseThrow();
        assertThat(claimed)
                .isEqualTo(new Delivery(
                        claimed.id(),
                        OptionalLong.of(owed.channel().id()),
                        owed.channel().address(),
                        DeliveryKind.CARD,
                        OptionalLong.of(round),
                        Optional.empty(),
                        DeliveryState.SENDING,
                        NOW,
                        Outbox.DEADLINE,
                        1,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(owed.claim(NOW)).isEmpty();
    }

    @Test
    void what_has_been_due_longest_goes_first_and_nothing_goes_early() {
        owed.notice("second", null, NOW.plusSeconds(1));
        owed.notice("first", null, NOW);
        assertThat(owed.claim(NOW.minusMillis(1))).isEmpty();
        assertThat(owed.claim(NOW.plusSeconds(9)).flatMap(Delivery::text)).hasValue("first");
        assertThat(owed.claim(NOW.plusSeconds(9)).flatMap(Delivery::text)).hasValue("second");
    }

    @Test
    void what_is_owed_at_an_instant_can_be_claimed_at_that_instant_to_the_nanosecond() {
        int second = 0;
        for (int nanos : new int[] {1, 499, 500, 501, 999, 123_456_789}) {
            // a second apart, for the pace
            Instant now = NOW.plusSeconds(++second).plusNanos(nanos);
            owed.notice("at once", null, now);
            assertThat(owed.claim(now)).as("%s", now).isPresent();
        }
    }

    @Test
    void a_claim_that_is_rolled_back_can_be_made_again() {
        owed.owedCard();
        assertThatThrownBy(() -> owed.database().write(tables -> {
                    assertThat(tables.deliveryClaims().claimPost("T1", NOW, NOW).delivery())
                            .isPresent();
                    throw new IllegalArgumentException("a crash");
                }))
                .hasMessage("a crash");
        assertThat(owed.claim(NOW).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void posts_to_one_channel_go_one_after_the_other_and_a_second_apart() {
        owed.owedCard();
        owed.owedCard();
        var first = owed.claim(NOW).orElseThrow();
        assertThat(owed.claim(NOW)).as("while the first is on its way").isEmpty();
        owed.settle(first, Outbox.sent("1.1"));
        assertThat(owed.claim(NOW.plusMillis(3_900)))
                .as("within a second of its arrival")
                .isEmpty();
        assertThat(owed.claim(NOW.plusMillis(4_000))).isPresent();
    }

    @Test
    void eight_senders_claim_each_of_sixty_deliveries_once() {
        for (int i = 0; i < 60; i++) {
            owed.notice("Notice " + i, null, NOW);
        }
        var quarters = new AtomicLong();
        var claimed = Race.of(8, number -> {
            var mine = new ArrayList<Long>();
            while (!owed.database()
                    .column("select id from delivery where state = 'PENDING'")
                    .isEmpty()) {
                owed.claim(NOW.plusMillis(250 * quarters.incrementAndGet()))
                        .map(Delivery::id)
                        .ifPresent(mine::add);
            }
            return mine;
        });
        assertThat(claimed.stream().flatMap(List::stream)).hasSize(60).doesNotHaveDuplicates();
        assertThat(owed.database().column("select id from delivery where attempts <> 1"))
                .isEmpty();
    }

    @Test
    void whoever_is_in_the_middle_of_a_claim_goes_first() {
        owed.notice("first", null, NOW);
        owed.notice("second", null, NOW);
        var second = new CompletableFuture<Optional<Delivery>>();
        try (var first = owed.database().hold(tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW))) {
            new Thread(() -> second.complete(owed.claim(NOW)), "second").start();
            assertThat(first.result().delivery().flatMap(Delivery::text)).hasValue("first");
            assertThat(second).isNotDone();
        }
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
        assertThat(second.join().flatMap(Delivery::text)).hasValue("second");
    }

    @Test
    void four_posts_a_second_are_made_in_a_workspace_and_the_next_says_when() {
        for (int i = 0; i < 6; i++) {
            owed.notice("Notice " + i, null, NOW);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(owed.claim(NOW.plusMillis(100L * i))).isPresent();
        }
        assertThat(owed.tryClaim(NOW.plusMillis(400)))
                .isEqualTo(new DeliveryClaims.Claim(Optional.empty(), Optional.of(NOW.plusSeconds(1))));
        assertThat(owed.claim(NOW.plusMillis(1_000))).isPresent();
        assertThat(owed.tryClaim(NOW.plusMillis(1_000)).freeAt()).hasValue(NOW.plusMillis(1_100));
    }

    @Test
    void while_slack_asks_to_wait_nothing_of_that_method_is_claimed_and_the_rest_goes_on() {
        long round = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        owed.oweClosing(round);
        owed.notice("hello", null, NOW);
        putOff(SlackMethod.POST, NOW.plusSeconds(30));
        assertThat(owed.tryClaim(NOW.plusSeconds(29))).isEqualTo(DeliveryClaims.Claim.nothing());
        assertThat(owed.claimChange(NOW)).isPresent();
        assertThat(owed.claim(NOW.plusSeconds(30))).isPresent();
    }

    @Test
    void of_several_waits_the_longest_counts() {
        putOff(SlackMethod.POST, NOW.plusSeconds(30));
        putOff(SlackMethod.POST, NOW.plusSeconds(20));
        assertThat(notBefore("T1", SlackMethod.POST)).hasValue(NOW.plusSeconds(30));
        assertThat(notBefore("T1", SlackMethod.UPDATE)).isEmpty();
        assertThat(notBefore("T2", SlackMethod.POST)).isEmpty();
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
    void a_count_is_stale_while_an_open_posted_round_shows_another_one() {
        long later = Samples.posted(owed.database(), Samples.daily(owed.channel(), "b", MONDAY.plusDays(1)));
        long first = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        long unposted =
                Samples.delivered(owed.database(), Samples.extra(owed.channel(), "c", MONDAY), DeliveryState.UNKNOWN);
        assertThat(stale()).isEmpty();
        List.of(later, first, unposted).forEach(id -> answer(id, "U1"));
        assertThat(stale()).containsExactlyInAnyOrder(later, first);
        owed.database().write(tables -> tables.cardMessages().setShownCount(first, 1));
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

    private void putOff(String method, Instant until) {
        owed.database().write(tables -> tables.methodUse().putOff("T1", method, until));
    }

    private Optional<Instant> notBefore(String workspaceId, String method) {
        return owed.database().read(tables -> tables.methodUse().notBefore(workspaceId, method));
    }
}
