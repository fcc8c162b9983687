package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NeedTest {

    @Test
    void need_is_the_mean_chance_of_having_forgotten() {
        assertThat(Need.of(0.9 + 0.5 + 1, 3).orElseThrow()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void a_member_who_never_answered_the_card_does_not_know_it() {
        assertThat(Need.of(1 + 0, 2)).hasValue(0.5);
        assertThat(Need.of(0, 2)).hasValue(1);
    }

    @Test
    void without_members_there_is_no_need_to_speak_of() {
        assertThat(Need.of(0, 0)).isEmpty();
    }
}
