package io.github.k8scard.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeTimeTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59, false",
        "2026-11-23T09:00, true",
        "2026-11-23T11:59, true",
        "2026-11-23T12:00, false",
        "2026-11-27T09:30, true",
        "2026-11-28T09:30, false",
        "2026-11-29T09:30, false",
    })
    void members_are_reminded_in_the_morning_of_a_workday(LocalDateTime local, boolean now) {
        assertThat(NudgeTime.isNow(local.atZone(NEW_YORK), Optional.empty())).isEqualTo(now);
    }

    @Test
    void a_member_is_looked_at_once_a_day() {
        ZonedDateTime monday = LocalDateTime.parse("2026-11-23T09:30").atZone(NEW_YORK);
        assertThat(NudgeTime.isNow(monday, Optional.of(monday.toLocalDate()))).isFalse();
        assertThat(NudgeTime.isNow(monday, Optional.of(LocalDate.parse("2026-11-20"))))
                .isTrue();
        // the member has travelled west since
        assertThat(NudgeTime.isNow(monday, Optional.of(LocalDate.parse("2026-11-24"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 2026-11-23T14:00:00Z",
        "2026-11-23T09:00, 2026-11-24T14:00:00Z",
        "2026-11-27T10:00, 2026-11-30T14:00:00Z",
        // the clocks change in between
        "2027-03-12T10:00, 2027-03-15T13:00:00Z",
    })
    void the_next_time_is_nine_on_a_workday(LocalDateTime local, Instant next) {
        assertThat(NudgeTime.next(local.atZone(NEW_YORK))).isEqualTo(next);
    }
}
