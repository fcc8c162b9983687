package io.github.k8scard.calendar.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.calendar.Holidays;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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
    @CsvSource({
        "EST, America/New_York",
        "cet, Europe/Berlin",
        "PST8PDT, America/Los_Angeles",
        "PT, America/Los_Angeles",
        "JST, Asia/Tokyo",
        "WEST, Europe/Lisbon",
        "WET/WEST, Europe/Lisbon"
    })
    void an_abbreviation_is_the_region_that_most_people_mean(String typed, String region) {
        assertThat(ZoneWords.parse(typed).getId()).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"IST, Asia/Jerusalem", "cst, Asia/Shanghai", "BST, Europe/London"})
    void an_abbreviation_of_several_zones_is_refused_with_these(String typed, String region) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll("“" + typed.toUpperCase(Locale.ROOT) + "” stands for several", region);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific Time, America/Los_Angeles",
        "pacific standard time, America/Los_Angeles",
        "Eastern Time, America/New_York",
        "Eastern Daylight Time, America/New_York",
        "Central European Time, Europe/Berlin",
        "Central European Summer Time, Europe/Berlin",
        "Eastern European Time, Europe/Helsinki",
        "Western European Time, Europe/Lisbon",
        "Alaska Time, America/Anchorage",
        "Irish Time, Europe/Dublin",
        "Irish Standard Time, Europe/Dublin",
        "Chile Time, America/Santiago",
        "Western Australia Time, Australia/Perth",
        "Australian Western Standard Time, Australia/Perth",
        "Troll Time, Antarctica/Troll",
        "Eastern, America/New_York",
        "central, America/Chicago",
        "Mountain, America/Denver",
        "Pacific, America/Los_Angeles",
        "CET/CEST, Europe/Berlin",
        "EST/EDT, America/New_York",
        "British Summer Time, Europe/London",
        "Greenwich Mean Time, GMT",
        "Coordinated Universal Time, UTC",
        "India Standard Time, Asia/Kolkata",
        "Japan Time, Asia/Tokyo",
        "Berlin time, Europe/Berlin"
    })
    void a_zone_is_known_by_its_english_name(String typed, String id) {
        assertThat(ZoneWords.parse(typed).getId()).isEqualTo(id);
    }

    @Test
    void the_english_name_of_a_zone_is_read_as_one_that_bears_it_and_where_people_live() {
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(id -> !id.startsWith("SystemV/") && !id.startsWith("Etc/"))
                .allSatisfy(id -> ZoneLongNames.namesOf(id)
                        .filter(name -> name.endsWith(" Time"))
                        .forEach(name -> {
                            boolean station = ZoneLongNames.isAntarctic(id);
                            if (station && ZoneWords.find(name).isEmpty()) {
                                return;
                            }
                            String read = ZoneWords.parse(name).getId();
                            assertThat(ZoneLongNames.namesOf(read))
                                    .as("%s of %s, read as %s", name, id, read)
                                    .anyMatch(its -> NameKey.of(its).equals(NameKey.of(name)));
                            assertThat(ZoneLongNames.isAntarctic(read) && !station)
                                    .as("%s of %s, read as %s", name, id, read)
                                    .isFalse();
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "Austria, Europe/Vienna",
        "Ireland, Europe/Dublin",
        "vietnam, Asia/Ho_Chi_Minh",
        "Kenya, Africa/Nairobi",
        "Germany, Europe/Berlin",
        "Côte d’Ivoire, Africa/Abidjan",
        "cote d'ivoire, Africa/Abidjan",
        "UK, Europe/London",
        "Samoa, Pacific/Apia",
        "myanmar, Asia/Yangon",
        "Türkiye, Europe/Istanbul",
        "Germany time., Europe/Berlin"
    })
    void a_country_with_one_clock_is_its_zone(String typed, String id) {
        assertThat(ZoneWords.parse(typed).getId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "China | “China” has several time zones. Type the nearest big city in it.",
                "Canada | has several time zones",
                "USA | has several time zones",
                "California | “California” is the name of a state. Type the nearest big city in it.",
                "Georgia | is the name of a state",
                "ACST | Australia/Adelaide or Australia/Darwin"
            })
    void a_country_or_state_of_several_clocks_is_asked_about(String typed, String answer) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(answer);
    }

    @Test
    void no_country_or_state_is_taken_for_another_place() {
        var states = Holidays.partsOf("US").getChildren().values().stream()
                .map(state -> state.getDescription(Locale.ENGLISH));
        var countries = Stream.of(Locale.getISOCountries()).map(CountryNames::of);
        assertThat(Stream.concat(states, countries)).hasSizeGreaterThan(290).allSatisfy(name -> {
            try {
                assertThat(ZoneWords.parse(name)).isNotNull();
            } catch (Mistake mistake) {
                assertThat(mistake.getMessage()).contains(name).doesNotContain("Did you mean");
            }
        });
    }

    @Test
    void the_zones_of_the_countries_are_known_to_java() {
        Set<String> known = ZoneId.getAvailableZoneIds();
        // a Java that is some months older than the table may not know the newest
        assertThat(Rows.of("zone.tab"))
                .hasSizeGreaterThan(400)
                .filteredOn(cells -> !known.contains(cells[2]))
                .hasSizeLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "mumbai, Asia/Kolkata",
        "Bangalore, Asia/Kolkata",
        "Bengaluru, Asia/Kolkata",
        "delhi, Asia/Kolkata",
        "beijing, Asia/Shanghai",
        "san francisco, America/Los_Angeles",
        "San-Francisco, America/Los_Angeles",
        "seattle, America/Los_Angeles",
        "Washington DC, America/New_York",
        "münchen, Europe/Berlin",
        "Koln, Europe/Berlin",
        "tel aviv, Asia/Tel_Aviv",
        "Rio de Janeiro, America/Sao_Paulo",
        "St. Petersburg, Europe/Moscow",
        "St Petersburg, Europe/Moscow",
        "St. Louis, America/Chicago",
        "st-louis, America/Chicago"
    })
    void a_big_city_that_the_tz_database_does_not_name_is_known(String typed, String id) {
        assertThat(ZoneWords.parse(typed).getId()).isEqualTo(id);
    }

    @Test
    void every_big_city_is_read_as_the_zone_that_the_list_gives() {
        assertThat(BigCities.NAMES)
                .hasSizeGreaterThan(1_000)
                .allSatisfy((key, name) -> assertThat(ZoneWords.parse(name).getId())
                        .isEqualTo(BigCities.zoneOf(key).orElseThrow()));
    }

    @Test
    void no_zone_or_abbreviation_is_a_day_of_the_week() {
        assertThat(ZoneNames.nearest("monday")).isEmpty();
        assertThat(ZoneId.getAvailableZoneIds())
                .noneMatch(id -> DayNames.find(id).isPresent());
        assertThat(List.of("et", "ct", "mt", "pt", "est", "cet", "ist", "msk", "wet"))
                .noneMatch(abbreviation -> DayNames.find(abbreviation).isPresent());
    }

    @Test
    void every_region_suggested_for_an_abbreviation_is_one() {
        assertThat(ZoneAbbreviations.regions())
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
            assertThat(ZoneNames.nearest(typo).stream())
                    .as("seed %d, %s", seed, typo)
                    .allSatisfy(suggestion ->
                            assertThat(ZoneWords.parse(suggestion)).isNotNull());
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
                "mumbay          | Mumbai",
                "san fransisco   | San Francisco",
            })
    void a_typo_gets_the_nearest_zone_first(String typed, String nearest) {
        assertThatThrownBy(() -> ZoneWords.parse(typed))
                .isInstanceOf(Mistake.class)
                .hasMessageContainingAll("“" + typed + "”", "Did you mean " + nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzzzzzzz",
                "",
                "Europe/",
                "/",
                "<@U123456>",
                "Pacific Zone",
                "the office",
                "my time",
                "xyz",
                "tomorrow",
                "XYZT",
                "Madison",
                "Australian Western Time",
                "kenia west",
                "West",
                "west",
                "South"
            })
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
