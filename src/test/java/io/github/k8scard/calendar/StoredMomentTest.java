package io.github.k8scard.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMomentTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/Argentina/Buenos_Aires",
                "Etc/GMT+5",
                "UTC",
                "UTC+01:00",
                "Z",
                "+05:45",
                "Asia/Tokyo"
            })
    void it_is_found_again_in_any_line_and_zone(String zone) {
        var found = new ArrayList<ZonedDateTime>();
        String line = "Next card " + StoredMoment.of(NOON, ZoneId.of(zone)) + ". Then "
                + StoredMoment.of(NOON.plusSeconds(61), ZoneId.of(zone)) + "!";
        String told = StoredMoment.told(
                line,
                moment -> {
                    found.add(moment);
                    return "#";
                },
                words -> "<" + words + ">");
        assertThat(told).isEqualTo("<Next card >#<. Then >#<!>");
        assertThat(found)
                .extracting(ZonedDateTime::toInstant)
                .containsExactly(Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T12:01:01Z"));
        assertThat(found).extracting(moment -> moment.getZone().getId()).containsOnly(zone);
    }

    @Test
    void it_is_readable_as_it_is() {
        assertThat(StoredMoment.of(NOON, ZoneId.of("Europe/Berlin")))
                .isEqualTo("2026-11-24T13:00+01:00[Europe/Berlin]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ada 2026-11-24", "2026-13-45T25:61Z", "2026-11-24T12:00+01:00[No/Where]", "2026-11-24T12:00"
            })
    void what_only_looks_like_one_stays(String line) {
        assertThat(StoredMoment.told(line, moment -> "#", words -> words)).isEqualTo(line);
    }
}
