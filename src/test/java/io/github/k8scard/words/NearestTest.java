package io.github.k8scard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "hlep, help",
        "HELP, help",
        "helpp, help",
        "aschedule, schedule",
        "shedule, schedule",
        "scheduel, schedule",
        "schdul, schedule",
        "optout, opt-out",
        "leaderbord, leaderboard",
        "berln, berlin",
        "pacifik/nieu, pacific/niue"
    })
    void a_word_with_few_typos_is_known_again(String typed, String meant) {
        assertThat(Nearest.to(typed, List.of(meant, "something else"), 1)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "mumbai, dubai",
        "mumbai, cuba",
        "beijing, berlin",
        "oslo, osaka",
        "me, no",
        "cab, card",
        "lima, pisa",
        "stop, skip",
        "'', me",
        "rome, nome town"
    })
    void a_word_that_is_another_is_not_offered(String typed, String other) {
        assertThat(Nearest.to(typed, List.of(other), 1)).isEmpty();
    }
}
