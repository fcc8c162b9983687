package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
    @Tag("trap-18")
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
    void a_place_where_no_database_file_can_be_is_refused_in_one_sentence() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));

        assertThat(refused("JDBC_DATABASE_URL", "jdbc:h2:file:" + file.resolve("cards")))
                .contains("cannot be written", file.toString(), "with room on the disk", "JDBC_DATABASE_URL")
                .hasLineCount(1);
    }

    @Test
    void a_directory_or_a_database_file_that_may_not_be_written_is_refused_in_one_sentence() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        String address = "jdbc:h2:file:" + data.resolve("cards");
        Database.open(DatabaseUrl.parse(address, Optional.empty(), Optional.empty()))
                .close();
        Path file = data.resolve("cards.mv.db");
        assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "root may write everything");
        assertThat(refused("JDBC_DATABASE_URL", address))
                .contains("cannot be written", "read only", "JDBC_DATABASE_URL")
                .hasLineCount(1);

        Files.delete(file);
        assertThat(data.toFile().setWritable(false)).isTrue();
        try {
            assertThat(refused("JDBC_DATABASE_URL", address))
                    .contains("cannot be written", file.toString(), "JDBC_DATABASE_URL")
                    .hasLineCount(1);
        } finally {
            assertThat(data.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    @Tag("trap-17")
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
