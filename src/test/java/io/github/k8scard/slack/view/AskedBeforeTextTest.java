package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.round.AskedBefore;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedBeforeTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "-1, earlier today",
        "0, earlier today",
        "1, yesterday",
        "2, 2 days ago",
        "6, 6 days ago",
        "7, a week ago",
        "10, a week ago",
        "11, 2 weeks ago",
        "20, 3 weeks ago",
        "59, 8 weeks ago",
        "60, 2 months ago",
        "365, 12 months ago",
        "710, 23 months ago",
        "730, 2 years ago",
        "1500, 4 years ago",
    })
    void a_card_was_asked_about_as_long_ago_as_people_say(int days, String ago) {
        assertThat(AskedBeforeText.of(new AskedBefore(TODAY.minusDays(days), 2, 6), TODAY))
                .isEqualTo("asked " + ago + ", 2 of 6 knew it");
    }

    @Test
    void nobody_answered_is_said() {
        assertThat(AskedBeforeText.of(new AskedBefore(TODAY.minusDays(21), 0, 0), TODAY))
                .isEqualTo("asked 3 weeks ago, nobody answered");
        assertThat(AskedBeforeText.of(new AskedBefore(TODAY.minusDays(21), 0, 3), TODAY))
                .isEqualTo("asked 3 weeks ago, 0 of 3 knew it");
    }
}
