package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void what_fails_once_is_done_again() {
        var attempts = new AtomicInteger();
        String stored = Retry.untilDone(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("a failure that a test provokes");
            }
            return "stored";
        });
        assertThat(stored).isEqualTo("stored");
        assertThat(attempts).hasValue(2);
    }
}
