package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.TokenState;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.storage.WholeDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After its workspace has uninstalled it, a bot can never start again; what is stored has to go all the same. */
class UninstalledTest {
    private static final Pattern LEFT = Pattern.compile("Workspace T0SANDBOX no longer has the app installed");
    private static final String STATES = "select state from workspace";

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
        assertThat(bot.output()).contains("Slack does not accept SLACK_BOT_TOKEN");
        return bot.output();
    }

    private Connection connection() throws SQLException {
        String file = "jdbc:h2:file:" + directory.resolve("k8scard");
        return TestDatabase.connect(DatabaseUrl.parse(file, Optional.empty(), Optional.empty()));
    }

    private List<String> holding() throws SQLException {
        try (var connection = connection()) {
            return WholeDatabase.holding(connection, "T0SANDBOX");
        }
    }

    @Test
    void a_refused_start_removes_what_is_kept_of_it_once_its_days_are_over() throws SQLException {
        BotProcess bot = site.serves();
        site.quiz();
        site.slack().admin().uninstalls();
        bot.awaitLine(LEFT);
        bot.kill();

        refused();
        assertThat(site.rows(STATES)).containsExactly("left");
        assertThat(holding()).contains("round.workspace_id");

        assertThat(refused("K8SCARD_KEEP_DAYS", "0")).contains("everything of it is removed");
        assertThat(holding()).isEmpty();
        refused("K8SCARD_KEEP_DAYS", "0");
    }

    @Test
    void if_no_process_heard_of_it_the_only_workspace_counts_as_gone_after_a_day_of_refusals() throws SQLException {
        BotProcess bot = site.serves();
        site.quiz();
        bot.kill();
        site.slack().admin().tokenIs(TokenState.ACCOUNT_INACTIVE);

        assertThat(refused("K8SCARD_KEEP_DAYS", "0")).contains("If Slack still refuses the token in a day");
        refused("K8SCARD_KEEP_DAYS", "0");
        assertThat(site.rows(STATES)).containsExactly("installed");

        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("update trouble_told set told_at = told_at - interval '1' day");
        }
        assertThat(refused("K8SCARD_KEEP_DAYS", "0")).containsPattern(LEFT).contains("everything of it is removed");
        assertThat(holding()).isEmpty();
    }
}
