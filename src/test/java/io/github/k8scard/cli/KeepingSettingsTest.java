package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.app.Keeping;
import io.github.k8scard.app.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingSettingsTest {

    private static Settings read(Map<String, String> more) {
        var environment = new HashMap<>(
                Map.of("SLACK_BOT_TOKEN", "xoxb-1-token", "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef"));
        environment.putAll(more);
        return SettingsReader.read(environment);
    }

    @Test
    void unless_told_otherwise_a_week_of_backups_and_a_month_of_a_workspace_that_left_are_kept() {
        Settings settings = read(Map.of());

        assertThat(settings.keeping()).isEqualTo(new Keeping(7, 30));
        assertThat(settings.metricsPort()).isEmpty();
    }

    @Test
    void all_of_it_can_be_told() {
        Settings settings =
                read(Map.of("K8SCARD_METRICS_PORT", "9090", "K8SCARD_BACKUPS", "0", "K8SCARD_KEEP_DAYS", "90"));

        assertThat(settings.keeping()).isEqualTo(new Keeping(0, 90));
        assertThat(settings.metricsPort()).isEqualTo(OptionalInt.of(9090));
    }

    @ParameterizedTest
    @CsvSource({
        "K8SCARD_METRICS_PORT, 65536, number from 0 to 65535",
        "K8SCARD_METRICS_PORT, 3000, another than PORT",
        "K8SCARD_BACKUPS, -1, number from 0 to 1000",
        "K8SCARD_BACKUPS, 1001, number from 0 to 1000",
        "K8SCARD_KEEP_DAYS, a month, number from 0 to 3650"
    })
    void what_cannot_be_meant_is_refused_by_its_name(String name, String value, String remedy) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(name + " must be a ")
                .hasMessageContaining(remedy);
    }
}
