package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class DatabaseTroubleTest {
    private final DatabaseTrouble trouble = new DatabaseTrouble();
    private final SQLException fault = new SQLException("no room");
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
    void however_much_fails_there_is_a_line_when_it_is_found_out_one_a_minute_and_one_when_it_is_over() {
        for (int i = 0; i < 100; i++) {
            trouble.failed("no room", fault);
        }
        assertThat(told()).as("it is not known yet").isEmpty();
        trouble.down("no room", fault);
        assertThat(trouble.latest()).hasValue("no room");
        assertThat(told()).hasSize(1).allMatch(line -> line.contains("no room"));
        assertThat(told().get(0)).contains("Failed since the last such line: 100");

        trouble.failed("no room", fault);
        trouble.down("no room", fault);
        trouble.minute();
        assertThat(told()).hasSize(2);
        assertThat(told().get(1)).contains("Failed since the last such line: 1.");

        trouble.failed("no room", fault);
        trouble.over();
        trouble.over();
        trouble.minute();
        assertThat(trouble.latest()).isEmpty();
        assertThat(told()).hasSize(3);
        assertThat(told().get(2)).isEqualTo("The database can be written again. Failed since the last such line: 1");
    }

    @Test
    void the_first_line_of_each_outage_alone_has_the_fault_with_it() {
        for (int outage = 0; outage < 2; outage++) {
            trouble.failed("no room", fault);
            trouble.down("no room", new SQLException("no room for the probe either"));
            trouble.minute();
            trouble.failed("no room", fault);
            trouble.minute();
            trouble.over();
            trouble.minute();
        }
        assertThat(lines.list).hasSize(8);
        for (int line = 0; line < 8; line++) {
            var shown = lines.list.get(line).getThrowableProxy();
            assertThat(shown != null && shown.getMessage().equals(fault.getMessage()))
                    .as(told().get(line))
                    .isEqualTo(line % 4 == 0);
        }
    }

    @Test
    void a_fault_that_was_no_outage_is_told_with_itself() {
        trouble.failed("The object is already closed", fault);
        trouble.over();
        assertThat(told())
                .singleElement()
                .asString()
                .contains("for a moment: The object is already closed (failed: 1)");
        assertThat(lines.list.get(0).getThrowableProxy().getMessage()).isEqualTo(fault.getMessage());
    }

    @Test
    void a_database_that_comes_and_goes_fills_no_log_either() {
        for (int i = 0; i < 10; i++) {
            trouble.failed("no room", fault);
            trouble.down("no room", fault);
            trouble.over();
        }
        assertThat(told()).hasSize(2);
        trouble.minute();
        assertThat(told()).hasSize(3);
        assertThat(told().get(2)).contains("no room", "9");
    }

    @Test
    void who_was_given_up_alone_does_not_make_it_unusable_but_doubtful() {
        trouble.tooSlow("too slow");
        trouble.tooSlow("too slow");

        assertThat(trouble.latest()).isEmpty();
        assertThat(trouble.isDoubtful()).isTrue();
        trouble.over();
        assertThat(trouble.isDoubtful()).isFalse();
        assertThat(told()).singleElement().asString().contains("too slow (failed: 2)");
        assertThat(lines.list.get(0).getThrowableProxy()).isNull();
    }

    @Test
    void who_is_given_up_during_an_outage_does_not_hide_its_reason() {
        trouble.down("no room", fault);
        trouble.tooSlow("too slow");
        trouble.minute();
        assertThat(told()).hasSize(2).allMatch(line -> line.contains("cannot be used: no room."));
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
