package io.github.k8scard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    private static final List<String> NAMES = List.of(
            "Cluster networking",
            "Network policies",
            "Storage & volumes",
            "RBAC",
            "service-account",
            "Café Zürich Straße");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                network       | Network policies, Cluster networking
                NETWORK pol   | Network policies
                work          | Cluster networking, Network policies
                net clu       | Cluster networking
                account       | service-account
                service acc   | service-account
                service-a     | service-account
                service–acc   | service-account
                “service acc  | service-account
                “service account” | service-account
                & vol         | Storage & volumes
                vol           | Storage & volumes
                rbac          | RBAC
                cafe          | Café Zürich Straße
                CAFÉ zurich   | Café Zürich Straße
                cafe\u0301    | Café Zürich Straße
                strasse       | Café Zürich Straße
                r\u200Bb\u00ADac | RBAC
                ＲＢＡＣ       | RBAC
                network rbac  | ''
                quota         | ''
                """)
    void every_word_typed_is_found_wherever_it_is_and_beginnings_come_first(String typed, String found) {
        assertThat(String.join(", ", Matching.among(NAMES, typed, 100))).isEqualTo(found);
    }

    @Test
    void before_anything_is_typed_the_first_are_offered_in_their_order() {
        List<String> many = IntStream.range(0, 450).mapToObj(i -> "tag-" + i).toList();
        for (String nothing : List.of("", " ", "\u00A0\u200B")) {
            assertThat(Matching.among(many, nothing, 100)).isEqualTo(many.subList(0, 100));
        }
    }

    @Test
    void every_name_is_among_what_its_own_words_find_whatever_it_looks_like() {
        var random = new SplittableRandom(7);
        List<String> names = IntStream.range(0, 300)
                .mapToObj(i -> i + " " + word(random) + " " + word(random))
                .toList();
        for (String name : names) {
            assertThat(Matching.among(names, name, 1)).as(name).containsExactly(name);
            assertThat(Matching.among(names, name.substring(name.indexOf(' ')), 300))
                    .as(name)
                    .contains(name);
        }
    }

    private static String word(SplittableRandom random) {
        return random.ints(1 + random.nextInt(6), 0x21, 0x250)
                .filter(Character::isLetterOrDigit)
                .collect(() -> new StringBuilder("x"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
