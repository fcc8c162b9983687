package io.github.k8scard.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeammatesTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void who_knows_everything_is_always_right_and_who_is_never_there_says_nothing() {
        try (var world = new TimeWorld(new Teammate("U0BEN", 1, 1), new Teammate("U0EMI", 0, 1))) {
            world.advance(WEEK);
            assertThat(world.buttonsOf("U0BEN")).hasSize(7).containsOnly("right");
            assertThat(world.buttonsOf("U0EMI")).isEmpty();
        }
    }

    @Test
    void who_knows_nothing_learns_from_being_wrong() {
        try (var world = new TimeWorld(new Teammate("U0BEN", 1, 0))) {
            world.advance(WEEK);
            assertThat(world.buttonsOf("U0BEN")).startsWith("wrong").contains("right");
        }
    }

    @Test
    void a_question_met_before_is_likelier_to_be_known() {
        var newcomer = new Teammate("U0EMI", 1, 0.25);
        assertThat(newcomer.chance(0)).isEqualTo(0.25);
        assertThat(newcomer.chance(1)).isGreaterThan(newcomer.chance(0)).isLessThan(newcomer.chance(2));
        assertThat(newcomer.chance(50)).isBetween(0.99, 1.0);
    }

    @Test
    void the_same_cards_lead_to_the_same_answers() {
        assertThat(aWeekOfClicks()).hasSize(14).isEqualTo(aWeekOfClicks());
    }

    @Test
    void who_missed_a_question_may_be_there_when_it_is_asked_again() {
        try (var world = new TimeWorld(new Teammate("U0BEN", 0.5, 1))) {
            world.advance(WEEK.multipliedBy(2));
            assertThat(world.buttonsOf("U0BEN")).hasSizeBetween(3, 11);
        }
    }

    @Test
    void who_has_left_the_channel_answers_no_more() {
        try (var world = TimeWorld.withBenAndEmi()) {
            world.advanceToNextCard();
            world.slack.admin().leaves("U0BEN", "C0PLATFORM");
            world.advance(Duration.ofDays(2));
            assertThat(world.buttonsOf("U0BEN")).isEmpty();
            assertThat(world.buttonsOf("U0EMI")).hasSize(2);
        }
    }

    @Test
    void who_moves_time_answers_for_themselves() {
        try (var world = TimeWorld.withBenAndEmi()) {
            world.time.advance(Duration.ofDays(2), "U0BEN");
            assertThat(world.buttonsOf("U0BEN")).isEmpty();
            assertThat(world.buttonsOf("U0EMI")).hasSize(2);

            world.time.advance(Duration.ofDays(2), "U0EMI");
            assertThat(world.buttonsOf("U0BEN")).hasSize(2);
            assertThat(world.buttonsOf("U0EMI")).hasSize(2);
        }
    }

    private static List<String> aWeekOfClicks() {
        try (var world = TimeWorld.withBenAndEmi()) {
            world.advance(WEEK);
            return world.bot.clicks().stream()
                    .map(click -> click.member() + " " + click.button())
                    .toList();
        }
    }
}
