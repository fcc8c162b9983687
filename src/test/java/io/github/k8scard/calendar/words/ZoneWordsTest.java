package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.words.Mistake;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/BERLIN, Europe/Berlin",
        "america/argentina/buenos_aires, America/Argentina/Buenos_Aires",
        "utc, UTC",
        "GMT, GMT",
        "us/eastern, US/Eastern",
    })
    void ids_are_known_in_any_case(String typed, String id) {
        assertThat(ZoneWords.parse(typed).getId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "berlin, Europe/Berlin",
        "new_york, America/New_York",
        "New York, America/New_York",
        "new-york, America/New_York",
        "são paulo, America/Sao_Paulo",
        "port au prince, America/Port-au-Prince",
        "buenos_aires, America/Buenos_Aires",
        "louisville, America/Louisville",
    })
    void a_city_alone_is_enough(String typed, String id) {
        assertThat(ZoneWords.parse(typed).getId()).isEqualTo(id);
    }

    @Test
    void every_region_of_the_tz_database_is_known_by_its_id() {
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Australia|Europe|Pacific)/.+"))
                .forEach(id -> assertThat(ZoneWords.parse(id).getId()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "-5", "UTC+2", "utc-05:00", "GMT+1", "Etc/GMT-2"})
    void a_fixed_offset_is_refused_since_the_clocks_change(String typed) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll("“" + typed + "” is a fixed offset", "Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({"EST, America/New_York", "cet, Europe/Berlin", "IST, Asia/Kolkata", "PST8PDT, America/Los_Angeles"})
    void an_abbreviation_is_refused_with_a_region_for_it(String typed, String region) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll("“" + typed + "”", region);
    }

    @Test
    void every_region_suggested_for_an_abbreviation_is_one() {
        assertThat(ZoneAbbreviations.REGIONS.values())
                .allSatisfy(
                        region -> assertThat(ZoneWords.parse(region).getId()).isEqualTo(region));
    }

    @Test
    void every_suggestion_would_be_understood() {
        List<String> ids = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String id = ids.get(random.nextInt(ids.size()));
            int cut = random.nextInt(id.length());
            String typo = id.substring(0, cut) + "x" + id.substring(cut + 1);
            assertThat(ZoneNames.nearest(typo))
                    .as("seed %d, %s", seed, typo)
                    .allSatisfy(suggestion ->
                            assertThat(ZoneWords.parse(suggestion).getId()).isEqualTo(suggestion));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlinn  | Europe/Berlin",
                "Amerika/New_York| America/New_York",
                "Germany/Berlin  | Europe/Berlin",
                "berln           | Europe/Berlin",
                "new yrok        | America/New_York",
                "Asia/Kolkatta   | Asia/Kolkata",
            })
    void a_typo_gets_the_nearest_zone_first(String typed, String nearest) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll("“" + typed + "”", "Did you mean " + nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzzzz", "", "Europe/", "/", "<@U123456>"})
    void what_is_like_no_zone_gets_an_example(String typed) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("Europe/Berlin");
    }

    @Test
    void a_long_word_is_cut_in_the_message() {
        assertThatThrownBy(() -> ZoneWords.parse("🙂".repeat(3000)))
                .isInstanceOf(Mistake.class)
                .hasMessageStartingWith("“" + "🙂".repeat(40) + "…” is not")
                .hasMessageMatching("(?s).{80,200}");
    }
}
