package io.github.k8scard.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * What the clocks of a bot's other instances may say. Whatever is stored as having happened later than that was stored
 * while a clock was ahead that has been set back since: nothing waits for it.
 */
public final class OtherClocks {
    private static final Duration APART = Duration.ofSeconds(5);

    private OtherClocks() {}

    /** The latest that any of them says by now. */
    public static Instant latest(Instant now) {
        return now.plus(APART);
    }
}
