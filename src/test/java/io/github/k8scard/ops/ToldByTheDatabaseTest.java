package io.github.k8scard.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
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
        lines.addFilter(new ToldByTheDatabase());
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
    void whatever_the_log_is_written_as_has_it() throws IOException {
        try (var configuration = getClass().getResourceAsStream("/logback.xml")) {
            assertThat(new String(configuration.readAllBytes(), UTF_8).split("\\R"))
                    .filteredOn(line -> line.contains("<appender name") || line.contains("<filter class"))
                    .hasSize(6)
                    .filteredOn(line -> line.contains(ToldByTheDatabase.class.getName()))
                    .hasSize(2);
        }
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
