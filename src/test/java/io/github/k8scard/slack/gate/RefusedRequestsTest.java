package io.github.k8scard.slack.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.LogLines;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedRequestsTest {
    /** A machine may have been up for any time, and nanoseconds may begin below zero. */
    private final AtomicLong nanos = new AtomicLong(-Duration.ofDays(3).toNanos());

    private final RefusedRequests refused = new RefusedRequests(nanos::get);
    private final LogLines log = LogLines.of(RefusedRequests.class);

    @AfterEach
    void close() {
        log.close();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void a_wrong_secret_is_told_with_its_remedy() {
        refused.forged();

        assertThat(log.lines())
                .containsExactly("Refused a request that was not signed with SLACK_SIGNING_SECRET. None has been signed"
                        + " with it since the start, so that it is probably another app's secret: copy the Signing"
                        + " Secret of your app anew (Basic Information) and restart.");
    }

    @Test
    void a_stranger_does_not_make_the_secret_look_wrong() {
        refused.passed();
        pass(Duration.ofMinutes(7));
        refused.forged();

        assertThat(log.lines()).singleElement().asString().contains("came 7 min ago", "a stranger's and harmless");
    }

    @ParameterizedTest
    @CsvSource({
        "600, signed 10 min ago, the clock is 10 min ahead: set it",
        "-600, signed 10 min from now, the clock is 10 min behind: set it",
        "-86400, signed 24 h from now, the clock is 24 h behind: set it",
        "310, signed 5 min ago, the clock is 5 min ahead: set it"
    })
    void a_clock_that_is_off_is_told_with_by_how_much_and_in_which_direction(long seconds, String when, String clock) {
        refused.untimely(Duration.ofSeconds(seconds));

        assertThat(log.lines()).singleElement().asString().contains(when, clock);
    }

    @Test
    void each_reason_gets_one_line_a_minute_however_many_come() {
        for (int second = 0; second < 600; second++) {
            for (int i = 0; i < 10; i++) {
                refused.forged();
                refused.unsigned();
            }
            pass(Duration.ofSeconds(1));
        }
        refused.untimely(Duration.ofMinutes(10));

        assertThat(log.lines()).hasSize(21);
        assertThat(log.lines())
                .filteredOn(line -> line.contains("Refused 600 requests, the last one"))
                .hasSize(18);
        assertThat(log.lines().get(20)).contains("Slack signed 10 min ago");
        assertThat(refused.summary())
                .hasValue("requests refused: 6000 without a signature, 6000 not signed with SLACK_SIGNING_SECRET,"
                        + " 1 signed at another time than this machine's");
    }

    @Test
    void without_refusals_nothing_is_told() {
        refused.passed();

        assertThat(refused.summary()).isEmpty();
        assertThat(log.lines()).isEmpty();
    }
}
