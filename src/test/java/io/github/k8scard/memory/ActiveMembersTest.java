package io.github.k8scard.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActiveMembersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void those_who_answered_on_one_of_28_dates_are_active() {
        var lastAnswers = Map.of(
                "ann", TODAY, "bob", TODAY.minusDays(14), "cem", TODAY.minusDays(27), "dora", TODAY.minusDays(28));
        assertThat(active(lastAnswers)).containsExactlyInAnyOrder("ann", "bob", "cem");
    }

    @Test
    void with_fewer_than_three_of_them_all_who_ever_answered_are() {
        var lastAnswers = Map.of("ann", TODAY, "bob", TODAY.minusDays(27), "dora", TODAY.minusDays(400));
        assertThat(active(lastAnswers)).containsExactlyInAnyOrder("ann", "bob", "dora");
    }

    @Test
    void nobody_is_where_nobody_answered() {
        assertThat(active(Map.of())).isEmpty();
    }

    private static Set<String> active(Map<String, LocalDate> lastAnswers) {
        return ActiveMembers.of(
                since -> lastAnswers.entrySet().stream()
                        .filter(answer -> !answer.getValue().isBefore(since))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                TODAY);
    }
}
