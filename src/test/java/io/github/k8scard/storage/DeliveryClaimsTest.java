package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryProgress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.delivery.SlackMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        Owed.card(Recipient.in(owed.channel()), round, NOW, Outbox.DEADLINE),
                        owed.channel().address(),
                        new DeliveryProgress(
                                DeliveryState.SENDING, 1, Optional.of(NOW), Optional.empty(), Optional.empty())));
        assertThat(owed.claim(NOW)).isEmpty();
    }

    @Test
    void what_has_been_due_longest_goes_first_and_nothing_goes_early() {
        owed.notice("second", NOW.plusSeconds(1));
        owed.notice("first", NOW);
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
            owed.notice("at once", now);
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
            owed.notice("Notice " + i, NOW);
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
        owed.notice("first", NOW);
        owed.notice("second", NOW);
        var second = new CompletableFuture<Optional<Delivery>>();
        try (var first = owed.database().hold(tables -> tables.deliveryClaims().claimPost("T1", NOW, NOW))) {
            new Thread(() -> second.complete(owed.claim(NOW)), "second").start();
            assertThat(first.result().delivery().flatMap(Delivery::text)).hasValue("first");
            assertThat(second).isNotDone();
        }
        assertThat(second).succeedsWithin(Duration.ofSeconds(30));
        assertThat(second.join().flatMap(Delivery::text)).hasValue("second");
    }

    @Test
    void four_posts_a_second_are_made_in_a_workspace_and_the_next_says_when() {
        for (int i = 0; i < 6; i++) {
            owed.notice("Notice " + i, NOW);
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
        owed.notice("hello", NOW);
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

    @ParameterizedTest
    @CsvSource({"PT3M", "PT2H", "P400D"})
    void what_was_noted_while_the_clock_was_ahead_holds_up_nothing(Duration ahead) {
        Instant wrong = NOW.plus(ahead);
        long round = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        owed.oweClosing(round);
        owed.owedCard();
        for (int i = 0; i < 4; i++) {
            owed.notice("Notice " + i, NOW);
            owed.settle(owed.claim(wrong).orElseThrow(), Outbox.sent("1." + i));
        }
        owed.database().write(tables -> {
            tables.cardMessages().hold(round, wrong);
            tables.rateLimits().putOff("T1", SlackMethod.POST, wrong, wrong.plusSeconds(60));
            tables.rateLimits().putOff("T1", SlackMethod.UPDATE, wrong, wrong.plusSeconds(60));
        });

        assertThat(owed.claim(NOW)).isPresent();
        assertThat(owed.claimChange(NOW)).isPresent();

        putOff(SlackMethod.POST, NOW.plusSeconds(30));
        assertThat(notBefore("T1", SlackMethod.POST))
                .as("what Slack asks for now counts")
                .hasValue(NOW.plusSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"PT3M", "PT2H", "P400D"})
    void what_waits_since_the_clock_was_ahead_is_tried_now_but_no_daily_card_before_its_time(Duration ahead) {
        Instant wrong = NOW.plus(ahead);
        owed.notice("tried again now", NOW);
        owed.settle(owed.claim(NOW).orElseThrow(), Outbox.pending(NOW.plusSeconds(60)));
        owed.notice("owed then", wrong);
        owed.notice("tried again then", NOW);
        var tried = owed.claim(NOW).orElseThrow();
        owed.database()
                .write(tables -> tables.deliveryQueue().settle(tried, Outbox.pending(wrong.plusSeconds(60)), wrong));
        owed.owedCard(wrong);
        assertThat(owed.claim(NOW)).isEmpty();

        owed.database().write(tables -> tables.waitingDeliveries().waitNoLonger(NOW));

        assertThat(Stream.generate(() -> owed.claim(NOW))
                        .takeWhile(Optional::isPresent)
                        .map(claimed -> claimed.orElseThrow().text().orElseThrow()))
                .containsExactlyInAnyOrder("owed then", "tried again then");
        assertThat(owed.claim(wrong).orElseThrow().text()).hasValue("tried again now");
        assertThat(owed.claim(wrong).orElseThrow().kind()).isEqualTo(DeliveryKind.CARD);
    }

    @Test
    void what_is_to_be_looked_for_since_the_clock_was_ahead_is_looked_for_now() {
        Instant wrong = NOW.plus(Duration.ofDays(400));
        owed.owedCard(NOW);
        var posted = owed.claim(NOW).orElseThrow();
        owed.database()
                .write(tables -> tables.deliveryQueue().settle(posted, Outbox.unknown(wrong.plusSeconds(60)), wrong));

        owed.database().write(tables -> tables.waitingDeliveries().waitNoLonger(NOW));

        Optional<Delivery> found =
                owed.database().read(tables -> tables.deliveryQueue().lockUnknown("T1", NOW));
        assertThat(found).isPresent();
    }

    private void putOff(String method, Instant until) {
        owed.database().write(tables -> tables.rateLimits().putOff("T1", method, NOW, until));
    }

    private Optional<Instant> notBefore(String workspaceId, String method) {
        return owed.database().read(tables -> tables.rateLimits().notBefore(workspaceId, method, NOW));
    }
}
