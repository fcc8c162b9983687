package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.member.MemberKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class DeliveriesTest {
    private static final Instant DEADLINE = NOW.plus(Duration.ofHours(9));

    private final TestDatabase database;
    private final Channel channel;

    DeliveriesTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void a_delivery_is_claimed_as_it_was_owed() {
        long round = owedCard();
        var claimed = claim(NOW).orElseThrow();
        assertThat(claimed)
                .isEqualTo(new Delivery(
                        claimed.id(),
                        OptionalLong.of(channel.id()),
                        channel.address(),
                        DeliveryKind.CARD,
                        OptionalLong.of(round),
                        Optional.empty(),
                        DeliveryState.SENDING,
                        NOW,
                        DEADLINE,
                        1,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void eight_senders_claim_each_of_two_hundred_deliveries_once() {
        for (int i = 0; i < 200; i++) {
            notice("Notice " + i, null, NOW);
        }
        var claimed = Race.of(8, number -> {
            var mine = new ArrayList<Long>();
            while (!database.column("select id from delivery where state = 'PENDING'")
                    .isEmpty()) {
                claim(NOW).map(Delivery::id).ifPresent(mine::add);
            }
            return mine;
        });
        assertThat(claimed.stream().flatMap(List::stream)).hasSize(200).doesNotHaveDuplicates();
        assertThat(database.column("select id from delivery where attempts <> 1"))
                .isEmpty();
    }

    @Test
    void a_sender_in_the_middle_of_its_claim_holds_up_no_other_delivery() {
        notice("first", null, NOW);
        notice("second", null, NOW.plusSeconds(1));
        try (var first = database.hold(tables -> tables.deliveryQueue().claimNext("T1", NOW.plusSeconds(9)))) {
            assertThat(first.result().flatMap(Delivery::text)).hasValue("first");
            assertThat(claim(NOW.plusSeconds(9)).flatMap(Delivery::text)).hasValue("second");
            assertThat(claim(NOW.plusSeconds(9))).isEmpty();
        }
        assertThat(claim(NOW.plusSeconds(9))).isEmpty();
    }

    @Test
    void what_has_been_due_longest_goes_first_and_nothing_goes_early() {
        notice("second", null, NOW.plusSeconds(1));
        notice("first", null, NOW);
        assertThat(claim(NOW.minusMillis(1))).isEmpty();
        assertThat(claim(NOW.plusSeconds(9)).flatMap(Delivery::text)).hasValue("first");
        assertThat(claim(NOW.plusSeconds(9)).flatMap(Delivery::text)).hasValue("second");
    }

    @Test
    void what_is_owed_at_an_instant_can_be_claimed_at_that_instant_to_the_nanosecond() {
        for (int nanos : new int[] {1, 499, 500, 501, 999, 123_456_789}) {
            Instant now = NOW.plusNanos(nanos);
            notice("at once", null, now);
            assertThat(claim(now)).as("%s", now).isPresent();
        }
    }

    @Test
    void a_claim_that_is_rolled_back_can_be_made_again() {
        owedCard();
        assertThatThrownBy(() -> database.write(tables -> {
                    assertThat(tables.deliveryQueue().claimNext("T1", NOW)).isPresent();
                    throw new IllegalArgumentException("a crash");
                }))
                .hasMessage("a crash");
        assertThat(claim(NOW).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void owing_the_message_of_a_round_twice_is_owing_it_once() {
        long round = owedCard();
        Race.of(8, number -> {
            database.write(tables -> tables.deliveries()
                    .owe(DeliveryKind.CARD, "T1", channel.id(), round, NOW.plusSeconds(1), DEADLINE));
            return null;
        });
        assertThat(all()).hasSize(1);
        database.write(
                tables -> tables.deliveries().owe(DeliveryKind.CLOSING, "T1", channel.id(), round, NOW, DEADLINE));
        assertThat(all()).hasSize(2);
    }

    @Test
    void a_notice_is_owed_once_for_each_thing_it_answers_to() {
        notice("hello", "Ev1", NOW);
        notice("hello", "Ev1", NOW);
        assertThat(all()).hasSize(1);
        notice("hello", "Ev2", NOW);
        assertThat(all()).hasSize(2);
        notice("no key", null, NOW);
        notice("no key", null, NOW);
        assertThat(all()).hasSize(4);
        database.write(tables -> {
            var elsewhere = Samples.channel(tables, "T2", "C1");
            tables.deliveries().oweNotice("T2", elsewhere.id(), "hello", "Ev1", NOW, DEADLINE);
        });
        assertThat(all()).hasSize(5);
    }

    @Test
    void an_outcome_is_kept() {
        long round = owedCard();
        settle(claim(NOW).orElseThrow(), sent("1.1"));
        var card = card(round);
        assertThat(card.state()).isEqualTo(DeliveryState.SENT);
        assertThat(card.ts()).hasValue("1.1");
        assertThat(claim(NOW.plusSeconds(999))).isEmpty();
    }

    @Test
    void what_was_not_sent_is_claimed_again_when_its_time_comes_and_counts_its_attempts() {
        owedCard();
        settle(claim(NOW).orElseThrow(), pending(NOW.plusSeconds(30)));
        assertThat(claim(NOW.plusSeconds(29))).isEmpty();
        var again = claim(NOW.plusSeconds(30)).orElseThrow();
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.reason()).hasValue("no network");
    }

    @Test
    void a_reason_of_any_length_is_kept_as_far_as_it_fits() {
        long round = owedCard();
        settle(claim(NOW).orElseThrow(), unsent(DeliveryState.FAILED, "x".repeat(499) + "😀".repeat(9)));
        assertThat(card(round).reason().orElseThrow()).startsWith("xxx").hasSizeBetween(499, 500);
    }

    @Test
    void a_click_proves_a_card_that_is_being_sent_or_unknown_and_its_late_outcome_changes_nothing() {
        long round = owedCard();
        var claimed = claim(NOW).orElseThrow();
        assertThat(prove(round, "5.5")).isTrue();
        settle(claimed, unsent(DeliveryState.UNKNOWN, "timed out"));
        settle(claimed, sent("9.9"));
        assertThat(card(round).state()).isEqualTo(DeliveryState.SENT);
        assertThat(card(round).ts()).hasValue("5.5");
        assertThat(card(round).reason()).isEmpty();

        long unknown = owedCard();
        settle(claim(NOW.plusSeconds(9)).orElseThrow(), unsent(DeliveryState.UNKNOWN, "timed out"));
        assertThat(prove(unknown, "6.6")).isTrue();
        assertThat(card(unknown).ts()).hasValue("6.6");
        assertThat(card(unknown).reason()).isEmpty();
        assertThat(prove(unknown, "7.7")).isFalse();
    }

    @Test
    void posts_to_one_channel_go_one_after_the_other_and_a_second_apart() {
        owedCard();
        owedCard();
        var first = claim(NOW).orElseThrow();
        assertThat(claim(NOW)).as("while the first is on its way").isEmpty();
        settle(first, sent("1.1"));
        assertThat(claim(NOW.plusMillis(3_900)))
                .as("within a second of its arrival")
                .isEmpty();
        assertThat(claim(NOW.plusMillis(4_000))).isPresent();
    }

    @Test
    void a_click_proves_nothing_of_a_card_in_any_other_state() {
        for (var state : List.of(DeliveryState.PENDING, DeliveryState.SENT, DeliveryState.FAILED)) {
            long round = Samples.delivered(database, Samples.extra(channel, "a", MONDAY), state);
            assertThat(prove(round, "5.5")).as("%s", state).isFalse();
            assertThat(card(round).state()).isEqualTo(state);
            assertThat(card(round).ts()).hasValue("17.5");
        }
    }

    @Test
    void of_many_clicks_at_once_one_proves_the_card() {
        long round = owedCard();
        claim(NOW);
        assertThat(Race.of(16, number -> prove(round, "5.5"))).containsOnlyOnce(true);
    }

    @Test
    void a_click_never_touches_the_closing() {
        long round = Samples.posted(database, Samples.daily(channel, "a", MONDAY));
        oweClosing(round);
        claim(NOW);
        assertThat(prove(round, "5.5")).isFalse();
        assertThat(ofRound(round, DeliveryKind.CLOSING).orElseThrow().state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void what_a_crash_left_in_sending_is_found_once_it_is_old_enough() {
        owedCard();
        var claimed = claim(NOW).orElseThrow();
        notice("still pending", null, NOW);
        assertThat(stale(NOW)).isEmpty();
        assertThat(stale(NOW.plusMillis(1)).map(Delivery::id)).hasValue(claimed.id());
        settle(claimed, sent("1.1"));
        assertThat(stale(NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void of_two_that_look_for_stale_deliveries_at_once_one_gets_it() {
        owedCard();
        claim(NOW);
        try (var first = database.hold(tables -> tables.deliveryQueue().lockStale(NOW.plusSeconds(1)))) {
            assertThat(first.result()).isPresent();
            assertThat(stale(NOW.plusSeconds(1))).isEmpty();
        }
    }

    @Test
    void a_closing_that_was_sent_can_be_owed_again_and_a_card_that_was_not_sent_cannot() {
        long round = Samples.posted(database, Samples.daily(channel, "a", MONDAY));
        repeat(round);
        assertThat(claim(NOW)).isEmpty();
        oweClosing(round);
        settle(claim(NOW).orElseThrow(), sent("17.5"));
        repeat(round);
        assertThat(claim(NOW).map(Delivery::kind)).hasValue(DeliveryKind.CLOSING);
    }

    @Test
    void a_closing_that_is_being_sent_is_sent_once_more_if_it_may_be_overwritten() {
        long round = Samples.posted(database, Samples.daily(channel, "a", MONDAY));
        oweClosing(round);
        var onItsWay = claim(NOW).orElseThrow();
        repeat(round);
        settle(onItsWay, sent("17.5"));
        assertThat(claim(NOW).map(Delivery::kind)).hasValue(DeliveryKind.CLOSING);
    }

    @Test
    void trouble_is_what_failed_or_is_unknown_in_a_channel_latest_first_and_three_at_most() {
        var states = Stream.of(DeliveryState.values()).toList();
        for (int day = 0; day < 10; day++) {
            Samples.delivered(
                    database, Samples.daily(channel, "c" + day, MONDAY.plusDays(day)), states.get(day % states.size()));
        }
        var other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
        Samples.delivered(database, Samples.daily(other, "o", MONDAY.plusDays(9)), DeliveryState.FAILED);
        assertThat(troubled(NOW))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.UNKNOWN, DeliveryState.FAILED, DeliveryState.UNKNOWN);
        assertThat(troubled(Samples.nine(MONDAY.plusDays(9)))).hasSize(1);
        assertThat(troubled(Samples.nine(MONDAY.plusDays(10)))).isEmpty();
    }

    @Test
    void a_delivery_goes_where_its_channel_is_now() {
        owedCard();
        database.execute("update channel set slack_id = 'CMOVED' where id = " + channel.id());
        assertThat(claim(NOW).orElseThrow().address().slackId()).isEqualTo("CMOVED");
    }

    @Test
    void a_direct_message_is_addressed_to_its_member_and_owed_once() {
        var ada = new MemberKey(channel.address().workspaceId(), "U0ADA");
        for (int i = 0; i < 2; i++) {
            database.write(
                    tables -> tables.deliveries().oweDirectNotice(ada, "Hello", "hello", NOW, NOW.plusSeconds(60)));
        }
        var claimed = claim(NOW).orElseThrow();
        assertThat(claimed.address()).isEqualTo(new ChannelAddress(ada.workspaceId(), "U0ADA"));
        assertThat(claimed.channelId()).isEmpty();
        assertThat(claimed.text()).hasValue("Hello");
        assertThat(claim(NOW.plusSeconds(5))).isEmpty();
    }

    private long owedCard() {
        return database.read(tables -> Samples.owed(tables, Samples.extra(channel, "a", MONDAY)));
    }

    private void oweClosing(long round) {
        database.write(
                tables -> tables.deliveries().owe(DeliveryKind.CLOSING, "T1", channel.id(), round, NOW, DEADLINE));
    }

    /** In a channel of its own, since posts to one channel wait for each other. */
    private void notice(String text, String onceKey, Instant now) {
        database.write(tables -> {
            var own = Samples.channel(
                    tables, "T1", "C" + UUID.randomUUID().toString().substring(0, 8));
            tables.deliveries().oweNotice("T1", own.id(), text, onceKey, now, DEADLINE);
        });
    }

    private Optional<Delivery> claim(Instant now) {
        return database.read(tables -> tables.deliveryQueue().claimNext("T1", now));
    }

    private Optional<Delivery> stale(Instant claimedBefore) {
        return database.read(tables -> tables.deliveryQueue().lockStale(claimedBefore));
    }

    private boolean prove(long round, String ts) {
        return database.read(tables -> tables.deliveryQueue().prove(round, ts, NOW.plusSeconds(5)));
    }

    private void repeat(long round) {
        database.write(tables -> tables.deliveryQueue().repeat(round, DeliveryKind.CLOSING, NOW));
    }

    private void settle(Delivery delivery, Settlement settlement) {
        database.write(tables -> tables.deliveryQueue().settle(delivery.id(), settlement, NOW.plusSeconds(3)));
    }

    private Delivery card(long round) {
        return ofRound(round, DeliveryKind.CARD).orElseThrow();
    }

    private Optional<Delivery> ofRound(long round, DeliveryKind kind) {
        return database.read(tables -> tables.deliveries().ofRound(round, kind));
    }

    private List<Delivery> troubled(Instant since) {
        return database.read(tables -> tables.deliveries().troubled(channel.id(), since));
    }

    private List<String> all() {
        return database.column("select id from delivery");
    }

    private static Settlement sent(String ts) {
        return new Settlement(DeliveryState.SENT, Optional.of(ts), Optional.empty(), Optional.empty());
    }

    private static Settlement pending(Instant next) {
        return new Settlement(DeliveryState.PENDING, Optional.empty(), Optional.of(next), Optional.of("no network"));
    }

    private static Settlement unsent(DeliveryState state, String reason) {
        return new Settlement(state, Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}
