package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class DatabaseTroubleTest {
    private final DatabaseTrouble trouble = new DatabaseTrouble();
    private final Logger log = (Logger) LoggerFactory.getLogger(Database.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    @Test
    void however_much_fails_there_is_a_line_at_once_one_a_minute_and_one_when_it_is_over() {
        for (int i = 0; i < 100; i++) {
            trouble.down("no room");
        }
        assertThat(trouble.latest()).hasValue("no room");
        assertThat(told()).hasSize(1).allMatch(line -> line.contains("no room"));

        trouble.minute();
        assertThat(told()).hasSize(2);
        assertThat(told().get(1)).contains("Failed since the last such line: 99");

        trouble.over();
        trouble.over();
        trouble.minute();
        assertThat(trouble.latest()).isEmpty();
        assertThat(told()).hasSize(3);
        assertThat(told().get(2)).isEqualTo("The database can be written again");
    }

    @Test
    void a_database_that_comes_and_goes_fills_no_log_either() {
        for (int i = 0; i < 10; i++) {
            trouble.down("no room");
            trouble.over();
        }
        assertThat(told()).hasSize(2);
        trouble.minute();
        assertThat(told()).hasSize(3);
        assertThat(told().get(2)).contains("no room", "9");
    }

    @Test
    void who_was_given_up_alone_does_not_make_it_unusable_but_doubtful() {
        trouble.failed("too slow");
        trouble.failed("too slow");

        assertThat(trouble.latest()).isEmpty();
        assertThat(trouble.isDoubtful()).isTrue();
        assertThat(told()).hasSize(1);
        trouble.over();
        assertThat(trouble.isDoubtful()).isFalse();
        assertThat(told()).hasSize(1);
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
