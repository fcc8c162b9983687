package io.github.k8scard.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "Asia/Kolkata, 2026-11-23, 09:30, 2026-11-23T04:00:00Z",
        "America/New_York, 2026-03-08, 02:30, 2026-03-08T07:30:00Z",
        "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "Africa/Cairo, 2026-04-24, 00:00, 2026-04-23T22:00:00Z",
        "America/Sao_Paulo, 2018-11-04, 00:00, 2018-11-04T03:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:45:00Z",
    })
    void a_time_in_the_skipped_hour_moves_forward(ZoneId zone, LocalDate date, LocalTime time, Instant at) {
        assertThat(new Schedule(time, zone, EVERY_DAY).instantOn(date)).isEqualTo(at);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/Sao_Paulo, 2018-02-17, 23:59, 2018-02-18T01:59:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z",
    })
    void a_time_in_the_repeated_hour_is_the_first(ZoneId zone, LocalDate date, LocalTime time, Instant at) {
        assertThat(new Schedule(time, zone, EVERY_DAY).instantOn(date)).isEqualTo(at);
    }

    @Test
    void a_time_skipped_up_to_midnight_or_past_it_is_the_last_minute_before() {
        Schedule nuuk = schedule("23:30", "America/Nuuk", EVERY_DAY);
        Posting saturday = nuuk.next(Instant.parse("2024-03-30T12:00:00Z"));
        assertThat(saturday).isEqualTo(posting("2024-03-31T00:59:00Z", "2024-03-30"));
        assertThat(nuuk.next(saturday.at())).isEqualTo(posting("2024-04-01T00:30:00Z", "2024-03-31"));
    }

    @Test
    void a_date_that_the_zone_left_out_has_no_posting() {
        Schedule apia = schedule("09:30", "Pacific/Apia", EVERY_DAY);
        Posting thursday = apia.next(Instant.parse("2011-12-29T12:00:00Z"));
        assertThat(thursday).isEqualTo(posting("2011-12-29T19:30:00Z", "2011-12-29"));
        Posting saturday = apia.next(thursday.at());
        assertThat(saturday).isEqualTo(posting("2011-12-30T19:30:00Z", "2011-12-31"));
        assertThat(apia.instantOn(LocalDate.of(2011, 12, 30))).isEqualTo(saturday.at());
    }

    @Test
    void a_schedule_for_the_weekday_left_out_goes_on_a_week_later() {
        Schedule apia = schedule("09:30", "Pacific/Apia", EnumSet.of(FRIDAY));
        assertThat(apia.next(Instant.parse("2011-12-29T12:00:00Z")).date()).isEqualTo("2012-01-06");
    }

    @Test
    void the_next_posting_is_strictly_after_the_instant() {
        Schedule schedule = schedule("09:30", "Europe/Berlin", EVERY_DAY);
        Instant at = Instant.parse("2026-11-23T08:30:00Z");
        assertThat(schedule.next(at.minusNanos(1)).at()).isEqualTo(at);
        assertThat(schedule.next(at).at()).isEqualTo("2026-11-24T08:30:00Z");
    }

    @Test
    void the_next_posting_is_on_one_of_the_weekdays() {
        Schedule schedule = schedule("09:30", "Europe/Berlin", EnumSet.of(MONDAY, SUNDAY));
        Posting sunday = schedule.next(Instant.parse("2026-11-23T08:30:00Z"));
        assertThat(sunday.date()).isEqualTo("2026-11-29");
        assertThat(schedule.next(sunday.at()).date()).isEqualTo("2026-11-30");
    }

    @Test
    void the_weekday_is_the_local_one_where_utc_is_still_on_the_day_before() {
        Schedule schedule = schedule("08:00", "Pacific/Auckland", EnumSet.of(MONDAY));
        assertThat(schedule.next(Instant.parse("2026-11-20T00:00:00Z")))
                .isEqualTo(posting("2026-11-22T19:00:00Z", "2026-11-23"));
    }

    @Test
    void a_schedule_without_weekdays_is_refused() {
        assertThatThrownBy(() -> schedule("09:30", "UTC", Set.of())).hasMessageContaining("weekday");
    }

    @Test
    void a_schedule_with_seconds_is_refused() {
        assertThatThrownBy(() -> schedule("09:30:01", "UTC", EVERY_DAY)).hasMessageContaining("seconds");
    }

    @Test
    void a_schedule_keeps_its_weekdays_whatever_becomes_of_the_set_it_was_made_from() {
        Set<DayOfWeek> days = new HashSet<>(EVERY_DAY);
        Schedule schedule = schedule("09:30", "UTC", days);
        days.clear();
        assertThat(schedule.weekdays()).isEqualTo(EVERY_DAY);
    }

    private static Schedule schedule(String time, String zone, Set<DayOfWeek> days) {
        return new Schedule(LocalTime.parse(time), ZoneId.of(zone), days);
    }

    private static Posting posting(String at, String date) {
        return new Posting(Instant.parse(at), LocalDate.parse(date));
    }
}
