package io.github.k8scard.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{2}: due {0}, now {1}")
    @CsvSource({
        "2026-11-23T09:30, 2026-11-23T09:29:59, ON_TIME",
        "2026-11-23T09:30, 2026-11-23T09:30:00, ON_TIME",
        "2026-11-23T09:30, 2026-11-23T09:35:00, ON_TIME",
        "2026-11-23T09:30, 2026-11-23T09:35:01, LATE",
        "2026-11-23T09:30, 2026-11-23T18:00:00, LATE",
        "2026-11-23T09:30, 2026-11-23T18:00:01, LEFT_OUT",
        "2026-11-23T09:30, 2026-11-24T09:30:00, LEFT_OUT",
        "2026-11-23T00:00, 2026-11-23T18:00:00, LATE",
        // two hours after the instant, where that is later than 18:00
        "2026-11-23T16:00, 2026-11-23T18:00:00, LATE",
        "2026-11-23T17:00, 2026-11-23T19:00:00, LATE",
        "2026-11-23T17:00, 2026-11-23T19:00:01, LEFT_OUT",
        "2026-11-23T21:00, 2026-11-23T23:00:00, LATE",
        // never late past midnight, but on time past it
        "2026-11-23T23:00, 2026-11-23T23:59:59, LATE",
        "2026-11-23T23:00, 2026-11-24T00:00:00, LEFT_OUT",
        "2026-11-23T23:59, 2026-11-24T00:04:00, ON_TIME",
        "2026-11-23T23:59, 2026-11-24T00:04:01, LEFT_OUT",
        // the night in which the clocks go back
        "2026-10-25T01:30, 2026-10-25T18:00:00, LATE",
        "2026-10-25T01:30, 2026-10-25T18:00:01, LEFT_OUT",
    })
    void lateness_follows_from_the_time_that_has_passed(LocalDateTime due, LocalDateTime now, Lateness lateness) {
        Posting posting = new Posting(due.atZone(BERLIN).toInstant(), due.toLocalDate());
        assertThat(Lateness.of(posting, BERLIN, now.atZone(BERLIN).toInstant())).isEqualTo(lateness);
    }
}
