package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.app.Settings;
import io.github.k8scard.cli.SettingsReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppTokenTest {

    @Test
    void with_an_app_token_no_signing_secret_is_needed() {
        Settings settings =
                SettingsReader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-made-up", "SLACK_APP_TOKEN", "xapp-made-up"));

        assertThat(settings.slack().appToken()).hasValue("xapp-made-up");
        assertThat(settings.toString()).doesNotContain("made-up");
    }

    @Test
    void with_a_signing_secret_alone_the_bot_uses_http() {
        assertThat(SettingsReader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-made-up", "SLACK_SIGNING_SECRET", "made-up"))
                        .slack()
                        .appToken())
                .isEmpty();
    }

    @Test
    void without_either_both_ways_are_named() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-made-up")))
                .hasMessageContaining("SLACK_SIGNING_SECRET is missing")
                .hasMessageContaining("SLACK_APP_TOKEN");
    }

    @Test
    void another_kind_of_token_is_refused_and_not_shown() {
        assertThatThrownBy(() -> SettingsReader.read(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-made-up", "SLACK_APP_TOKEN", "xoxp-secret")))
                .hasMessageContaining("SLACK_APP_TOKEN must start with xapp-")
                .hasMessageContaining("connections:write")
                .hasMessageNotContainingAny("xoxp-secret", "SLACK_SIGNING_SECRET");
    }
}
