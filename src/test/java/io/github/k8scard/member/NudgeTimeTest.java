package io.github.k8scard.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    })
    void it_is_looked_for_due_cards_in_the_morning(LocalDateTime local, boolean now) {
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
        // the clock was ahead then
        assertThat(NudgeTime.isNow(monday, Optional.of(LocalDate.parse("2027-11-23"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, false", "2026-11-27, false", "2026-11-28, true", "2026-11-29, true"})
    void without_a_channel_the_weekend_is_off(LocalDate date, boolean off) {
        assertThat(NudgeTime.isDayOff(date, List.of())).isEqualTo(off);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, false", // Thursday
        "2026-12-25, true", // Friday, and Christmas
        "2026-12-28, true", // the channel's own
        "2026-12-29, false",
        "2026-12-26, true", // Saturday, and Boxing Day
        "2027-01-02, true",
        "2027-01-03, false", // this channel has a card on Sundays
    })
    void with_a_channel_it_is_every_date_without_a_card(LocalDate date, boolean off) {
        var daysOff = new DaysOff(Optional.of(HolidayRegion.of("DE")), Set.of(LocalDate.parse("2026-12-28")));
        var channel = schedule(EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)), daysOff);
        assertThat(NudgeTime.isDayOff(date, List.of(channel))).isEqualTo(off);
    }

    @Test
    void with_several_channels_a_date_is_off_if_it_is_in_all_of_them() {
        var mondays = schedule(EnumSet.of(DayOfWeek.MONDAY), DaysOff.NONE);
        var tuesdays = schedule(EnumSet.of(DayOfWeek.TUESDAY), DaysOff.NONE);
        var monday = LocalDate.parse("2026-11-23");
        assertThat(NudgeTime.isDayOff(monday, List.of(tuesdays, mondays))).isFalse();
        assertThat(NudgeTime.isDayOff(monday, List.of(tuesdays))).isTrue();
        assertThat(NudgeTime.isDayOff(monday.plusDays(2), List.of(tuesdays, mondays)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 2026-11-23T14:00:00Z",
        "2026-11-23T09:00, 2026-11-24T14:00:00Z",
        // the clocks change in between
        "2027-03-13T10:00, 2027-03-14T13:00:00Z",
    })
    void the_next_time_is_nine(LocalDateTime local, Instant next) {
        assertThat(NudgeTime.next(local.atZone(NEW_YORK))).isEqualTo(next);
    }

    private static Schedule schedule(Set<DayOfWeek> weekdays, DaysOff daysOff) {
        return new Schedule(LocalTime.of(9, 0), NEW_YORK, weekdays, daysOff);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23",
        "2026-11-23T08:59, 2026-11-16",
        "2026-11-29T23:59, 2026-11-23",
        "2026-11-30T00:00, 2026-11-23",
    })
    void the_week_changes_at_nine_on_monday(LocalDateTime local, LocalDate monday) {
        assertThat(NudgeTime.recapDay(local.atZone(ZoneId.of("Asia/Tokyo")))).isEqualTo(monday);
    }
}
