package io.github.k8scard.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupDueTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // the newest, now, in Berlin
        "2026-11-30T02:00, 2026-12-01T01:59, false",
        "2026-11-30T02:00, 2026-12-01T02:00, true",
        "2026-11-30T02:30, 2026-12-01T02:59, true",
        "2026-11-30T04:00, 2026-12-01T03:00, false",
        "2026-12-01T02:00, 2026-12-01T02:01, false",
        "2026-12-01T01:59, 2026-12-01T02:00, true",
        // the machine slept at night
        "2026-11-30T02:00, 2026-12-01T09:00, true",
        "2026-11-30T09:00, 2026-12-01T08:59, false",
        "2026-11-30T09:00, 2026-12-01T09:01, true"
    })
    void one_is_due_at_night_or_once_the_newest_is_a_day_old(LocalDateTime newest, LocalDateTime now, boolean due) {
        assertThat(BackupDue.isNow(at(newest), BERLIN, at(now))).isEqualTo(due);
    }

    @Test
    void one_is_due_in_each_night_even_if_it_has_two_hours_of_that_name_or_none() {
        for (String date : new String[] {"2026-03-29", "2026-10-25"}) {
            Instant newest = Instant.parse(date + "T00:00:00Z").minusSeconds(22 * 3_600);
            Instant start = Instant.parse(date + "T00:00:00Z").minusSeconds(6 * 3_600);
            int taken = 0;
            for (int minute = 0; minute < 12 * 60; minute++) {
                Instant now = start.plusSeconds(60L * minute);
                if (BackupDue.isNow(newest, BERLIN, now)) {
                    newest = now;
                    taken++;
                }
            }
            assertThat(taken).as(date).isEqualTo(1);
        }
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
