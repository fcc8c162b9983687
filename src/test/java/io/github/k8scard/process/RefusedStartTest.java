package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be served ends with code 2, what is wrong and what to do, and no stack trace. */
class RefusedStartTest {
    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String refused(String... settings) {
        BotProcess bot = site.starts(site.environment(settings));
        assertThat(bot.exitCode()).as(bot.output()).isEqualTo(2);
        assertThat(bot.output()).doesNotContain("\tat ", "ERROR");
        return bot.output();
    }

    @Test
    void a_wrong_token_is_refused_without_being_shown() {
        assertThat(refused("SLACK_BOT_TOKEN", "xoxb-made-up-wrong"))
                .contains("Slack does not accept SLACK_BOT_TOKEN (invalid_auth)", "OAuth & Permissions")
                .doesNotContain("made-up-wrong");
    }

    @Test
    void a_wrong_app_token_is_refused_without_being_shown() {
        assertThat(refused("SLACK_APP_TOKEN", "xapp-made-up-wrong"))
                .contains("Slack does not accept SLACK_APP_TOKEN (invalid_auth)", "connections:write")
                .doesNotContain("made-up-wrong");
    }

    @Test
    void all_bad_settings_are_told_at_once() {
        assertThat(refused("SLACK_SIGNING_SECRET", "", "PORT", "http", "DATABASE_URL", "x", "K8SCARD_LOG", "xml"))
                .contains("SLACK_SIGNING_SECRET is missing", "PORT must be", "K8SCARD_LOG must be text or json")
                .doesNotContain(site.slack().botToken());
    }

    @Test
    void a_broken_deck_is_refused_with_all_its_faults() throws IOException {
        Path deck = Files.writeString(directory.resolve("broken.json"), """
                {"title":"Broken","language":"en","checkedAgainst":"1.35","cards":[
                  {"id":"No Kebab","topic":"Pods","question":"What?","answer":"That.","tags":[],"difficulty":1,
                   "source":"https://kubernetes.io/docs/"},
                  {"id":"fine","topic":"Pods","question":"","answer":"That.","tags":[],"difficulty":7,
                   "source":"https://kubernetes.io/docs/"}]}""");

        assertThat(refused("K8SCARD_DECK", deck.toString()))
                .contains(deck.toString(), "No Kebab", "question", "difficulty", "3 faults");
    }
}
