package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.words.Mistake;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UntilWordsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({
        "until friday, 2026-11-27",
        "Until Fri, 2026-11-27",
        "until monday, 2026-11-30",
        "till sunday, 2026-11-29",
        "until Freitag, 2026-11-27",
        "until tomorrow, 2026-11-24",
        "until 2027-01-04, 2027-01-04",
        "2027-1-4, 2027-01-04",
        "for 2 weeks, 2026-12-07",
        "for a week, 2026-11-30",
        "2 weeks, 2026-12-07",
        "two weeks, 2026-12-07",
        "for Three days., 2026-11-26",
        "until friday., 2026-11-27",
        "friday, 2026-11-27",
        "tomorrow, 2026-11-24",
        "2027-01-04., 2027-01-04",
        "for 3 days, 2026-11-26",
        "for one month, 2026-12-23",
        "for 10days, 2026-12-03",
        "for ten days, 2026-12-03",
        "until 4 jan, 2027-01-04",
        "until January 4th 2027, 2027-01-04",
        "dec 1, 2026-12-01"
    })
    void a_pause_ends_at_a_date_a_weekday_or_after_some_time(String typed, LocalDate end) {
        assertThat(UntilWords.parse(typed, MONDAY)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "until friday please",
                "until 2027-01-04 2027-01-05",
                "for 2 fortnights",
                "for 99999 days",
                "until next friday",
                "forever",
                "untilfriday"
            })
    void what_is_not_understood_is_said_with_what_to_type(String typed) {
        String words = typed.replaceFirst("^until ", "");
        assertThatThrownBy(() -> UntilWords.parse(typed, MONDAY))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll(
                        "“" + words + "”", "Type /k8scard pause until friday, until 2026-12-23, or for 2 weeks.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"until", "till", " UNTIL "})
    void until_alone_asks_for_a_date(String typed) {
        assertThatThrownBy(() -> UntilWords.parse(typed, MONDAY))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("Until when? Type /k8scard pause until friday");
    }
}
