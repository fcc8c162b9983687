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
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

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
            24 dec, 28 Dec. to 2 January | 2026-12-24, 2026-12-28 to 2027-01-02
            Dec 24, 2026, Jan 4th 2027 to jan 6, 2027 | 2026-12-24, 2027-01-04 to 2027-01-06
            1 nov to 2 dec | 2026-11-01 to 2026-12-02
            Nov 30th, 1st of december, sept 3 | 2026-11-30, 2026-12-01, 2027-09-03
            feb 29 2028, 29 feb | 2028-02-29
            4 jan 2030 | 2030-01-04
            2026-12-24,2026-12-25,2026-12-26,2026-12-25 | 2026-12-24 to 2026-12-26""")
    void dates_are_read_and_written_as_people_type_them(String typed, String written) {
        Set<LocalDate> dates = DateWords.parseAll(Tidied.of(typed), TODAY);
        assertThat(DateWords.of(dates)).isEqualTo(written);
        assertThat(DateWords.parseAll(written, TODAY)).isEqualTo(dates);
    }

    @Test
    void no_date_is_fine_in_a_list() {
        assertThat(DateWords.parseAll(" \n, ", TODAY)).isEmpty();
        assertThat(DateWords.parseAll("None", TODAY)).isEmpty();
        assertThat(DateWords.parseAll("-", TODAY)).isEmpty();
        assertThat(DateWords.of(Set.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow | Write it like 2026-12-14
            24.12.2026 | Write it like 2026-12-14
            2026-13-01 | is not in the calendar
            2026-02-29 | is not in the calendar
            30 feb | is not in the calendar
            feb 29 2027 | is not in the calendar
            4 foo | Write it like 2026-12-14
            dec | Write it like 2026-12-14
            2026-12-24 to | “2026-12-24 to” is not a date
            to 2026-12-24 | “to 2026-12-24” is not a date
            2026-12-24 - | “2026-12-24 -” is not a date
            2026-12-24 to 2026-12-25 to 2026-12-26 | Write it like
            2026-12-24 to 2026-12-23 | Type the earlier date first
            2026-12-24 to 2999-12-23 | pause until""")
    void what_is_no_date_is_refused_with_what_to_type(String typed, String hint) {
        assertThatThrownBy(() -> DateWords.parseAll(typed, TODAY))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(hint);
    }
}
