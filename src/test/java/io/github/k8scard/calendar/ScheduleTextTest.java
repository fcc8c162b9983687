package io.github.k8scard.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant AT = Instant.parse("2026-11-24T08:30:00Z");

    @Test
    void a_moment_is_told_in_the_zone_of_the_schedule() {
        assertThat(ScheduleText.moment(AT, BERLIN)).isEqualTo("Tue 24 Nov 09:30 (Europe/Berlin)");
        assertThat(ScheduleText.moment(AT, ZoneId.of("UTC"))).isEqualTo("Tue 24 Nov 08:30 (UTC)");
    }

    @Test
    void a_schedule_is_told_in_a_line() {
        Schedule schedule = new Schedule(LocalTime.of(9, 5), BERLIN, EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
        assertThat(ScheduleText.of(schedule)).isEqualTo("on Mon, Sun at 09:05 (Europe/Berlin)");
    }

    @Test
    void the_words_are_english_whatever_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ScheduleText.moment(AT, BERLIN)).isEqualTo("Tue 24 Nov 09:30 (Europe/Berlin)");
            assertThat(ScheduleText.days(EnumSet.of(DayOfWeek.MONDAY))).isEqualTo("on Mon");
            assertThat(ScheduleText.until(AT, AT.plusSeconds(7200))).isEqualTo("in 2 h");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1H, now",
        "PT59S, now",
        "PT1M, in 1 min",
        "PT59M59S, in 59 min",
        "PT1H, in 1 h",
        "PT1H29M, in 1 h",
        "PT1H30M, in 2 h",
        "PT14H, in 14 h",
        "PT24H, in 24 h",
        "PT47H29M, in 47 h",
        "PT47H30M, in 2 days",
        "P3D, in 3 days",
        "P3DT11H, in 3 days",
        "P3DT12H, in 4 days",
    })
    void the_time_until_a_moment_is_told_roughly(Duration left, String words) {
        assertThat(ScheduleText.until(AT, AT.plus(left))).isEqualTo(words);
    }
}
