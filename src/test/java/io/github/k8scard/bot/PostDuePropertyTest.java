package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.round.Round;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which dates get a round and when, in any zone, with any days off and over any outage. */
class PostDuePropertyTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final List<String> REGIONS = List.of("DE-BY", "US-NY", "JP", "ET", "GB", "BR");

    @Test
    void whatever_the_zone_the_holidays_and_the_outages_each_card_comes_once_on_its_day_and_in_its_time() {
        check(0, 12);
    }

    @Test
    @Tag("thorough")
    void the_same_holds_for_many_more_seeds() {
        check(12, 200);
    }

    private static void check(int from, int to) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int seed = from; seed < to; seed++) {
            var random = new SplittableRandom(seed);
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalDate first = LocalDate.of(random.nextInt(2020, 2035), random.nextInt(1, 13), random.nextInt(1, 29));
            var schedule = new Schedule(
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    zone,
                    random.nextBoolean() ? EVERY_DAY : WEEKDAYS,
                    new DaysOff(
                            Optional.of(HolidayRegion.of(REGIONS.get(random.nextInt(REGIONS.size())))),
                            random.ints(3, 0, 14).mapToObj(first::plusDays).collect(Collectors.toSet())));
            check(schedule, first, random, "seed " + seed + ", from " + first + ", " + schedule);
        }
    }

    private static void check(Schedule schedule, LocalDate first, SplittableRandom random, String what) {
        Instant start = first.atStartOfDay(schedule.zone()).toInstant();
        Instant end = start.plus(Duration.ofDays(14));
        List<Instant> ticks = ticks(start, end, random);
        try (var world = new PostedChannel(schedule, start)) {
            ticks.forEach(world::tick);
            var seen = new HashSet<LocalDate>();
            for (Round round : world.rounds()) {
                LocalDate date = round.localDate();
                Instant at =
                        date.atTime(schedule.time()).atZone(schedule.zone()).toInstant();
                assertThat(seen.add(date)).as("%s: one on %s", what, date).isTrue();
                assertThat(schedule.weekdays()).as(what).contains(date.getDayOfWeek());
                assertThat(schedule.daysOff().reason(date))
                        .as("%s: off on %s", what, date)
                        .isEmpty();
                assertThat(round.createdAt())
                        .as("%s: when on %s", what, date)
                        .isBetween(at, lastMoment(at, schedule.zone()));
                assertThat(round.late())
                        .as("%s: late on %s", what, date)
                        .isEqualTo(round.createdAt().isAfter(at.plus(FIVE_MINUTES)));
            }
            for (Posting posting = schedule.next(start);
                    posting.at().isBefore(end);
                    posting = schedule.next(posting.at())) {
                Instant at = posting.at();
                Instant last = lastMoment(at, schedule.zone());
                Instant following = schedule.next(at).at();
                boolean upInTime = ticks.stream()
                        .anyMatch(tick -> !tick.isBefore(at) && !tick.isAfter(last) && tick.isBefore(following));
                assertThat(seen.contains(posting.date()))
                        .as("%s: up on %s", what, posting.date())
                        .isEqualTo(upInTime);
            }
        }
    }

    /** On time for five minutes, even past midnight; then late until 18:00 or for two hours, but not past midnight. */
    private static Instant lastMoment(Instant at, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        Instant late = Stream.of(
                        at.plus(Duration.ofHours(2)),
                        date.atTime(18, 0).atZone(zone).toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
        Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        Instant notPastMidnight = late.isBefore(midnight) ? late : midnight;
        return notPastMidnight.isAfter(at.plus(FIVE_MINUTES)) ? notPastMidnight : at.plus(FIVE_MINUTES);
    }

    /** A timer of five minutes that is down for hours or days now and then. */
    private static List<Instant> ticks(Instant start, Instant end, SplittableRandom random) {
        List<Instant> ticks = new ArrayList<>();
        Instant now = start;
        while (now.isBefore(end)) {
            ticks.add(now);
            now = now.plus(
                    random.nextInt(40) == 0 ? Duration.ofMinutes(random.nextInt(1, 60 * 40)) : Duration.ofMinutes(5));
        }
        return ticks;
    }
}
