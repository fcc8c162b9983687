package io.github.k8scard.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeMachineTest {
    private final TimeWorld world = TimeWorld.withBenAndEmi();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_week_brings_a_card_on_each_day_at_its_time() {
        world.advance(Duration.ofDays(7));

        List<Instant> planned = IntStream.range(0, 7)
                .mapToObj(day -> TimeWorld.FIRST_CARD.plus(Duration.ofDays(day)))
                .toList();
        assertThat(world.bot.posts()).hasSize(7);
        for (int day = 0; day < 7; day++) {
            assertThat(world.bot.posts().get(day))
                    .isBetween(planned.get(day), planned.get(day).plus(TimeWorld.A_WHILE));
        }
        assertThat(world.clock.instant()).isAfterOrEqualTo(TimeWorld.START.plus(Duration.ofDays(7)));
        assertThat(world.slack.breaches()).isEmpty();
    }

    @Test
    void everybody_answers_each_card_once_before_the_next_one_comes() {
        world.advance(Duration.ofDays(3));

        List<Instant> posts = world.bot.posts();
        assertThat(world.bot.clicks()).hasSize(2 * posts.size());
        for (int i = 0; i < posts.size(); i++) {
            var ofThisCard = world.bot.clicks().subList(2 * i, 2 * i + 2);
            assertThat(ofThisCard).extracting(CardBot.Click::member).containsExactlyInAnyOrder("U0BEN", "U0EMI");
            assertThat(ofThisCard)
                    .extracting(CardBot.Click::card)
                    .containsOnly(ofThisCard.get(0).card());
            Instant posted = posts.get(i);
            assertThat(ofThisCard)
                    .allSatisfy(click -> assertThat(click.at()).isBetween(posted, posted.plus(Duration.ofHours(6))));
        }
    }

    @Test
    void time_stops_at_the_next_card() {
        assertThat(world.advanceToNextCard()).isTrue();
        assertThat(world.bot.posts()).hasSize(1);
        assertThat(world.clock.instant()).isBetween(TimeWorld.FIRST_CARD, TimeWorld.FIRST_CARD.plus(TimeWorld.A_WHILE));
    }

    @Test
    void a_card_that_is_there_already_is_not_the_next_one() {
        world.bot.post();
        world.advanceToNextCard();
        assertThat(world.clock.instant()).isAfterOrEqualTo(TimeWorld.FIRST_CARD);
    }

    @Test
    void where_no_card_is_planned_a_week_passes() {
        world.bot.plansNothing();
        assertThat(world.advanceToNextCard()).isFalse();
        assertThat(world.clock.instant()).isAfterOrEqualTo(TimeWorld.START.plus(Duration.ofDays(7)));
    }

    @Test
    void two_journeys_at_once_are_one_after_the_other() {
        var one = CompletableFuture.runAsync(() -> world.advance(Duration.ofDays(1)));
        var other = CompletableFuture.runAsync(() -> world.advance(Duration.ofDays(1)));
        CompletableFuture.allOf(one, other).join();

        Instant end = TimeWorld.START.plus(Duration.ofDays(2));
        assertThat(world.clock.instant()).isBetween(end, end.plus(TimeWorld.A_WHILE));
        assertThat(world.bot.posts()).hasSize(2);
    }

    @Test
    void a_bot_that_cannot_do_what_is_due_does_not_stop_time() {
        world.bot.isStuck();
        world.advance(Duration.ofDays(1));
        assertThat(world.clock.instant()).isAfterOrEqualTo(TimeWorld.START.plus(Duration.ofDays(1)));
    }

    @Test
    void no_journey_takes_longer_than_sixty_days() {
        world.bot.plansNothing();
        world.advance(Duration.ofDays(1_000));
        Instant end = TimeWorld.START.plus(Duration.ofDays(60));
        assertThat(world.clock.instant()).isBetween(end, end.plus(TimeWorld.A_WHILE));
    }

    @Test
    void it_can_be_seen_that_time_moves() throws Exception {
        var going = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        try (var listening = world.slack.onChange(change -> {
            going.countDown();
            await(seen);
        })) {
            var journey = CompletableFuture.runAsync(() -> world.advance(Duration.ofDays(1)));
            await(going);
            assertThat(world.time.isMoving()).isTrue();
            seen.countDown();
            journey.join();
        }
        assertThat(world.time.isMoving()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(TimeWorld.A_WHILE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
