package io.github.k8scard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CARD|PENDING|SENDING FAILED",
                "CARD|SENDING|PENDING SENT FAILED UNKNOWN",
                "CARD|SENT|''",
                "CARD|FAILED|''",
                "CARD|UNKNOWN|SENT FAILED",
                "BOARD|PENDING|SENDING FAILED",
                "BOARD|SENDING|PENDING SENT FAILED UNKNOWN",
                "BOARD|SENT|''",
                "BOARD|FAILED|''",
                "BOARD|UNKNOWN|SENT FAILED",
                "DIGEST|PENDING|SENDING FAILED",
                "DIGEST|SENDING|PENDING SENT FAILED UNKNOWN",
                "DIGEST|SENT|''",
                "DIGEST|FAILED|''",
                "DIGEST|UNKNOWN|SENT FAILED",
                "NOTICE|PENDING|SENDING FAILED",
                "NOTICE|SENDING|PENDING SENT FAILED UNKNOWN",
                "NOTICE|SENT|''",
                "NOTICE|FAILED|''",
                "NOTICE|UNKNOWN|SENT FAILED",
                "CLOSING|PENDING|SENDING FAILED",
                "CLOSING|SENDING|PENDING SENT FAILED",
                "CLOSING|SENT|PENDING",
                "CLOSING|FAILED|''",
                "CLOSING|UNKNOWN|''",
            })
    void follow_the_table(DeliveryKind kind, DeliveryState from, String allowed) {
        assertThat(Arrays.stream(DeliveryState.values())
                        .filter(to -> Transitions.allow(kind, from, to))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(DeliveryKind.class)
    void nothing_is_sent_without_a_claim(DeliveryKind kind) {
        for (DeliveryState from : DeliveryState.values()) {
            assertThat(Transitions.allow(kind, from, DeliveryState.SENDING))
                    .as("%s from %s", kind, from)
                    .isEqualTo(from == DeliveryState.PENDING);
        }
    }

    @Test
    void a_new_message_that_may_be_in_slack_never_comes_up_for_sending_again() {
        for (DeliveryKind kind : DeliveryKind.values()) {
            if (!kind.isRepeatable()) {
                assertThat(Transitions.allow(kind, DeliveryState.UNKNOWN, DeliveryState.PENDING))
                        .as(kind.name())
                        .isFalse();
                assertThat(Transitions.allow(kind, DeliveryState.SENT, DeliveryState.PENDING))
                        .as(kind.name())
                        .isFalse();
            }
        }
    }
}
