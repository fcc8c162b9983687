package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Tidied;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HostileWordsTest {
    private static final List<String> PIECES = List.of(
            ",",
            "/",
            "-",
            "--",
            ".",
            ";",
            ":",
            "&",
            "+",
            "_",
            "'",
            "(",
            ")",
            "*",
            "“",
            "–",
            " ",
            " ",
            " ",
            "\n",
            "9:30",
            "mon",
            "fri",
            "DE",
            "BY",
            "to",
            "from",
            "and",
            "am",
            "St",
            "Berlin",
            "new",
            "york",
            "CET",
            "time",
            "2026-12-24",
            "dec",
            "29",
            "feb",
            "until",
            "for",
            "2",
            "weeks",
            "🙂",
            "é",
            "٣",
            "۱۲:۳۰");

    private static final List<Consumer<String>> PARSERS = List.of(
            typed -> DateWords.parseAll(typed, LocalDate.parse("2026-11-23")),
            HolidayWords::parse,
            ZoneWords::parse,
            typed -> UntilWords.parse(typed, LocalDate.parse("2026-11-23")),
            typed -> ScheduleWords.parse(List.of(typed.split("\\s+"))));

    @Test
    void whatever_is_typed_is_read_or_a_mistake() {
        readOrRefused(0, 300);
    }

    @Test
    @Tag("thorough")
    void whatever_else_is_typed_is_read_or_a_mistake() {
        readOrRefused(300, 3_000);
    }

    private static void readOrRefused(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            var random = new SplittableRandom(seed);
            String typed = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            for (String words : List.of(typed, Tidied.of(typed))) {
                for (Consumer<String> parser : PARSERS) {
                    assertThatCode(() -> readOrRefused(parser, words))
                            .as("seed %d: “%s”", seed, words)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static void readOrRefused(Consumer<String> parser, String words) {
        try {
            parser.accept(words);
        } catch (Mistake refused) {
            // is shown to the member
        }
    }
}
