package io.github.k8scard.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u00A0",
                "\u3000",
                "\u2028",
                "\u200B",
                "\u200D\u200C",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u180E",
                "\u202E \n",
                "\u034F",
                "\u0301\u0302",
                "\uFE0F",
                "\u20E3",
                "\u115F",
                "\u1160",
                "\u3164",
                "\u3164 \u3164",
                "\uFFA0",
                "\u2800\u2800",
                "\uFFFC",
                "\u2065",
                "\uFFF0",
                "\uDB40\uDC41\uDB40\uDC7F",
                "\uDB40\uDD00",
                "\uDB40\uDFFF",
                "\uD834\uDD59",
                "\uD834\uDD73",
            })
    void whoever_has_a_name_that_cannot_be_seen_is_called_by_the_end_of_the_id(String name) {
        assertThat(ShownName.of("U012AB7K2P", name)).isEqualTo("Somebody …7K2P");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "\u3164Ada",
                ".",
                "-",
                "e\u0301",
                "김",
                "ᄀ",
                "דנה",
                "หมู",
                "🎉",
                "❤\uFE0F",
                "\uD83E\uDEE0",
                "\uFFFD",
                "\uE000",
                "\u2801",
                "12",
            })
    void any_other_name_stays_as_it_is(String name) {
        assertThat(ShownName.of("U012AB7K2P", name)).isEqualTo(name);
    }

    @Test
    void a_short_id_is_shown_whole() {
        assertThat(ShownName.of("U1", "")).isEqualTo("Somebody …U1");
    }

    @Test
    void the_best_of_several_names_is_the_first_that_can_be_seen() {
        assertThat(ShownName.best(List.of("\u3164", "", "Ada Lovelace", "ada"))).contains("Ada Lovelace");
        assertThat(ShownName.best(List.of("", " ", "\u3164", "\u2800"))).contains("\u3164");
        assertThat(ShownName.best(List.of("", " "))).isEmpty();
    }
}
