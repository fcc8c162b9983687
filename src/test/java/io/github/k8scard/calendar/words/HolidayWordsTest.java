package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import io.github.k8scard.calendar.HolidayRegion;
import io.github.k8scard.calendar.Holidays;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Tidied;
import java.util.Locale;
import java.util.Optional;
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
            Germany,, Bavaria, | DE-BY | Bavaria, Germany
            ,DE | DE | Germany
            USA | US | United States of America
            UK | GB | United Kingdom of Great Britain and Northern Ireland
            South Africa | ZA | South Africa
            Guinea-Bissau | GW | Guinea-Bissau
            Bavaria | DE-BY | Bavaria, Germany
            bayern | DE-BY | Bavaria, Germany
            Bavaria, Germany | DE-BY | Bavaria, Germany
            Deutschland, Bayern | DE-BY | Bavaria, Germany
            Augsburg, Bavaria, Germany | DE-BY-AG | Augsburg, Bavaria, Germany
            Bayern/Augsburg | DE-BY-AG | Augsburg, Bavaria, Germany
            Nordrhein-Westfalen | DE-NW | North Rhine-Westphalia, Germany
            nrw | DE-NW | North Rhine-Westphalia, Germany
            DE-Bayern | DE-BY | Bavaria, Germany
            Deutschland | DE | Germany
            Österreich, Tirol | AT-7 | Tirol, Austria
            Suisse | CH | Switzerland
            Zürich | CH-ZH | Zurich, Switzerland
            Québec | CA-QC | Quebec, Canada
            Scotland | GB-SCT | Scotland, United Kingdom of Great Britain and Northern Ireland
            California | US-CA | California, United States of America
            Georgia, US | US-GA | Georgia, United States of America
            Cataluña | ES-CT | Catalonia, Spain
            España | ES | Spain
            Andalucía, España | ES-AN | Andalucia, Spain
            Südtirol | IT-32 | South Tyrol, Italy
            São Paulo | BR-SP | Sao Paulo, Brazil
            Norge | NO | Norway
            日本 | JP | Japan
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
            Bavria | I know no public holidays of “Bavria”. Did you mean DE-BY (Bavaria, Germany)?
            Bayren | DE-BY (Bavaria, Germany)?
            Bavria, Germany | Did you mean DE-BY (Bavaria, Germany)
            Germany, Bavria | Did you mean DE-BY (Bavaria)
            Nordrhein-Westfallen | Did you mean DE-NW (North Rhine-Westphalia, Germany)?
            Californa | Did you mean US-CA (California, United States of America)
            Beja | “Beja” could be PT-02 (Beja, Portugal) or TN-31 (
            Atlantis | “Atlantis”. Type a country like DE or Germany
            DE-XX | DE has no part “XX” that I know.
            DE-Bavria | Did you mean DE-BY (Bavaria)
            NYSE-NY | Type NYSE.""")
    void a_typo_is_an_error_with_the_nearest_names(String typed, String hint) {
        assertThatThrownBy(() -> HolidayWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "No", "none", "NONE", "-", "n/a", " none ", ",", "/", "--", "- -", ", /"})
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
    void every_part_of_a_country_can_be_read_by_its_name_and_code() {
        for (String code : Holidays.countries()) {
            String country = CountryNames.of(code);
            for (CalendarHierarchy part : Holidays.partsOf(code).getChildren().values()) {
                String id = code + "-" + part.getId().toUpperCase(Locale.ROOT);
                assertThat(HolidayWords.parse(id).map(HolidayRegion::id)).contains(id);
                String named = Tidied.of(country + ", " + part.getDescription(Locale.ENGLISH));
                // two of Mauritania's have the same name
                assertThat(HolidayWords.parse(named).map(HolidayWords::name).map(NameKey::of))
                        .as(named)
                        .contains(NameKey.of(HolidayWords.name(HolidayRegion.of(id))));
            }
        }
    }

    @Test
    void every_name_of_a_part_leads_to_a_calendar_or_to_a_question() {
        int read = 0;
        for (String name : RegionNames.keys()) {
            try {
                HolidayRegion region = HolidayWords.parse(name).orElseThrow();
                assertThat(HolidayWords.place(region)).as(name).isPresent();
                read++;
            } catch (Mistake question) {
                // some have a name but no calendar, and some names are of two
            }
        }
        assertThat(read).isGreaterThan(1_500);
    }

    @Test
    void every_country_that_is_offered_can_be_read_and_named() {
        assertThat(Holidays.countries()).hasSizeGreaterThan(200).allSatisfy(code -> {
            HolidayRegion region = HolidayWords.parse(HolidayWords.typed(HolidayRegion.of(code)))
                    .orElseThrow();
            assertThat(region.country()).isEqualTo(code);
            assertThat(HolidayWords.name(region)).isNotBlank();
            assertThat(HolidayWords.parse(Tidied.of(CountryNames.of(code))))
                    .isEqualTo(code.equals("NO") ? HolidayWords.parse("Norway") : Optional.of(region));
        });
    }
}
