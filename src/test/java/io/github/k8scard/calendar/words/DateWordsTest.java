package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Tidied;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-24 | 2026-12-24
            2026-12-24, 2026-12-30 | 2026-12-24, 2026-12-30
            2026-12-30; 2026-12-24 , | 2026-12-24, 2026-12-30
            2026-12-28 to 2027-01-02 | 2026-12-28 to 2027-01-02
            2026-12-28..2026-12-30 | 2026-12-28 to 2026-12-30
            2026-12-28–2026-12-29 | 2026-12-28, 2026-12-29
            2026‑12‑28‐2026−12−29 | 2026-12-28, 2026-12-29
            2026-12-28 — 2026-12-30 | 2026-12-28 to 2026-12-30
            2026-12-28 until 2026-12-30 | 2026-12-28 to 2026-12-30
            “2026-12-24”, 2026-12-30 | 2026-12-24, 2026-12-30
            2026-12-28 - 2026-12-30 | 2026-12-28 to 2026-12-30
            2026-12-28– 2026-12-30 | 2026-12-28 to 2026-12-30
            2026-12-28 -2026-12-30 | 2026-12-28 to 2026-12-30
            2027-1-4 | 2027-01-04
            2026-12-24,2026-12-25,2026-12-26,2026-12-25 | 2026-12-24 to 2026-12-26""")
    void dates_are_read_and_written_as_people_type_them(String typed, String written) {
        Set<LocalDate> dates = DateWords.parseAll(Tidied.of(typed));
        assertThat(DateWords.of(dates)).isEqualTo(written);
        assertThat(DateWords.parseAll(written)).isEqualTo(dates);
    }

    @Test
    void no_date_is_fine_in_a_list() {
        assertThat(DateWords.parseAll(" \n, ")).isEmpty();
        assertThat(DateWords.parseAll("None")).isEmpty();
        assertThat(DateWords.parseAll("-")).isEmpty();
        assertThat(DateWords.of(Set.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow | Write it like 2027-01-04
            24.12.2026 | Write it like 2027-01-04
            2026-13-01 | is not in the calendar
            2026-02-29 | is not in the calendar
            2026-12-24 to | “2026-12-24 to” is not a date
            to 2026-12-24 | “to 2026-12-24” is not a date
            2026-12-24 - | “2026-12-24 -” is not a date
            2026-12-24 to 2026-12-25 to 2026-12-26 | Write it like
            2026-12-24 to 2026-12-23 | Type the earlier date first
            2026-12-24 to 2999-12-23 | pause until""")
    void what_is_no_date_is_refused_with_what_to_type(String typed, String hint) {
        assertThatThrownBy(() -> DateWords.parseAll(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(hint);
    }
}
