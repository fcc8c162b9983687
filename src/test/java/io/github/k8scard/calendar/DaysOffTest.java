package io.github.k8scard.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOffTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DE | 2026-12-25 | 1st Christmas day
            DE | 2026-01-06 |
            DE-BY | 2026-01-06 | Epiphany
            DE | 2026-05-14 | Ascension Day
            GB | 2026-12-28 | Boxing Day
            US-NY | 2026-07-03 | Independence Day
            US-NY | 2026-07-04 |
            US-NY | 2026-02-12 |
            US | 2027-12-31 | New Year's Day
            XX | 2026-12-25 |
            DE-XX | 2026-12-25 | 1st Christmas day""")
    void a_public_holiday_is_off_on_the_day_when_people_are(String region, LocalDate date, String name) {
        var daysOff = new DaysOff(Optional.of(HolidayRegion.of(region)), Set.of());
        assertThat(daysOff.reason(date)).isEqualTo(Optional.ofNullable(name).map(WhyLeftOut.PublicHoliday::new));
    }

    @Test
    void the_channels_own_dates_are_off() {
        LocalDate date = LocalDate.of(2026, 11, 27);
        assertThat(DaysOff.NONE.reason(date)).isEmpty();
        var off = new DaysOff(Optional.empty(), Set.of(date));
        assertThat(off.reason(date)).hasValue(new WhyLeftOut.DayOff());
        assertThat(off.since(date)).isEqualTo(off);
        assertThat(off.since(date.plusDays(1))).isEqualTo(DaysOff.NONE);
    }

    @Test
    void a_skipped_card_is_off_by_somebody_until_it_is_taken_back_or_over() {
        LocalDate date = LocalDate.of(2026, 11, 27);
        var card = new SkippedCard(date, "UADA");
        var skipped = DaysOff.NONE.and(card);
        assertThat(skipped.reason(date)).hasValue(new WhyLeftOut.Skipped("UADA"));
        assertThat(skipped.dates()).isEmpty();
        assertThat(skipped.butNot(card)).isEqualTo(DaysOff.NONE);
        assertThat(skipped.since(date)).isEqualTo(skipped);
        assertThat(skipped.since(date.plusDays(1))).isEqualTo(DaysOff.NONE);
        var off = new DaysOff(Optional.empty(), Set.of(date));
        assertThat(off.and(card)).as("it is off anyway").isEqualTo(off);
    }

    @Test
    void more_dates_than_are_kept_are_refused() {
        Set<LocalDate> many = Stream.iterate(LocalDate.of(2026, 11, 23), date -> date.plusDays(1))
                .limit(DaysOff.MOST + 1)
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> new DaysOff(Optional.empty(), many)).isInstanceOf(IllegalArgumentException.class);
        LocalDate first = LocalDate.of(2026, 11, 23);
        many.remove(first);
        var full = new DaysOff(Optional.empty(), many);
        assertThat(full.isFull()).isTrue();
        assertThatThrownBy(() -> full.and(new SkippedCard(first, "UADA"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_next_posting_leaves_days_off_out_and_can_say_why() {
        var schedule = new Schedule(LocalTime.of(9, 30), ZoneId.of("Europe/Berlin"), WEEKDAYS)
                .without(new DaysOff(Optional.of(HolidayRegion.of("DE")), Set.of(LocalDate.of(2026, 12, 28))));
        Instant christmasEve = Instant.parse("2026-12-24T08:30:00Z");
        Posting next = schedule.next(christmasEve);
        assertThat(next.date()).isEqualTo("2026-12-29");
        assertThat(schedule.leftOut(christmasEve, next.at()))
                .containsExactly(
                        new LeftOut(LocalDate.of(2026, 12, 25), new WhyLeftOut.PublicHoliday("1st Christmas day")),
                        new LeftOut(LocalDate.of(2026, 12, 28), new WhyLeftOut.DayOff()));
        assertThat(schedule.leftOut(next.at(), schedule.next(next.at()).at())).isEmpty();
    }

    @Test
    void a_schedule_that_starts_on_a_date_has_its_first_posting_there_or_after() {
        var schedule = new Schedule(LocalTime.of(9, 30), ZoneOffset.UTC, WEEKDAYS);
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(schedule.nextFrom(LocalDate.of(2027, 1, 4), now).date()).isEqualTo("2027-01-04");
        assertThat(schedule.nextFrom(LocalDate.of(2027, 1, 3), now).date()).isEqualTo("2027-01-04");
        assertThat(schedule.nextFrom(LocalDate.of(2026, 11, 23), now).date()).isEqualTo("2026-11-24");
    }
}
