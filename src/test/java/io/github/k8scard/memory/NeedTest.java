package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final OptionalDouble NEVER = OptionalDouble.empty();

    @Test
    void need_is_the_mean_chance_of_having_forgotten() {
        OptionalDouble need = Need.of(List.of(OptionalDouble.of(0.9), OptionalDouble.of(0.5), OptionalDouble.of(1)));
        assertThat(need.orElseThrow()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void a_member_who_never_answered_the_card_does_not_know_it() {
        assertThat(Need.of(List.of(OptionalDouble.of(1), NEVER))).hasValue(0.5);
        assertThat(Need.of(List.of(NEVER, NEVER))).hasValue(1);
    }

    @Test
    void without_members_there_is_no_need_to_speak_of() {
        assertThat(Need.of(List.of())).isEmpty();
    }
}
