package io.github.k8scard.bot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does again what must not fail because of a moment's trouble with the database. */
final class Retry {
    private static final Logger log = LoggerFactory.getLogger(Retry.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(5));

    private Retry() {}

    /** What a piece of work returns, the first time that it does not fail; if it fails five times, its last failure. */
    static <T> T untilDone(Supplier<T> work) {
        for (Duration pause : PAUSES) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                log.warn("The database did not store what Slack answered; trying again in {} ms", pause.toMillis(), e);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return work.get();
    }
}
