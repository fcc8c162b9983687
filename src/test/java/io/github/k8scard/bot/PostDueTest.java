package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.round.Round;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which dates get a round, whatever the clocks, the calendar and the machine do. */
class PostDueTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private record Years(String zone, int first) {}

    static Stream<Arguments> twoYears() {
        return Stream.of(
                        new Years("America/New_York", 2026),
                        new Years("Europe/Berlin", 2026),
                        new Years("Africa/Cairo", 2025),
                        new Years("Australia/Lord_Howe", 2026),
                        new Years("America/Sao_Paulo", 2017),
                        new Years("Pacific/Apia", 2011),
                        new Years("Asia/Kolkata", 2026),
                        new Years("UTC", 2026))
                .flatMap(years -> Stream.of("00:00", "01:30", "02:30", "09:30", "23:59")
                        .map(time -> Arguments.of(years.zone(), time, years.first())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("twoYears")
    @Tag("thorough")
    @Tag("trap-5")
    void each_date_of_two_years_gets_one_round(String zone, String time, int year) {
        each_date_gets_one_round(zone, time, LocalDate.of(year, 1, 1), 730);
    }

    @ParameterizedTest(name = "{0} {1} from {2}")
    @CsvSource({
        "America/New_York, 02:30, 2026-03-01",
        "Europe/Berlin, 02:30, 2026-10-20",
        "Africa/Cairo, 00:00, 2026-04-20",
        "Australia/Lord_Howe, 01:30, 2026-04-01",
        "America/Sao_Paulo, 00:00, 2018-11-01",
        "Pacific/Apia, 23:59, 2011-12-25",
        "Asia/Kolkata, 09:30, 2026-12-25",
    })
    @Tag("trap-5")
    void each_date_around_a_change_of_clocks_gets_one_round(String zone, String time, LocalDate first) {
        each_date_gets_one_round(zone, time, first, 12);
    }

    /** With a timer that fires just before each posting instant, at it and after it. */
    private static void each_date_gets_one_round(String zoneId, String time, LocalDate first, int days) {
        ZoneId zone = ZoneId.of(zoneId);
        var schedule = new Schedule(LocalTime.parse(time), zone, EVERY_DAY);
        Instant start = first.atStartOfDay(zone).toInstant().minusSeconds(1);
        Instant end = first.plusDays(days).atStartOfDay(zone).toInstant();
        List<LocalDate> existing = first.datesUntil(first.plusDays(days))
                .filter(date -> date.atStartOfDay(zone).toLocalDate().equals(date))
                .toList();
        try (var world = new PostedChannel(schedule, start)) {
            for (Posting posting = schedule.next(start);
                    posting.at().isBefore(end);
                    posting = schedule.next(posting.at())) {
                world.tick(posting.at().minusSeconds(1));
                world.tick(posting.at());
                world.tick(posting.at().plusSeconds(60));
            }
            List<Round> rounds = world.rounds();
            assertThat(rounds).extracting(Round::localDate).isEqualTo(existing);
            assertThat(rounds).allSatisfy(round -> {
                assertThat(round.late()).isFalse();
                assertThat(LocalDate.ofInstant(round.createdAt(), zone)).isEqualTo(round.localDate());
            });
        }
    }

    @Test
    @Tag("trap-4")
    void after_an_outage_from_friday_morning_into_saturday_the_next_card_is_mondays() {
        var schedule = new Schedule(LocalTime.of(9, 0), ZoneId.of("UTC"), WEEKDAYS);
        try (var world = new PostedChannel(schedule, Instant.parse("2026-11-27T08:00:00Z"))) {
            world.tick(Instant.parse("2026-11-27T08:55:00Z"));
            minutes(Instant.parse("2026-11-28T03:00:00Z"), Duration.ofHours(54), world);
            assertThat(world.rounds()).isEmpty();
            minutes(Instant.parse("2026-11-30T09:00:00Z"), Duration.ofMinutes(30), world);
            assertThat(world.rounds()).singleElement().satisfies(round -> {
                assertThat(round.localDate()).isEqualTo("2026-11-30");
                assertThat(round.late()).isFalse();
            });
        }
    }

    @Test
    @Tag("trap-4")
    void after_an_outage_over_the_posting_time_there_is_one_late_card() {
        var schedule = new Schedule(LocalTime.of(9, 30), ZoneId.of("UTC"), WEEKDAYS);
        try (var world = new PostedChannel(schedule, Instant.parse("2026-11-27T09:00:00Z"))) {
            world.tick(Instant.parse("2026-11-27T09:25:00Z"));
            minutes(Instant.parse("2026-11-27T11:00:00Z"), Duration.ofHours(12), world);
            assertThat(world.rounds()).singleElement().satisfies(round -> {
                assertThat(round.late()).isTrue();
                assertThat(round.createdAt()).isEqualTo("2026-11-27T11:00:00Z");
            });
        }
    }

    private static void minutes(Instant from, Duration time, PostedChannel world) {
        for (Instant now = from; now.isBefore(from.plus(time)); now = now.plus(Duration.ofMinutes(10))) {
            world.tick(now);
        }
    }
}
