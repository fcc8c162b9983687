package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.words.Mistake;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleWordsTest {
    private static final ZoneId FALLBACK = ZoneId.of("Asia/Kolkata");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:30                          | on weekdays at 09:30 (Asia/Kolkata)",
                "09:30 daily                    | every day at 09:30 (Asia/Kolkata)",
                "09:30 mon-fri Europe/Berlin    | on weekdays at 09:30 (Europe/Berlin)",
                "09:30 Europe/Berlin mon-fri    | on weekdays at 09:30 (Europe/Berlin)",
                "daily 9am berlin               | every day at 09:00 (Europe/Berlin)",
                "9:30 mon,wed,fri new york      | on Mon, Wed, Fri at 09:30 (America/New_York)",
                "9 pm mon, wed , fri            | on Mon, Wed, Fri at 21:00 (Asia/Kolkata)",
                "9:30 mon wed fri               | on Mon, Wed, Fri at 09:30 (Asia/Kolkata)",
                "9:30 Mon - Wed                 | on Mon, Tue, Wed at 09:30 (Asia/Kolkata)",
                "9:30 mon–wed UTC               | on Mon, Tue, Wed at 09:30 (UTC)",
                "at 9:30 on mon to wed in Oslo  | on Mon, Tue, Wed at 09:30 (Europe/Oslo)",
                "9:30 sat and sun               | on Sat, Sun at 09:30 (Asia/Kolkata)",
                "9:30 every day                 | every day at 09:30 (Asia/Kolkata)",
            })
    void a_schedule_is_a_time_with_days_and_zone_in_any_order(String typed, String schedule) {
        assertThat(ScheduleText.of(parse(typed))).isEqualTo(schedule);
    }

    @ParameterizedTest
    @CsvSource({
        "9:30, 09:30",
        "09:30, 09:30",
        "0:00, 00:00",
        "23:59, 23:59",
        "9am, 09:00",
        "9AM, 09:00",
        "9:30pm, 21:30",
        "12am, 00:00",
        "12:30am, 00:30",
        "12pm, 12:00",
        "12:59pm, 12:59",
        "11pm, 23:00"
    })
    void times_are_read_on_both_dials(String typed, LocalTime time) {
        assertThat(parse(typed).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "24:00", "9:60", "9:5", "9", "930", "9.30", "13pm", "0am", "09:30:00", "9:30xm"})
    void a_time_that_is_none_is_refused_with_the_forms(String typed) {
        assertMistake(typed, "“" + typed + "”", "9:30, 21:30, 9am or 9:30pm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mon-fri", "berlin", "9:30 10:30", "soon"})
    void exactly_one_time_is_needed(String typed) {
        assertMistake(typed, "one time", "09:30 mon-fri Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon              | on Mon",
                "MON,Tuesday      | on Mon, Tue",
                "Tues,thurs       | on Tue, Thu",
                "mon-fri          | on weekdays",
                "weekdays         | on weekdays",
                "weekends         | on Sat, Sun",
                "mon-sun          | every day",
                "fri-mon          | on Mon, Fri, Sat, Sun",
                "mon-wed,fri      | on Mon, Tue, Wed, Fri",
                "weekdays,sat     | on Mon, Tue, Wed, Thu, Fri, Sat",
                "mon-mon          | on Mon",
                "mon,mon,         | on Mon",
                "Wednesday-friday | on Wed, Thu, Fri",
            })
    void days_are_read_in_short_and_long_as_lists_and_ranges(String typed, String days) {
        assertThat(ScheduleText.days(parse("9:30 " + typed).weekdays())).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fir", "mon,xyz", "mon-", "-fri", "mon-wed-fri", "munday", "dayly"})
    void a_day_that_is_none_is_refused_with_the_forms(String typed) {
        assertMistake("9:30 " + typed, "is not a day", "mon-fri, daily or mon,wed,fri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlinn        | Did you mean Europe/Berlin",
                "berln                 | Did you mean Europe/Berlin",
                "mon-fri new yrok      | “new yrok” is not a time zone that I know. Did you mean America/New_York?",
                "munday berlin         | “munday” is not a day",
                "berlin paris          | one time zone at most",
                "+02:00                | fixed offset",
                "berlin +02:00         | fixed offset",
                "EST                   | America/New_York",
            })
    void a_zone_that_is_none_is_refused_with_what_to_type(String typed, String remedy) {
        assertMistake("9:30 " + typed, remedy);
    }

    private static Schedule parse(String typed) {
        return ScheduleWords.parse(typed.isEmpty() ? List.of() : List.of(typed.split(" +")), FALLBACK);
    }

    private static void assertMistake(String typed, String... parts) {
        assertThatThrownBy(() -> parse(typed)).isInstanceOf(Mistake.class).hasMessageContainingAll(parts);
    }
}
