package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.DaysOff;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A week in which the clock is set, by a day back to a year ahead, at any moment, and mostly set right again. */
class SetClockPropertyTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Honolulu");
    private static final List<Duration> FURTHEST = List.of(
            Duration.ofDays(-1),
            Duration.ofSeconds(-90),
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(365));
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration BETWEEN_TICKS = Duration.ofMinutes(5);

    @Test
    void each_day_on_which_the_clock_is_right_at_the_posting_minute_gets_its_card_and_none_gets_two() {
        check(0, 12);
    }

    @Test
    @Tag("thorough")
    void the_same_holds_for_many_more_seeds() {
        check(12, 200);
    }

    /** How far the clock is off between two moments of true time. */
    private record Off(Instant from, Instant until, Duration by) {
        boolean covers(Instant truly) {
            return !truly.isBefore(from) && truly.isBefore(until);
        }
    }

    /** A turn of the timer: what time it truly is, and what the clock says. */
    private record Turn(Instant truly, Instant said) {
        boolean isRight() {
            return truly.equals(said);
        }
    }

    private static void check(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            var random = new SplittableRandom(seed);
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDate monday = LocalDate.of(2026, random.nextInt(1, 13), random.nextInt(1, 29));
            var schedule = new Schedule(
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    zone,
                    random.nextBoolean() ? EVERY_DAY : WEEKDAYS,
                    new DaysOff(
                            Optional.empty(),
                            random.ints(1, 0, 7).mapToObj(monday::plusDays).collect(Collectors.toSet())));
            Instant start = monday.atStartOfDay(zone).toInstant();
            List<Off> offs = offs(start, random);
            check(schedule, start, offs, "seed " + seed + ", " + schedule + ", " + offs);
        }
    }

    private static void check(Schedule schedule, Instant start, List<Off> offs, String what) {
        List<Turn> turns = turns(start, offs);
        try (var world = new PostedChannel(schedule, turns.get(0).said())) {
            turns.forEach(turn -> world.tick(turn.said()));
            List<Round> rounds = world.rounds();
            assertThat(rounds)
                    .as("%s: none twice", what)
                    .extracting(Round::localDate)
                    .doesNotHaveDuplicates();
            Set<Instant> wrong = turns.stream()
                    .filter(turn -> !turn.isRight())
                    .map(Turn::said)
                    .collect(Collectors.toCollection(HashSet::new));
            for (Posting posting : postings(schedule, turns)) {
                List<Round> ofDate = rounds.stream()
                        .filter(round -> round.localDate().equals(posting.date()))
                        .toList();
                assertThat(ofDate)
                        .as("%s: the card of %s", what, posting.date())
                        .hasSize(1);
                Round round = ofDate.get(0);
                if (!wrong.contains(round.createdAt())) {
                    assertThat(round.createdAt())
                            .as("%s: when on %s", what, posting.date())
                            .isBetween(posting.at(), posting.at().plus(BETWEEN_TICKS));
                    assertThat(round.late())
                            .as("%s: late on %s", what, posting.date())
                            .isFalse();
                }
            }
        }
    }

    /** Those after which the clock was right when the timer fired next. */
    private static List<Posting> postings(Schedule schedule, List<Turn> turns) {
        var postings = new ArrayList<Posting>();
        for (int i = 1; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            Posting posting = schedule.next(turns.get(i - 1).truly());
            if (turn.isRight() && !posting.at().isAfter(turn.truly())) {
                postings.add(posting);
            }
        }
        return postings;
    }

    /** Every five minutes, and just before and when the clock is set. */
    private static List<Turn> turns(Instant start, List<Off> offs) {
        var moments = new TreeSet<Instant>();
        for (Instant at = start; at.isBefore(start.plus(A_WEEK)); at = at.plus(BETWEEN_TICKS)) {
            moments.add(at);
        }
        for (Off off : offs) {
            moments.add(off.from());
            moments.add(off.until());
        }
        return moments.headSet(start.plus(A_WEEK)).stream()
                .map(truly -> new Turn(
                        truly,
                        offs.stream()
                                .filter(off -> off.covers(truly))
                                .findFirst()
                                .map(off -> truly.plus(off.by()))
                                .orElse(truly)))
                .toList();
    }

    /** One to three, one after the other; the first may begin with the week, the last may not end with it. */
    private static List<Off> offs(Instant start, SplittableRandom random) {
        var offs = new ArrayList<Off>();
        Instant from = random.nextInt(4) == 0 ? start : start.plusSeconds(random.nextInt(3 * 86_400));
        for (int i = random.nextInt(3); i >= 0; i--) {
            Instant until = from.plusSeconds(1 + random.nextInt(random.nextBoolean() ? 3_600 : 3 * 86_400));
            long furthest = FURTHEST.get(random.nextInt(FURTHEST.size())).toSeconds();
            long by = Long.signum(furthest) * (3 + random.nextLong(Math.abs(furthest)));
            offs.add(new Off(from, until, Duration.ofSeconds(by)));
            from = until.plusSeconds(1 + random.nextInt(2 * 86_400));
        }
        return offs;
    }
}
