package io.github.k8scard.storage;

import io.github.k8scard.memory.Reason;
import java.util.OptionalDouble;

/** How the reason for a card is written in two columns: its name, and the need where there is one. */
final class Reasons {
    static final String NEW = "NEW";
    private static final String NEEDED = "NEEDED";
    private static final String LEAST_RECENT = "LEAST_RECENT";

    private Reasons() {}

    static String name(Reason reason) {
        if (reason instanceof Reason.NewCard) {
            return NEW;
        }
        return reason instanceof Reason.Needed ? NEEDED : LEAST_RECENT;
    }

    static OptionalDouble need(Reason reason) {
        return reason instanceof Reason.Needed needed ? OptionalDouble.of(needed.need()) : OptionalDouble.empty();
    }

    static Reason read(String name, double need) {
        return switch (name) {
            case NEW -> new Reason.NewCard();
            case NEEDED -> new Reason.Needed(need);
            case LEAST_RECENT -> new Reason.LeastRecent();
            default -> throw new IllegalStateException("unknown reason for a card: " + name);
        };
    }
}
