package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.k8scard.NotSaved;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ToldByTheDatabaseTest {
    private final NotSaved told = NotSaved.databaseGone("no room", true, new IOException("no room"));

    private final Logger log = (Logger) LoggerFactory.getLogger("io.github.k8scard.Somebody");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.setAdditive(false);
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setAdditive(true);
    }

    @Test
    void what_fails_because_of_the_database_is_not_logged_by_whoever_catches_it() {
        log.error("a timer failed", told);
        log.error("round {} failed", 1, told);
        log.error("round {} of {} failed", 1, 2, told);
        log.error("an event failed", new IllegalStateException("around it", told));

        assertThat(lines.list).isEmpty();
    }

    @Test
    void what_is_not_logged_is_not_counted_as_a_line_of_the_log() throws Exception {
        try (var metrics = new Metrics("1.2.3")) {
            double before = errors(metrics);
            log.error("round {} failed", 1, told);
            assertThat(errors(metrics)).isEqualTo(before);
            log.error("a bug", new IllegalStateException("a bug"));
            assertThat(errors(metrics)).isEqualTo(before + 1);
        }
    }

    private static double errors(Metrics metrics) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("logback_events_total{level=\"error\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    @Test
    void faults_that_go_round_in_a_circle_are_logged() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        log.error("round and round", first);
        assertThat(lines.list).hasSize(1);
    }

    @Test
    void what_fails_for_another_reason_is_logged_even_beside_it() {
        var first = NotSaved.databaseGone("no room", true, new IOException("no room"));
        first.addSuppressed(new IllegalStateException("a bug"));
        log.error("tasks failed", first);
        log.error("a bug", new IllegalStateException("a bug"));
        log.info("all is well with {}", "words");
        log.info("all is well");

        assertThat(lines.list).hasSize(4);
    }
}
