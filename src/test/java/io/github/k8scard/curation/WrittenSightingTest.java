package io.github.k8scard.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSightingTest {
    @ParameterizedTest
    @ValueSource(strings = {"round 7", "practice 999999999999999999", "deck pod-basics 0a1b2c"})
    void what_was_written_is_read_back(String written) {
        assertThat(WrittenSighting.read(written).map(Sighting::written)).hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "round", "round -1", "practice 1234567890123456789", "deck A b", "deck a", "C1", "round 7 "})
    void what_nobody_wrote_is_nothing(String written) {
        assertThat(WrittenSighting.read(written)).isEmpty();
    }
}
