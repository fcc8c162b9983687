package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.storage.DatabaseUrl;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Slack workspace in this JVM, a database file, and the bots that serve them, one after the other. Closing it ends
 * all.
 */
final class Site implements AutoCloseable {
    static final String CHANNEL = "C0PLATFORM";

    private static final List<String> RESULTS = List.of("Right.", "Not quite.", "Revealed");

    private final Path directory;
    private final SlackWorkspace slack;
    private final DatabaseUrl database;
    private final List<BotProcess> bots = new ArrayList<>();

    Site(Path directory, WorkspacePlan plan, DatabaseUrl database) {
        this.directory = directory;
        this.slack = SlackWorkspace.start(plan);
        this.database = database;
    }

    Site(Path directory, WorkspacePlan plan) {
        this(directory, plan, DatabaseUrl.parse(file(directory), Optional.empty(), Optional.empty()));
    }

    Site(Path directory) {
        this(directory, K8scardWorkspace.plan().withoutPace());
    }

    SlackWorkspace slack() {
        return slack;
    }

    /**
     * What an operator would set: the address of Slack, the token, the secret, any free port, a file in the directory.
     */
    Map<String, String> environment(String... more) {
        var environment = new HashMap<>(Map.of(
                "SLACK_API_URL", slack.apiUrl().toString(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "PORT", "0",
                "JDBC_DATABASE_URL", database.isH2() ? file(directory) : database.jdbcUrl()));
        database.user()
                .filter(user -> !database.isH2())
                .ifPresent(user -> environment.put("JDBC_DATABASE_USERNAME", user));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    /** Starts a command in the bot's environment. */
    BotProcess begins(String... arguments) {
        return begins(environment(), arguments);
    }

    BotProcess begins(Map<String, String> environment, String... arguments) {
        return BotProcess.start(directory, environment, arguments);
    }

    /** What a command of an operator's says that ends with a code. */
    String says(int code, String... arguments) {
        return says(code, environment(), arguments);
    }

    String says(int code, Map<String, String> environment, String... arguments) {
        try (var command = begins(environment, arguments)) {
            assertThat(command.exitCode()).as(command.output()).isEqualTo(code);
            assertThat(command.output()).doesNotContain("\tat ");
            return command.output();
        }
    }

    /** Starts a bot that may well refuse. */
    BotProcess starts(Map<String, String> environment) {
        return kept(BotProcess.start(directory, environment, "serve"));
    }

    BotProcess starts(List<String> flags, Map<String, String> environment) {
        return kept(BotProcess.start(directory, flags, environment, "serve"));
    }

    BotProcess starts(ProcessBuilder builder) {
        return kept(BotProcess.start(builder));
    }

    /** Starts a bot, waits until it is ready, and lets Slack know it. */
    BotProcess serves(String... more) {
        return connected(starts(environment(more)));
    }

    BotProcess connected(BotProcess bot) {
        bot.awaitReady();
        slack.connectTo(bot.at("/slack/events"));
        return bot;
    }

    Exchange types(String member, String command) {
        return slack.member(member).types(CHANNEL, command);
    }

    /** Asks for an extra card and waits for it. */
    Message quiz() {
        int before = cards().size();
        types("U0ADA", "/k8scard quiz");
        slack.await("a card", now -> cards().size() > before, BotProcess.PATIENCE);
        return cards().get(before);
    }

    /** The cards in the channel. */
    List<Message> cards() {
        return slack.snapshot().messagesIn(CHANNEL).stream()
                .filter(message -> message.offers("round:choose:0"))
                .toList();
    }

    /** The result that a member sees after a click. */
    String resultOf(String member) {
        return slack.awaitEphemeral(
                        shown -> shown.recipient().equals(member)
                                && RESULTS.stream().anyMatch(shown.text()::contains),
                        BotProcess.PATIENCE)
                .text();
    }

    /** The first column of what the database file holds, once no bot uses it; a PostgreSQL can be asked at any time. */
    List<String> rows(String query) {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.user().orElse(""),
                        database.password().orElse(""));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The database file cannot be read", e);
        }
    }

    @Override
    public void close() {
        bots.forEach(BotProcess::close);
        slack.close();
    }

    private static String file(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("k8scard");
    }

    private BotProcess kept(BotProcess bot) {
        bots.add(bot);
        return bot;
    }
}
