package io.github.k8scard.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchedulePropertyTest {
    private static final List<String> TIMES = List.of("00:00", "01:30", "02:30", "09:30", "23:30", "23:59");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final int SEEDS = 400;

    private record Years(String zone, int first) {}

    @TestFactory
    Stream<DynamicTest> each_date_has_one_posting_in_order_over_two_years() {
        return Stream.of(
                        new Years("UTC", 2026),
                        new Years("Asia/Kolkata", 2026),
                        new Years("America/New_York", 2026),
                        new Years("Europe/Berlin", 2026),
                        new Years("Africa/Cairo", 2025),
                        new Years("Australia/Lord_Howe", 2026),
                        new Years("America/Sao_Paulo", 2017),
                        new Years("America/Havana", 2026),
                        new Years("America/Nuuk", 2023),
                        new Years("Pacific/Apia", 2011))
                .flatMap(years -> TIMES.stream()
                        .flatMap(time -> Stream.of(EVERY_DAY, WEEKDAYS)
                                .map(days -> check(
                                        years, new Schedule(LocalTime.parse(time), ZoneId.of(years.zone()), days)))));
    }

    private static DynamicTest check(Years years, Schedule schedule) {
        LocalDate first = LocalDate.of(years.first(), 1, 1);
        return DynamicTest.dynamicTest(
                ScheduleText.of(schedule),
                () -> assertOnePostingADate(schedule, first, first.plusYears(2), schedule.toString()));
    }

    @Test
    void any_schedule_in_any_zone_has_one_posting_a_date_in_order() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
            for (int more = random.nextInt(7); more > 0; more--) {
                days.add(DayOfWeek.of(random.nextInt(1, 8)));
            }
            LocalDate first = LocalDate.of(random.nextInt(1960, 2040), random.nextInt(1, 13), 1);
            Schedule schedule = new Schedule(time, zone, days);
            assertOnePostingADate(
                    schedule, first, first.plusDays(400), "seed %d, from %s, %s".formatted(seed, first, schedule));
        }
    }

    private static void assertOnePostingADate(Schedule schedule, LocalDate first, LocalDate end, String what) {
        ZoneId zone = schedule.zone();
        List<LocalDate> expected = first.datesUntil(end)
                .filter(date -> schedule.weekdays().contains(date.getDayOfWeek()) && exists(date, zone))
                .toList();
        List<LocalDate> dates = new ArrayList<>();
        Instant start = first.atStartOfDay(zone).toInstant().minusNanos(1);
        for (Posting posting = schedule.next(start);
                posting.date().isBefore(end);
                posting = schedule.next(posting.at())) {
            assertThat(LocalDate.ofInstant(posting.at(), zone)).as(what).isEqualTo(posting.date());
            assertThat(schedule.next(posting.at().minusNanos(1))).as(what).isEqualTo(posting);
            dates.add(posting.date());
        }
        assertThat(dates).as(what).isEqualTo(expected);
    }

    private static boolean exists(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }
}
