package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Tidied;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                "9:30, mon-fri, Europe/Berlin   | on weekdays at 09:30 (Europe/Berlin)",
                "9:30 a.m. Pacific Time         | on weekdays at 09:30 (America/Los_Angeles)",
                "noon every weekday in mumbai   | on weekdays at 12:00 (Asia/Kolkata)",
                "“09:30” 'mon–fri' *berlin*     | on weekdays at 09:30 (Europe/Berlin)",
                "from mon to wed at 9.30        | on Mon, Tue, Wed at 09:30 (Asia/Kolkata)",
                "9:30 a.m. amsterdam time       | on weekdays at 09:30 (Europe/Amsterdam)",
                "09:30 Santo Domingo            | on weekdays at 09:30 (America/Santo_Domingo)",
                "mon Isle of Man 9:30           | on Mon at 09:30 (Europe/Isle_of_Man)",
                "9:30 mar Mar del Plata         | on Tue at 09:30 (America/Argentina/Buenos_Aires)",
                "9:30 Frankfurt am Main         | on weekdays at 09:30 (Europe/Berlin)",
                "at 9:30 in St. Louis, mon-fri  | on weekdays at 09:30 (America/Chicago)",
                "9:30 mon-fri - Berlin          | on weekdays at 09:30 (Europe/Berlin)",
                "9:30 London – mon-fri          | on weekdays at 09:30 (Europe/London)",
                "9:30 - New York - sat - sun    | on Sat, Sun at 09:30 (America/New_York)",
                "9:30 *mon*, *fri* *berlin*     | on Mon, Fri at 09:30 (Europe/Berlin)",
                "9:30. (mon.-fri.) (Berlin)     | on weekdays at 09:30 (Europe/Berlin)",
                "9:30 mon, Amsterdam time.      | on Mon at 09:30 (Europe/Amsterdam)",
                "so 9:30                        | on Sun at 09:30 (Asia/Kolkata)",
                "on every mon and fri at noon   | on Mon, Fri at 12:00 (Asia/Kolkata)",
                "9:30 every day                 | every day at 09:30 (Asia/Kolkata)",
            })
    void a_schedule_is_a_time_with_days_and_zone_in_any_order(String typed, String schedule) {
        assertThat(ScheduleText.of(parse(typed))).isEqualTo(schedule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:00            | on Mon, Wed at 10:00 (Europe/Berlin)",
                "daily            | every day at 09:30 (Europe/Berlin)",
                "tokyo            | on Mon, Wed at 09:30 (Asia/Tokyo)",
                "fri, New York    | on Fri at 09:30 (America/New_York)",
                "noon mon-fri UTC | on weekdays at 12:00 (UTC)",
            })
    void what_is_not_typed_stays(String typed, String schedule) {
        var daysOff = new DaysOff(Optional.empty(), Set.of(LocalDate.of(2026, 12, 24)));
        var set = new Schedule(
                LocalTime.of(9, 30),
                ZoneId.of("Europe/Berlin"),
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                daysOff);
        Schedule now = read(typed).insteadOf(set);
        assertThat(ScheduleText.of(now)).isEqualTo(schedule);
        assertThat(now.daysOff()).isEqualTo(daysOff);
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
        "11pm, 23:00",
        "9.30, 09:30",
        "0930, 09:30",
        "930, 09:30",
        "2130, 21:30",
        "9h30, 09:30",
        "9h, 09:00",
        "9:30 AM, 09:30",
        "9:30 a.m., 09:30",
        "9:30 p. m., 21:30",
        "9.30pm, 21:30",
        "930pm, 21:30",
        "9 p.m, 21:00",
        "noon, 12:00",
        "12 noon, 12:00",
        "Midnight, 00:00"
    })
    void times_are_read_on_both_dials(String typed, LocalTime time) {
        assertThat(parse(typed).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00",
                "24:00",
                "9:60",
                "9:5",
                "9",
                "960",
                "9.3",
                "13pm",
                "0am",
                "09:30:00",
                "9:30xm",
                ":30",
                "2400"
            })
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
                "every weekday    | on weekdays",
                "every day        | every day",
                "each day         | every day",
                "weekday          | on weekdays",
                "work days        | on weekdays",
                "mondays          | on Mon",
                "every monday     | on Mon",
                "mon thru fri     | on weekdays",
                "mon through fri  | on weekdays",
                "mon & fri        | on Mon, Fri",
                "mon&fri          | on Mon, Fri",
                "mon and fri      | on Mon, Fri",
                "mon, wed and fri | on Mon, Wed, Fri",
                "mon/wed/fri      | on Mon, Wed, Fri",
                "mon -fri         | on weekdays",
                "mon−fri          | on weekdays",
                "Tu,Th            | on Tue, Thu",
                "Mo-Fr            | on weekdays",
                "Mo.–Fr.          | on weekdays",
                "Mi               | on Wed",
                "montags          | on Mon",
                "Mo-So            | every day",
                "lun-ven          | on weekdays",
                "mié              | on Wed",
                "segunda-feira    | on Mon",
                "søndag           | on Sun",
            })
    void days_are_read_in_short_and_long_as_lists_and_ranges(String typed, String days) {
        assertThat(ScheduleText.days(parse("9:30 " + typed).weekdays())).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "9:30 from monday, from",
        "9:30 mon and, and",
        "9:30 and mon, and",
        "9:30 on, on",
        "9:30 on Berlin, on",
        "9:30 mon in, in",
        "9:30 mon-fri Berlin at, at",
        "9:30 each Berlin, each",
        "9:30 mon every, every",
        "9:30 mon to, to",
        "9:30 from, from"
    })
    void a_small_word_that_belongs_to_nothing_is_not_passed_over(String typed, String word) {
        assertThat(read(typed).unknown()).contains(word);
    }

    @Test
    void every_place_is_read_whole_whatever_its_words_mean_alone() {
        Stream<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(ZoneNames::isOfACity)
                .map(id -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' '))
                .filter(ZoneWords::isName);
        assertThat(Stream.concat(zones, BigCities.NAMES.values().stream()))
                .hasSizeGreaterThan(1_500)
                .allSatisfy(name -> {
                    String typed = Tidied.of("09:30 mon-fri " + name);
                    var read = ScheduleWords.parse(List.of(typed.split(" ")));
                    assertThat(read.weekdays()).as(name).isEqualTo(WeekdayWords.MONDAY_TO_FRIDAY);
                    assertThat(read.zone()).as(name).contains(ZoneWords.parse(name));
                });
    }

    @Test
    void as_many_words_as_slack_lets_through_are_answered_soon() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read("9:30" + " x".repeat(2_000)).unknown()).hasSize(2_000));
    }

    @Test
    void a_suggestion_is_taken_in_the_same_command() {
        List<String> names = BigCities.NAMES.values().stream().sorted().toList();
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            String name = names.get(random.nextInt(names.size()));
            int cut = random.nextInt(name.length());
            String typo = name.substring(0, cut) + "x" + name.substring(cut + 1);
            suggested("9:30 mon-fri " + typo)
                    .ifPresent(instead -> assertThat(
                                    read("9:30 mon-fri " + instead).unknown())
                            .as(typo)
                            .isEmpty());
        }
    }

    /** What a mistake in the words offers to type instead, if they are one. */
    private static Optional<String> suggested(String typed) {
        try {
            return ScheduleWords.nearestTo(String.join(" ", read(typed).unknown()))
                    .flatMap(mistake -> offered(mistake.getMessage()));
        } catch (Mistake mistake) {
            return offered(mistake.getMessage());
        }
    }

    private static Optional<String> offered(String words) {
        Matcher suggestion = Pattern.compile("Did you mean (.+)\\?").matcher(words);
        return suggestion.find() ? Optional.of(suggestion.group(1)) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fir", "mon-", "-fri", "mon-wed-fri"})
    void a_day_that_is_none_is_refused_with_the_forms(String typed) {
        assertMistake("9:30 " + typed, "is not a day", "mon-fri, daily or mon,wed,fri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "berlin paris          | one time zone at most",
                "+02:00                | fixed offset",
                "berlin +02:00         | fixed offset",
                "IST                   | Asia/Kolkata or Europe/Dublin",
                "10:30                 | not “9:30” and “10:30”",
            })
    void a_zone_that_is_none_is_refused_with_what_to_type(String typed, String remedy) {
        assertMistake("9:30 " + typed, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:30 munday berlin        | munday",
                "9:30 mon,xyz              | xyz",
                "9:30 mon-fri new yrok     | new yrok",
                "storage berlin hard 10:00 | storage hard",
                "soon                      | soon",
            })
    void words_of_something_else_are_given_back(String typed, String unknown) {
        assertThat(String.join(" ", read(typed).unknown())).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({"mon, 1", "daily, 1", "9:30, 1", "new york mon, 2", "storage, 0", "New, 0"})
    void a_schedule_knows_its_own_words(String typed, int words) {
        assertThat(ScheduleWords.known(List.of(typed.split(" ")), 0)).isEqualTo(words);
    }

    private static Schedule parse(String typed) {
        return read(typed).in(FALLBACK);
    }

    private static ScheduleWords.TypedSchedule read(String typed) {
        String tidied = Tidied.of(typed);
        return ScheduleWords.parse(tidied.isEmpty() ? List.of() : List.of(tidied.split("\\s+")));
    }

    private static void assertMistake(String typed, String... parts) {
        assertThatThrownBy(() -> parse(typed)).isInstanceOf(Mistake.class).hasMessageContainingAll(parts);
    }
}
