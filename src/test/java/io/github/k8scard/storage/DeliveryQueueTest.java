package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class DeliveryQueueTest {
    private final Outbox owed;

    DeliveryQueueTest(Engine engine) {
        owed = new Outbox(engine);
    }

    @Test
    void an_outcome_is_kept() {
        long round = owed.owedCard();
        owed.settle(owed.claim(NOW).orElseThrow(), Outbox.sent("1.1"));
        var card = owed.card(round);
        assertThat(card.state()).isEqualTo(DeliveryState.SENT);
        assertThat(card.ts()).hasValue("1.1");
        assertThat(owed.claim(NOW.plusSeconds(999))).isEmpty();
    }

    @Test
    void what_was_not_sent_is_claimed_again_when_its_time_comes_and_counts_its_attempts() {
        owed.owedCard();
        owed.settle(owed.claim(NOW).orElseThrow(), Outbox.pending(NOW.plusSeconds(30)));
        assertThat(owed.claim(NOW.plusSeconds(29))).isEmpty();
        var again = owed.claim(NOW.plusSeconds(30)).orElseThrow();
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.trouble()).hasValue(DeliveryTrouble.NOT_YET);
    }

    @Test
    void what_is_stored_of_a_trouble_is_read_back_and_no_words_of_others() {
        long round = owed.owedCard();
        var claimed = owed.claim(NOW).orElseThrow();
        for (var trouble : DeliveryTrouble.values()) {
            owed.database().execute("update delivery set state = 'SENDING'");
            owed.settle(claimed, Outbox.unsent(DeliveryState.FAILED, trouble));
            assertThat(owed.card(round).trouble()).hasValue(trouble);
            assertThat(owed.database().column("select reason from delivery")).containsExactly(trouble.words());
        }
    }

    @Test
    void a_click_proves_a_card_that_is_being_sent_or_unknown_and_its_late_outcome_changes_nothing() {
        long round = owed.owedCard();
        var claimed = owed.claim(NOW).orElseThrow();
        assertThat(owed.prove(round, "5.5")).isTrue();
        owed.settle(claimed, Outbox.unsent(DeliveryState.UNKNOWN, DeliveryTrouble.NO_ANSWER));
        owed.settle(claimed, Outbox.sent("9.9"));
        assertThat(owed.card(round).state()).isEqualTo(DeliveryState.SENT);
        assertThat(owed.card(round).ts()).hasValue("5.5");
        assertThat(owed.card(round).trouble()).isEmpty();

        long unknown = owed.owedCard();
        owed.settle(
                owed.claim(NOW.plusSeconds(9)).orElseThrow(),
                Outbox.unsent(DeliveryState.UNKNOWN, DeliveryTrouble.NO_ANSWER));
        assertThat(owed.prove(unknown, "6.6")).isTrue();
        assertThat(owed.card(unknown).ts()).hasValue("6.6");
        assertThat(owed.card(unknown).trouble()).isEmpty();
        assertThat(owed.prove(unknown, "7.7")).isFalse();
    }

    @Test
    void a_click_proves_a_card_that_slack_said_it_had_not_posted() {
        long round = owed.owedCard();
        owed.settle(owed.claim(NOW).orElseThrow(), Outbox.pending(NOW.plusSeconds(30)));
        assertThat(owed.prove(round, "5.5")).isTrue();
        assertThat(owed.claim(NOW.plusSeconds(30))).isEmpty();
    }

    @Test
    void a_click_proves_nothing_of_a_card_in_any_other_state() {
        for (var state : List.of(DeliveryState.SENT, DeliveryState.FAILED)) {
            long round = Samples.delivered(owed.database(), Samples.extra(owed.channel(), "a", MONDAY), state);
            assertThat(owed.prove(round, "5.5")).as("%s", state).isFalse();
            assertThat(owed.card(round).state()).isEqualTo(state);
            assertThat(owed.card(round).ts()).hasValue("17.5");
        }
    }

    @Test
    void of_many_clicks_at_once_one_proves_the_card() {
        long round = owed.owedCard();
        owed.claim(NOW);
        assertThat(Race.of(16, number -> owed.prove(round, "5.5"))).containsOnlyOnce(true);
    }

    @Test
    void a_closing_that_is_being_sent_while_it_is_owed_again_is_sent_again() {
        long round = Samples.posted(owed.database(), Samples.extra(owed.channel(), "a", MONDAY));
        closeAgain(round);
        assertThat(owed.claimChange(NOW)).as("none was owed").isEmpty();
        owed.oweClosing(round);
        var first = owed.claimChange(NOW).orElseThrow();
        closeAgain(round);
        assertThat(owed.claimChange(NOW.plusSeconds(29)))
                .as("what is on its way may still arrive")
                .isEmpty();
        var second = owed.claimChange(NOW.plusSeconds(31)).orElseThrow();
        assertThat(owed.settle(first, Outbox.sent("1.1")))
                .as("its claim is gone")
                .isFalse();
        assertThat(owed.settle(second, Outbox.sent("1.1"))).isTrue();
        assertThat(owed.claimChange(NOW.plusSeconds(99))).isEmpty();
        closeAgain(round);
        assertThat(owed.claimChange(NOW.plusSeconds(99))).as("it was sent").isPresent();
    }

    @Test
    void a_closing_that_waits_is_owed_anew_and_a_message_that_is_gone_is_left_alone() {
        long round = Samples.posted(owed.database(), Samples.extra(owed.channel(), "a", MONDAY));
        owed.oweClosing(round);
        closeAgain(round);
        var claimed = owed.claimChange(NOW).orElseThrow();
        assertThat(claimed.attempts()).isEqualTo(2);
        owed.settle(claimed, Outbox.unsent(DeliveryState.DROPPED, DeliveryTrouble.MESSAGE_REFUSED));
        closeAgain(round);
        assertThat(owed.claimChange(NOW.plusSeconds(99))).isEmpty();
    }

    private void closeAgain(long round) {
        owed.database().write(tables -> tables.deliveries().closeAgain(round, NOW, NOW.plusSeconds(99_999)));
    }

    @Test
    void a_click_never_touches_the_closing() {
        long round = Samples.posted(owed.database(), Samples.daily(owed.channel(), "a", MONDAY));
        owed.oweClosing(round);
        owed.claimChange(NOW);
        assertThat(owed.prove(round, "5.5")).isFalse();
        assertThat(owed.ofRound(round, DeliveryKind.CLOSING).orElseThrow().state())
                .isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void what_a_crash_left_in_sending_is_found_once_it_is_old_enough() {
        owed.owedCard();
        var claimed = owed.claim(NOW).orElseThrow();
        owed.notice("still pending", NOW);
        assertThat(stale(NOW)).isEmpty();
        assertThat(stale(NOW.plusMillis(1)).map(Delivery::id)).hasValue(claimed.id());
        owed.settle(claimed, Outbox.sent("1.1"));
        assertThat(stale(NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void what_has_been_in_sending_since_a_clock_was_ahead_is_found_and_holds_up_nothing() {
        owed.owedCard();
        owed.owedCard();
        var claimed = owed.claim(NOW.plus(Duration.ofDays(400))).orElseThrow();
        assertThat(owed.claim(NOW)).as("another card of the channel").isPresent();
        assertThat(stale(NOW).map(Delivery::id)).hasValue(claimed.id());
    }

    @Test
    void what_was_given_up_as_cut_off_and_then_turns_out_to_be_sent_is_sent() {
        long round = owed.owedCard();
        var claimed = owed.claim(NOW).orElseThrow();
        assertThat(owed.settle(claimed, Outbox.unknown(NOW.plusSeconds(60)))).isTrue();
        assertThat(owed.settle(claimed, Outbox.pending(NOW)))
                .as("never sent again")
                .isFalse();
        assertThat(owed.settle(claimed, Outbox.sent("1.1"))).isTrue();
        assertThat(owed.card(round).ts()).hasValue("1.1");
    }

    @Test
    void the_late_outcome_of_an_earlier_attempt_changes_nothing() {
        long round = owed.owedCard();
        var first = owed.claim(NOW).orElseThrow();
        owed.settle(first, Outbox.pending(NOW));
        assertThat(owed.claim(NOW.plusSeconds(5))).isPresent();
        assertThat(owed.settle(first, Outbox.unsent(DeliveryState.FAILED, DeliveryTrouble.TOO_LATE)))
                .isFalse();
        assertThat(owed.card(round).state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void what_is_unknown_is_looked_for_when_its_time_comes_and_in_channels_only() {
        owed.owedCard();
        owed.settle(owed.claim(NOW).orElseThrow(), Outbox.unknown(NOW.plusSeconds(60)));
        assertThat(unknown(NOW.plusSeconds(59))).isEmpty();
        var found = unknown(NOW.plusSeconds(60)).orElseThrow();
        assertThat(found.state()).isEqualTo(DeliveryState.UNKNOWN);
        owed.database().write(tables -> tables.deliveryQueue().lookAgain(found.id(), Optional.empty()));
        assertThat(unknown(NOW.plusSeconds(9_999))).isEmpty();
        owed.database()
                .write(tables -> tables.deliveries()
                        .owe(Owed.notice(
                                new Recipient.Directly(new MemberKey("T1", "U0ADA")),
                                "Hello",
                                NOW,
                                NOW.plusSeconds(60))));
        owed.settle(owed.claim(NOW.plusSeconds(9)).orElseThrow(), Outbox.unknown(NOW));
        assertThat(unknown(NOW.plusSeconds(9_999))).isEmpty();
    }

    private Optional<Delivery> unknown(Instant now) {
        return owed.database().read(tables -> tables.deliveryQueue().lockUnknown("T1", now));
    }

    private Optional<Delivery> stale(Instant claimedBefore) {
        return owed.database().read(tables -> tables.deliveryQueue().lockStale(claimedBefore, NOW.plusSeconds(2)));
    }
}
