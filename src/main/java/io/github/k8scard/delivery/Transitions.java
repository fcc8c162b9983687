package io.github.k8scard.delivery;

import java.util.EnumSet;
import java.util.Set;

/** Which state of a delivery can follow which. */
public final class Transitions {
    private Transitions() {}

    /**
     * Whether a delivery of a kind can go from one state to another. Staying is no transition.
     *
     * @param kind what is owed; only what is not repeatable is ever unknown
     */
    public static boolean allow(DeliveryKind kind, DeliveryState from, DeliveryState to) {
        return (kind.isRepeatable() ? ofChange(from) : ofNewMessage(from)).contains(to);
    }

    private static Set<DeliveryState> ofNewMessage(DeliveryState from) {
        return switch (from) {
            // claimed; or too late, or its channel is no longer served
            case PENDING -> EnumSet.of(DeliveryState.SENDING, DeliveryState.FAILED);
            case SENDING ->
                EnumSet.of(DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.FAILED, DeliveryState.UNKNOWN);
            // found in Slack; or looked for and not there
            case UNKNOWN -> EnumSet.of(DeliveryState.SENT, DeliveryState.FAILED);
            case SENT, FAILED -> EnumSet.noneOf(DeliveryState.class);
        };
    }

    private static Set<DeliveryState> ofChange(DeliveryState from) {
        return switch (from) {
            case PENDING -> EnumSet.of(DeliveryState.SENDING, DeliveryState.FAILED);
            case SENDING -> EnumSet.of(DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.FAILED);
            // an older change may have arrived after it
            case SENT -> EnumSet.of(DeliveryState.PENDING);
            case UNKNOWN, FAILED -> EnumSet.noneOf(DeliveryState.class);
        };
    }
}
