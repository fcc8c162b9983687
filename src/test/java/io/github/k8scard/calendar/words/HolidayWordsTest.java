package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Holidays;
import io.github.k8scard.words.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayWordsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DE | DE | Germany
            de-by | DE-BY | Bavaria, Germany
            DE-BY-AG | DE-BY-AG | Augsburg, Bavaria, Germany
            germany | DE | Germany
            Germany, Bavaria | DE-BY | Bavaria, Germany
            Germany/Baden-Württemberg | DE-BW | Baden-Württemberg, Germany
            Norway | NO | Norway
            us - ca | US-CA | California, United States of America
            USA | US | United States of America
            UK | GB | United Kingdom of Great Britain and Northern Ireland
            South Africa | ZA | South Africa
            Guinea-Bissau | GW | Guinea-Bissau
            nyse | NYSE | New York Stock Exchange""")
    void a_region_is_read_as_people_type_it(String typed, String id, String name) {
        HolidayRegion region = HolidayWords.parse(typed).orElseThrow();
        assertThat(region.id()).isEqualTo(id);
        assertThat(HolidayRegion.of(id)).isEqualTo(region);
        assertThat(HolidayWords.name(region)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Germny | Did you mean DE (Germany)
            Bavaria | A part of a country is typed with it, like Germany, Bavaria.
            Atlantis | Type a country like DE or US
            DE-XX | DE has no part “XX” that I know.
            DE-Bavria | Did you mean DE-BY (Bavaria)
            NYSE-NY | Type NYSE.""")
    void a_typo_is_an_error_with_the_nearest_names(String typed, String hint) {
        assertThatThrownBy(() -> HolidayWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "No", "none", "NONE", "-", "n/a", " none "})
    void no_holidays_are_wished_in_many_ways(String typed) {
        assertThat(HolidayWords.parse(typed)).isEmpty();
    }

    @Test
    void norways_code_is_asked_about_since_it_may_mean_no_holidays() {
        assertThatThrownBy(() -> HolidayWords.parse("NO"))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll("Type Norway", "leave this empty");
    }

    @Test
    void every_country_that_is_offered_can_be_read_and_named() {
        assertThat(Holidays.countries()).hasSizeGreaterThan(200).allSatisfy(code -> {
            HolidayRegion region = HolidayWords.parse(HolidayWords.typed(HolidayRegion.of(code)))
                    .orElseThrow();
            assertThat(region.country()).isEqualTo(code);
            assertThat(HolidayWords.name(region)).isNotBlank();
        });
    }
}
