package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTest {
    @Test
    void a_name_stays_as_it_is_written() {
        assertThat(Name.of("*Ada* _L_ <!here>")).isEqualTo("*Ada* _L_ <!here>");
    }

    @Test
    void a_name_has_one_line_and_cannot_turn_what_follows() {
        assertThat(Name.of(" Ada\n\tLove\u202Elace ")).isEqualTo("Ada Lovelace");
    }

    @Test
    void a_name_from_right_to_left_is_kept_apart() {
        assertThat(Name.of("דנה")).isEqualTo("\u2068דנה\u2069");
    }

    @Test
    void a_long_name_is_cut_at_80_characters() {
        assertThat(Name.of("🎉".repeat(90))).isEqualTo("🎉".repeat(79) + "…");
    }
}
