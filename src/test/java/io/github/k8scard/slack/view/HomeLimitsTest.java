package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"W", "&", "🎉", "*a* "})
    void somebody_with_thirty_channels_and_a_thousand_cards_has_a_home_that_slack_takes(String filler) {
        var home = Payload.of(HomeSamples.shown(HomeSamples.crowded(filler)));
        assertThat(Accepted.problems(home)).isEmpty();
        assertThat(home.path("blocks").size()).isLessThan(100);
        assertThat(home.toString()).contains("and 25 more", "and 20 more");
    }
}
