package io.github.k8scard.memory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class IntroductionDaysTest {
    @Test
    void new_cards_come_on_monday_wednesday_and_friday() {
        assertThat(IntroductionDays.of(EnumSet.allOf(DayOfWeek.class)))
                .containsExactlyInAnyOrder(MONDAY, WEDNESDAY, FRIDAY);
        assertThat(IntroductionDays.of(EnumSet.of(TUESDAY, WEDNESDAY))).containsExactly(WEDNESDAY);
    }

    @Test
    void a_channel_without_cards_on_those_gets_them_on_every_other_of_its_days() {
        assertThat(IntroductionDays.of(EnumSet.of(TUESDAY, THURSDAY))).containsExactly(TUESDAY);
        assertThat(IntroductionDays.of(EnumSet.of(TUESDAY, THURSDAY, SATURDAY, SUNDAY)))
                .containsExactlyInAnyOrder(TUESDAY, SATURDAY);
        assertThat(IntroductionDays.of(EnumSet.of(SUNDAY))).containsExactly(SUNDAY);
    }
}
