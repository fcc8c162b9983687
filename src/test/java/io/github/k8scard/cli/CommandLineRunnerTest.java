package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.k8scard.deck.WrittenDeck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CommandLineRunnerTest {
    private static final String POOR = """
            {"format":2,"title":"Poor","language":"en","checkedAgainst":"1.37","cards":[
              {"id":"etcd-what","topic":"etcd","question":"What is `etcd`?","answer":"A store.","tags":[],
               "difficulty":1,"reviewBy":"1999-01-01","source":"https://kubernetes.io/docs/"},
              {"id":"node-what","topic":"Nodes","question":"Where do Pods run?","answer":"On nodes.","tags":[],
               "difficulty":1,"source":"https://kubernetes.io/docs/"}]}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return CommandLineRunner.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    @ParameterizedTest
    @CsvSource({
        "--help, Usage: k8scard [-h] [--version] COMMAND",
        "serve --help, Usage: k8scard serve [-h]",
        "sandbox --help, Usage: k8scard sandbox [-h]",
        "deck --help, Usage: k8scard deck [-h] [COMMAND]",
        "deck check -h, Usage: k8scard deck check [-h] [--strict] FILE...",
        "deck import -h, Usage: k8scard deck import [-h] [--dry-run] [--overwrite]",
        "deck export -h, Usage: k8scard deck export [-h] [--overwrite]",
        "boards --help, Usage: k8scard boards [-h] [COMMAND]",
        "boards check -h, Usage: k8scard boards check [-h]",
        "boards rebuild -h, Usage: k8scard boards rebuild [-h]",
        "backup -h, Usage: k8scard backup [-h] [FILE]",
        "restore -h, Usage: k8scard restore [-h] FILE",
        "move -h, Usage: k8scard move [-h] --from=FILE",
        "manifest --help, Usage: k8scard manifest [-h] [--socket] [--url=URL]"
    })
    void every_command_has_short_help(String typed, String usage) {
        assertThat(run(typed.split(" "))).isZero();

        assertThat(out.toString()).startsWith(usage).contains("-h, --help");
        assertThat(out.toString().lines())
                .hasSizeLessThanOrEqualTo(18)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_help_says_what_its_name_stands_for() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("k8scard stands for java -jar target/k8scard.jar");
    }

    @Test
    void an_unknown_command_gets_the_nearest_one_and_help() {
        assertThat(run("srve")).isEqualTo(2);

        assertThat(err.toString()).contains("'srve'", "Did you mean", "k8scard serve", "Usage: k8scard", "manifest");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quux",
                "deck",
                "deck chek",
                "deck check",
                "deck import x",
                "serve now",
                "--versoin",
                "manifest --url"
            })
    void what_cannot_be_understood_gets_help(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains("Usage: k8scard").doesNotContain("\tat ");
    }

    @Test
    void a_fine_deck_is_said_to_be_fine() {
        assertThat(run("deck", "check", "deck.json")).isZero();

        assertThat(out.toString()).matches("(?s)deck.json is fine: \\d{3} cards on \\d\\d topics\\.\n.*");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void advice_on_a_fine_deck_is_grouped_by_card_and_counted(@TempDir Path directory) throws IOException {
        Path deck = Files.writeString(directory.resolve("poor.json"), POOR);

        assertThat(run("deck", "check", deck.toString())).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines(deck + """
                 is fine: 2 cards on 2 topics.

                etcd-what
                  It was to be reviewed by 1999-01-01; check it against its source and set a later date, or remove \
                the date.

                “etcd”
                  The topic has one card; add another, or move it to a wider topic.

                “Nodes”
                  The topic has one card; add another, or move it to a wider topic.

                3 pieces of advice.
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void strict_makes_advice_a_failure_and_nothing_else(@TempDir Path directory) throws IOException {
        Path poor = Files.writeString(directory.resolve("poor.json"), POOR);
        Path good = Files.writeString(
                directory.resolve("good.json"),
                POOR.replace("1999-01-01", "9999-12-31").replace("Nodes", "etcd"));

        assertThat(run("deck", "check", "--strict", poor.toString())).isEqualTo(1);
        assertThat(run("deck", "check", "--strict", good.toString())).isZero();
        assertThat(out.toString()).endsWith("good.json is fine: 2 cards on 1 topic." + System.lineSeparator());
    }

    @Test
    void a_broken_deck_is_told_all_its_faults(@TempDir Path directory) throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), """
                {"title":"","language":"en","checkedAgainst":"1.36","cards":[
                  {"id":"pod","topic":"Pods","question":"","answer":"That.","tags":[],"difficulty":9,
                   "source":"https://kubernetes.io/docs/"}]}""");

        assertThat(run("deck", "check", broken.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains(broken.toString(), "3 faults", "title", "question", "difficulty")
                .doesNotContain("\tat ", "Usage");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void files_that_are_used_together_are_checked_together(@TempDir Path directory) {
        var one = new WrittenDeck(directory.resolve("one.json"), "One").with("pod", "Pods", "What?");
        var two = new WrittenDeck(directory.resolve("two.json"), "Two").with("node", "Nodes", "What?");
        String[] check = {
            "deck", "check", one.save().file().toString(), two.save().file().toString()
        };
        assertThat(run(check)).isZero();
        assertThat(out.toString().lines())
                .first()
                .isEqualTo(one.file() + ", " + two.file() + " are fine together: 2 cards on 2 topics.");

        two.with("pod", "Pods", "Who?").save();
        assertThat(run(check)).isEqualTo(2);
        assertThat(err.toString()).contains("pod, id: is the id of a card in " + one.file() + " too");
    }

    @Test
    void a_deck_that_is_not_there_is_said_not_to_be_there(@TempDir Path directory) {
        assertThat(run("deck", "check", directory.resolve("none.json").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("none.json", "does not exist").doesNotContain("\tat ");
    }

    @Test
    void a_manifest_is_json_for_the_address_given() {
        assertThat(run("manifest", "--url", "https://example.com")).isZero();

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .at("/settings/event_subscriptions/request_url")
                        .asString())
                .isEqualTo("https://example.com/slack/events");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com                    | https://example.com/slack/events",
                "https://example.com/                   | https://example.com/slack/events",
                "https://example.com/slack/events       | https://example.com/slack/events",
                "https://example.com/slack/events/      | https://example.com/slack/events",
                "https://example.com//slack//events//   | https://example.com/slack/events",
                "https://example.com/bots/slack/events  | https://example.com/bots/slack/events",
                "https://example.com/slack              | https://example.com/slack/slack/events",
                "HTTPS://example.com:8443               | https://example.com:8443/slack/events",
                "'\u00A0https://example.com\u200B '      | https://example.com/slack/events",
                "\"https://example.com/\"               | https://example.com/slack/events",
                "“https://example.com”                  | https://example.com/slack/events"
            })
    void the_address_may_be_pasted_in_any_way_that_says_what_is_meant(String typed, String requestUrl) {
        assertThat(run("manifest", "--url", typed)).as(err.toString()).isZero();

        assertThat(out.toString()).contains("\"request_url\" : \"" + requestUrl + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com          | it begins with http://, and Slack sends to https:// only",
                "ftp://example.com           | it begins with ftp://; write https://",
                "example.com                 | it does not begin with https://",
                "example.com:3000/x          | it does not begin with https://",
                "https:/example.com          | it does not begin with https://",
                ":::                         | it does not begin with https://",
                "''                          | it does not begin with https://",
                "https://my_bot.example.com  | the name of its server, my_bot.example.com, has an underscore",
                "https://bücher.example.com  | may have only letters from a to z",
                "https:///slack              | it names no server",
                "https://                    | it names no server",
                "https://example.com/?a=b    | it has a ? or a # in it",
                "https://example.com/#a      | it has a ? or a # in it",
                "https://example.com/a b     | a blank or an invisible character in it (U+0020 at place 22)",
                "https://exam\u200Bple.com     | a blank or an invisible character in it (U+200B at place 13)",
                "https://example.com:port    | after the colon there must be a port",
                "https://example.com:70000   | after the colon there must be a port",
                "https://ada:x@example.com   | it has a user name or password",
                "https://example.com/<x>     | a character in it that addresses do not have",
                "https://localhost:3000      | Slack cannot reach localhost",
                "https://127.0.0.1           | Slack cannot reach 127.0.0.1"
            })
    void what_is_wrong_with_an_address_is_said(String typed, String reason) {
        assertThat(run("manifest", "--url", typed)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("--url must be an address such as https://bot.example.com: ")
                .contains(reason);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_manifest_needs_to_know_how_slack_reaches_the_bot() {
        assertThat(run("manifest")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Say where Slack reaches the bot, such as: --url https://bot.example.com");

        assertThat(run("manifest", "--socket", "--url", "https://example.com")).isEqualTo(2);
        assertThat(err.toString()).contains("With --socket Slack needs no address");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void serve_without_settings_says_what_is_missing() {
        assertThat(run("serve")).isEqualTo(2);

        assertThat(err.toString()).contains("SLACK_BOT_TOKEN is missing").doesNotContain("\tat ", "Usage");
    }

    @Test
    void without_a_command_a_token_means_serve() {
        assertThat(CommandLineRunner.run(Map.of("SLACK_BOT_TOKEN", "xoxp-no-bot")))
                .isEqualTo(2);
    }

    @Test
    void a_fault_of_the_program_itself_ends_with_code_1_and_is_logged_once() {
        CommandLine commands = commandLine();
        var broken = new CommandLine(new Broken());
        broken.setExecutionExceptionHandler(commands.getExecutionExceptionHandler());
        commands.addSubcommand("broken", broken);
        var logged = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(CommandLineRunner.class);
        logged.start();
        log.addAppender(logged);
        log.setAdditive(false);
        try {
            assertThat(commands.execute("broken")).isEqualTo(1);
        } finally {
            log.setAdditive(true);
            log.detachAppender(logged);
        }

        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("provoked by a test");
        });
        assertThat(err.toString()).isEmpty();
    }

    @CommandLine.Command(name = "broken")
    private static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("provoked by a test");
        }
    }
}
