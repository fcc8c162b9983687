package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {
    private static final Instant ENDED = Instant.parse("2026-11-23T08:30:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-11-23T17:00:00Z");

    @ParameterizedTest
    @EnumSource(DeliveryKind.class)
    void what_slack_took_is_sent(DeliveryKind kind) {
        assertThat(settle(kind, new Outcome.Sent("1764.1"))).isEqualTo(Settlement.sent("1764.1"));
    }

    @ParameterizedTest
    @EnumSource(DeliveryKind.class)
    void what_was_not_sent_is_tried_again(DeliveryKind kind) {
        assertThat(settle(kind, new Outcome.NotSent("no route", Duration.ZERO)))
                .isEqualTo(new Settlement(
                        DeliveryState.PENDING,
                        Optional.empty(),
                        Optional.of(ENDED.plusSeconds(1)),
                        Optional.of(DeliveryTrouble.NOT_YET),
                        "no route"));
    }

    @Test
    void what_was_not_sent_by_the_deadline_has_failed_and_says_why() {
        var last = new Attempt(DeliveryKind.CARD, 9, DEADLINE, DEADLINE);
        assertThat(Settlement.of(last, new Outcome.NotSent("no route", Duration.ZERO)))
                .isEqualTo(failed(DeliveryTrouble.GIVEN_UP, "given up after attempt 9: no route"));
    }

    @ParameterizedTest
    @EnumSource(value = RefusalScope.class, mode = EnumSource.Mode.EXCLUDE, names = "INSTALLATION")
    void what_slack_refuses_has_failed(RefusalScope scope) {
        var trouble = scope == RefusalScope.CHANNEL ? DeliveryTrouble.CHANNEL_REFUSED : DeliveryTrouble.MESSAGE_REFUSED;
        assertThat(settle(DeliveryKind.CARD, new Outcome.Refused(scope, "some_code")))
                .isEqualTo(failed(trouble, "Slack refuses it: some_code"));
    }

    @ParameterizedTest
    @CsvSource({"CARD, UNKNOWN", "NOTICE, UNKNOWN", "RESULT, UNKNOWN", "CLOSING, PENDING"})
    void an_unclear_outcome_is_unknown_unless_repeating_does_not_show(DeliveryKind kind, DeliveryState state) {
        Settlement settlement = settle(kind, new Outcome.Unknown("time-out"));
        assertThat(settlement.state()).isEqualTo(state);
        assertThat(settlement.details()).isEqualTo("time-out");
        assertThat(settlement.trouble())
                .hasValue(state == DeliveryState.PENDING ? DeliveryTrouble.NOT_YET : DeliveryTrouble.NO_ANSWER);
        assertThat(settlement.nextAttemptAt())
                .as("when it is tried again, or looked for")
                .hasValue(ENDED.plus(state == DeliveryState.PENDING ? Duration.ofSeconds(1) : Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"CARD, UNKNOWN", "NOTICE, UNKNOWN", "RESULT, UNKNOWN", "CLOSING, PENDING"})
    void a_crash_while_sending_is_an_unclear_outcome(DeliveryKind kind, DeliveryState state) {
        Settlement settlement = Settlement.afterCrash(kind, ENDED);
        assertThat(settlement.state()).isEqualTo(state);
        assertThat(settlement.details()).isEqualTo("the process ended while it was being sent");
        assertThat(settlement.trouble())
                .hasValue(state == DeliveryState.PENDING ? DeliveryTrouble.NOT_YET : DeliveryTrouble.CUT_OFF);
        assertThat(settlement.nextAttemptAt())
                .hasValue(state == DeliveryState.PENDING ? ENDED : ENDED.plus(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"CARD, INSTALLATION, 300", "CLOSING, INSTALLATION, 300", "CLOSING, CHANNEL, 3600"})
    void what_slack_takes_once_the_app_is_back_is_tried_again(DeliveryKind kind, RefusalScope scope, long seconds) {
        assertThat(settle(kind, new Outcome.Refused(scope, "some_code")))
                .isEqualTo(new Settlement(
                        DeliveryState.PENDING,
                        Optional.empty(),
                        Optional.of(ENDED.plusSeconds(seconds)),
                        Optional.of(DeliveryTrouble.NOT_YET),
                        "Slack refuses it: some_code"));
    }

    @Test
    void what_nobody_wants_any_more_is_not_tried_again_and_says_why() {
        assertThat(settle(DeliveryKind.NUDGE, new Outcome.NotWanted(DeliveryTrouble.NOT_WANTED)))
                .isEqualTo(failed(DeliveryTrouble.NOT_WANTED, "nobody wanted it any more"));
    }

    @ParameterizedTest
    @CsvSource({"FROZEN, DROPPED", "DELETED, DROPPED", "MESSAGE, FAILED"})
    void a_change_of_a_message_that_cannot_be_changed_is_of_no_use_any_more(RefusalScope scope, DeliveryState state) {
        assertThat(settle(DeliveryKind.CLOSING, new Outcome.Refused(scope, "some_code"))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void what_was_never_tried_in_time_has_failed() {
        assertThat(Settlement.tooLate()).isEqualTo(failed(DeliveryTrouble.TOO_LATE, "it was too late to send it"));
    }

    @Test
    void whatever_happens_the_state_may_follow_and_comes_with_what_belongs_to_it() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            DeliveryKind kind = anyOf(List.of(DeliveryKind.values()), random);
            var attempt =
                    new Attempt(kind, 1 + random.nextInt(20), ENDED, ENDED.plusSeconds(random.nextInt(-60, 3_600)));
            Outcome outcome = outcome(random);
            Settlement settlement = Settlement.of(attempt, outcome);
            String told = "seed " + seed + ": " + attempt + ", " + outcome + " → " + settlement;

            assertThat(settlement.state().before()).as(told).contains(DeliveryState.SENDING);
            assertThat(settlement.ts().isPresent()).as(told).isEqualTo(settlement.state() == DeliveryState.SENT);
            assertThat(settlement.trouble().isEmpty()).as(told).isEqualTo(settlement.state() == DeliveryState.SENT);
            assertThat(settlement.nextAttemptAt().isPresent())
                    .as(told)
                    .isEqualTo(
                            settlement.state() == DeliveryState.PENDING || settlement.state() == DeliveryState.UNKNOWN);
            settlement
                    .nextAttemptAt()
                    .ifPresent(next -> assertThat(next).as(told).isAfter(attempt.endedAt()));
            if (settlement.state() == DeliveryState.PENDING) {
                assertThat(settlement.nextAttemptAt().orElseThrow()).as(told).isBeforeOrEqualTo(attempt.deadline());
            }
            if (outcome instanceof Outcome.Refused refused && refused.scope() != RefusalScope.INSTALLATION) {
                boolean later = kind.isRepeatable() && refused.scope() == RefusalScope.CHANNEL;
                assertThat(settlement.state() == DeliveryState.PENDING).as(told).isIn(false, later);
            }
            if (outcome instanceof Outcome.Unknown && !kind.isRepeatable()) {
                assertThat(settlement.state()).as(told).isEqualTo(DeliveryState.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CARD, no_such_code", "CLOSING, no_such_code", "CARD, ratelimited", "CLOSING, fatal_error"})
    void what_never_gets_through_ends(DeliveryKind kind, String code) {
        Instant now = ENDED;
        int number = 1;
        Settlement settlement = Settlement.of(new Attempt(kind, number, now, DEADLINE), SlackErrors.outcome(code));
        while (settlement.state() == DeliveryState.PENDING) {
            now = settlement.nextAttemptAt().orElseThrow();
            number++;
            settlement = Settlement.of(new Attempt(kind, number, now, DEADLINE), SlackErrors.outcome(code));
        }
        assertThat(settlement)
                .isEqualTo(failed(DeliveryTrouble.GIVEN_UP, "given up after attempt 101: Slack says " + code));
    }

    private static Outcome outcome(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Outcome.Sent("1764." + random.nextInt(1_000));
            case 1 -> new Outcome.Unknown("time-out");
            case 2 -> new Outcome.Refused(anyOf(List.of(RefusalScope.values()), random), "some_code");
            default -> new Outcome.NotSent("no route", Duration.ofSeconds(random.nextInt(600)));
        };
    }

    private static <T> T anyOf(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Settlement settle(DeliveryKind kind, Outcome outcome) {
        return Settlement.of(new Attempt(kind, 1, ENDED, DEADLINE), outcome);
    }

    private static Settlement failed(DeliveryTrouble trouble, String details) {
        return new Settlement(DeliveryState.FAILED, Optional.empty(), Optional.empty(), Optional.of(trouble), details);
    }
}
