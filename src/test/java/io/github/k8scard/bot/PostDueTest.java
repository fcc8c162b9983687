package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
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
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final List<String> REGIONS = List.of("DE-BY", "US-NY", "JP", "ET", "GB", "BR");

    /** A channel with a schedule, in a database of its own. */
    private static final class World implements AutoCloseable {
        private final Database database = Database.open(Engine.H2.fresh());
        private final PostDue postDue;
        private final long channelId;

        World(Schedule schedule, Instant start) {
            Messenger messenger = mock(Messenger.class);
            when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
            var installation = new Installation(database);
            new JoinWorkspace(database, messenger, installation).run(start);
            var deck = new Deck("Probe", "en", "nothing", List.of(Samples.card("a"), Samples.card("b")));
            postDue = new PostDue(database, installation, new ChooseCard(deck, new Fsrs()), new Random(1));
            channelId = database.inTransaction(tables -> {
                var channel = Samples.channel(tables, "T1", "C1");
                tables.channels()
                        .save(channel.scheduled(
                                ChannelSettings.INITIAL.with(schedule),
                                "U1",
                                schedule.next(start).at()));
                return channel.id();
            });
        }

        void tick(Instant now) {
            postDue.run(now);
        }

        List<Round> rounds() {
            return database.inTransaction(tables -> LongStream.iterate(1, id -> id + 1)
                    .mapToObj(id -> tables.rounds().find(id))
                    .takeWhile(Optional::isPresent)
                    .map(Optional::get)
                    .filter(round -> round.channelId() == channelId)
                    .toList());
        }

        @Override
        public void close() {
            database.close();
        }
    }

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
        try (var world = new World(schedule, start)) {
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
    void after_an_outage_from_friday_morning_into_saturday_the_next_card_is_mondays() {
        var schedule = new Schedule(LocalTime.of(9, 0), ZoneId.of("UTC"), WEEKDAYS);
        try (var world = new World(schedule, Instant.parse("2026-11-27T08:00:00Z"))) {
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
    void after_an_outage_over_the_posting_time_there_is_one_late_card() {
        var schedule = new Schedule(LocalTime.of(9, 30), ZoneId.of("UTC"), WEEKDAYS);
        try (var world = new World(schedule, Instant.parse("2026-11-27T09:00:00Z"))) {
            world.tick(Instant.parse("2026-11-27T09:25:00Z"));
            minutes(Instant.parse("2026-11-27T11:00:00Z"), Duration.ofHours(12), world);
            assertThat(world.rounds()).singleElement().satisfies(round -> {
                assertThat(round.late()).isTrue();
                assertThat(round.createdAt()).isEqualTo("2026-11-27T11:00:00Z");
            });
        }
    }

    private static void minutes(Instant from, Duration time, World world) {
        for (Instant now = from; now.isBefore(from.plus(time)); now = now.plus(Duration.ofMinutes(10))) {
            world.tick(now);
        }
    }

    @Test
    void whatever_the_zone_the_holidays_and_the_outages_each_card_comes_once_on_its_day_and_in_its_time() {
        check(0, 12);
    }

    @Test
    @Tag("thorough")
    void the_same_many_times() {
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
        try (var world = new World(schedule, start)) {
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
