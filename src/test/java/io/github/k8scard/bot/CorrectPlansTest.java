package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.round.Round;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A channel with a card at 9:30 on weekdays; it is a Tuesday. */
class CorrectPlansTest {
    private static final Schedule SCHEDULE =
            new Schedule(LocalTime.of(9, 30), ZoneOffset.UTC, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-25T09:30:00Z");
    private static final Duration YEAR_AND_MORE = Duration.ofDays(400);

    private final PostedChannel world = new PostedChannel(SCHEDULE, EIGHT);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void one_turn_in_a_wrong_future_puts_off_no_card() {
        world.tick(EIGHT.plus(YEAR_AND_MORE));
        world.tick(EIGHT);
        assertThat(nextPostAt()).hasValue(TODAY);
        world.tick(TODAY);
        assertThat(world.rounds()).extracting(Round::localDate).contains(LocalDate.parse("2026-11-24"));
        assertThat(nextPostAt()).hasValue(TOMORROW);
    }

    @Test
    void a_card_can_still_be_on_time_when_the_clock_is_set_right() {
        world.change(channel -> channel.active(TODAY.plus(YEAR_AND_MORE)));
        world.tick(TODAY.plusSeconds(240));
        assertThat(world.rounds()).singleElement().satisfies(round -> {
            assertThat(round.dueAt()).isEqualTo(TODAY);
            assertThat(round.late()).isFalse();
        });
    }

    @Test
    void a_clock_that_is_set_back_brings_no_card_again() {
        world.tick(TODAY);
        world.tick(TOMORROW);
        for (Instant earlier = TOMORROW.minusSeconds(90);
                earlier.isAfter(EIGHT);
                earlier = earlier.minus(Duration.ofMinutes(30))) {
            world.tick(earlier);
            assertThat(nextPostAt()).hasValue(Instant.parse("2026-11-26T09:30:00Z"));
        }
        world.tick(TODAY);
        world.tick(TOMORROW);
        assertThat(world.rounds())
                .extracting(round -> round.localDate().toString())
                .containsExactly("2026-11-24", "2026-11-25");
    }

    @Test
    void a_schedule_that_is_set_after_its_time_causes_no_card_at_once() {
        world.change(channel -> channel.active(TOMORROW));
        world.tick(TODAY.plusSeconds(60));
        assertThat(world.rounds()).isEmpty();
        assertThat(nextPostAt()).hasValue(TOMORROW);
    }

    @Test
    void what_people_put_off_stays_put_off() {
        LocalDate back = LocalDate.parse("2027-06-01");
        Instant first = Instant.parse("2027-06-01T09:30:00Z");
        world.change(channel -> channel.pausedUntil(back, first));
        world.tick(TODAY);
        assertThat(world.channel().state()).isEqualTo(ChannelState.PAUSED);
        assertThat(nextPostAt()).hasValue(first);

        world.change(channel -> channel.pausedUntil(back, first.plus(YEAR_AND_MORE)));
        world.tick(TODAY);
        assertThat(nextPostAt()).hasValue(first);
    }

    @Test
    void days_off_and_dates_that_had_their_card_are_passed_over() {
        var skipped = SCHEDULE.without(new DaysOff(Optional.empty(), Set.of(LocalDate.parse("2026-11-25"))));
        world.tick(TODAY);
        world.change(
                channel -> channel.changed(channel.settings().with(skipped), Optional.of(TODAY.plus(YEAR_AND_MORE))));
        world.tick(EIGHT);
        assertThat(nextPostAt()).hasValue(Instant.parse("2026-11-26T09:30:00Z"));
    }

    @Test
    void a_channel_without_a_plan_gets_none() {
        world.change(channel -> channel.stopped(ChannelState.PAUSED));
        world.tick(TODAY);
        assertThat(nextPostAt()).isEmpty();
    }

    private Optional<Instant> nextPostAt() {
        return Optional.of(world.channel()).flatMap(Channel::nextPostAt);
    }
}
