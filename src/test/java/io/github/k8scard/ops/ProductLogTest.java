package io.github.k8scard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.LeakWatch;
import io.github.k8scard.threads.LogFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the lines of the log look like, and what is kept out of them. */
class ProductLogTest {
    private static final Logger log = LoggerFactory.getLogger(LeakWatch.UNWATCHED);
    private static final LogFields FIELDS =
            LogFields.none().delivery(7).round(12).channel("C1").workspace("T1");

    private static String logged(String format, Runnable work) {
        try (var lines = ProductLog.open(format, "\"8f742231b10e8888abcd99yyyzzz85a5\"", said -> false)) {
            work.run();
            return lines.text();
        }
    }

    @Test
    void as_text_what_a_line_is_about_stands_at_its_end() {
        String lines = logged("text", () -> {
            FIELDS.run(() -> log.warn("It is late"));
            LogFields.none().workspace("T1").channel("").run(() -> log.warn("Where?"));
            log.warn("Nothing");
        });
        assertThat(lines.lines().map(line -> line.substring(line.indexOf("Unwatched"))))
                .containsExactly(
                        "Unwatched: It is late [workspace=T1 channel=C1 round=12 delivery=7]",
                        "Unwatched: Where? [workspace=T1]",
                        "Unwatched: Nothing");
    }

    @Test
    void as_json_what_a_line_is_about_are_fields() {
        assertThat(logged("json", () -> FIELDS.run(() -> log.warn("It is late"))))
                .contains("\"workspace\":\"T1\"", "\"channel\":\"C1\"", "\"round\":\"12\"", "\"delivery\":\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void no_secret_is_written_whoever_says_it(String format) {
        String lines = logged(format, () -> {
            log.info("Authorization: Bearer xoxb-1234-5678-secretpart");
            log.info("token=xapp-1-A012-345-secretpart&x=1");
            log.info("url https://hooks.slack.com/commands/T1/2/secretpart and more");
            log.info("form response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2Fsecretpart&team_id=T1");
            log.info("wss://wss-primary.slack.com/link/?ticket=secretpart&app_id=A1");
            log.info("trigger 13345224609.738474920.8088930838d88f008e0");
            log.info("secret 8f742231b10e8888abcd99yyyzzz85a5");
            log.info(
                    "payload={\\\"response_url\\\":\\\"https://x/secretpart\\\",\\\"trigger_id\\\": \\\"secretpart\\\"}");
            log.info("jdbc:postgresql://bot:secretpart@host/db?x=1&password=secretpart");
            log.error(
                    "broke",
                    new IllegalStateException("with xoxb-1234-secretpart", new Error("https://u:secretpart@h")));
            LoggerFactory.getLogger("com.slack.api.util").debug("secretpart");
            LoggerFactory.getLogger("com.slack.api.bolt.App").warn("secretpart");
            LoggerFactory.getLogger("org.eclipse.jetty.io").debug("secretpart");
        });
        assertThat(lines)
                .doesNotContain("secretpart", "8088930838d88f008e0", "8f742231b10e8888")
                .contains("Bearer ***", "token=***&x=1", "and more", "team_id=T1", "secret ***", "?x=1&")
                .contains("IllegalStateException");
    }

    @Test
    void a_line_without_a_secret_stays_as_it_is() {
        String line =
                "Round 12 of 2026-11-23T09:30:00.123456Z in C0PLATFORM, message 1764000000.000100, https://k8s.io/a/b";
        assertThat(logged("text", () -> log.info(line))).contains(line);
    }
}
