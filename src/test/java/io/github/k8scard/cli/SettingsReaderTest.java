package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.k8scard.app.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final String TOKEN = "xoxb-1-very-secret";
    private static final String SECRET = "0123456789abcdef-very-secret";

    private static Map<String, String> enough(String... more) {
        var environment = new HashMap<>(Map.of("SLACK_BOT_TOKEN", TOKEN, "SLACK_SIGNING_SECRET", SECRET));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private static Settings read(String... more) {
        return SettingsReader.read(enough(more));
    }

    private static String refusal(Map<String, String> environment) {
        return catchThrowableOfType(BadSettings.class, () -> SettingsReader.read(environment))
                .getMessage();
    }

    @Test
    void token_and_secret_are_enough() {
        Settings settings = read();

        assertThat(settings.slack().botToken()).isEqualTo(TOKEN);
        assertThat(settings.slack().signingSecret()).isEqualTo(SECRET);
        assertThat(settings.slack().apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.database()).hasToString("jdbc:h2:file:./data/k8scard");
        assertThat(settings.decks()).isEmpty();
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.admins()).isEmpty();
    }

    @Test
    void everything_can_be_set() {
        Settings settings = read(
                "SLACK_API_URL", "http://127.0.0.1:4000/api",
                "PORT", " 8080 ",
                "JDBC_DATABASE_URL", "jdbc:postgresql://db.example.com/k8scard",
                "K8SCARD_DECK", "cards/ours.json",
                "K8SCARD_TIME_ZONE", "Europe/Berlin",
                "K8SCARD_ADMINS", "U012AB3CD, W045EF6GH,",
                "K8SCARD_LOG", "json");

        assertThat(settings.slack().apiUrl()).isEqualTo(URI.create("http://127.0.0.1:4000/api/"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.database()).hasToString("jdbc:postgresql://db.example.com/k8scard");
        assertThat(settings.decks()).containsExactly(Path.of("cards/ours.json"));
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.admins()).containsExactlyInAnyOrder("U012AB3CD", "W045EF6GH");
    }

    @Test
    @Tag("trap-17")
    void all_faults_are_told_at_once_each_with_its_remedy() {
        String refusal = refusal(Map.of(
                "SLACK_API_URL", "slack.com",
                "PORT", "70000",
                "DATABASE_URL", "mysql://root:hunter2@db/k8scard",
                "K8SCARD_TIME_ZONE", "Europe/Berlinn",
                "K8SCARD_ADMINS", "ada",
                "K8SCARD_LOG", "xml"));

        assertThat(refusal.lines().skip(1))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).matches(" {2}- [A-Z_0-9]+ (is|must) .*[.?/]"));
        assertThat(refusal)
                .contains("SLACK_BOT_TOKEN is missing", "OAuth & Permissions")
                .contains("SLACK_SIGNING_SECRET is missing", "Basic Information")
                .contains("SLACK_API_URL must be", "https://slack.com/api/")
                .contains("PORT must be a number from 0 to 65535")
                .contains("DATABASE_URL must start with jdbc:h2:")
                .contains("K8SCARD_TIME_ZONE", "Europe/Berlin?")
                .contains("K8SCARD_ADMINS must be", "U012AB3CD")
                .contains("K8SCARD_LOG must be text or json")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ada:hunter2@db.example.com:abc/k8scard",
                "postgres://ada:hunter2%zz@db.example.com/k8scard",
                "postgresql://ada:hunter2@/k8scard",
                "postgres://ada:hunter2@db.example.com",
                "ada:hunter2@db.example.com"
            })
    void an_address_that_cannot_be_used_is_refused_without_its_password(String address) {
        assertThat(refusal(enough("DATABASE_URL", address)))
                .contains("DATABASE_URL ")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://ada:p%40ss%2Bw+d@db.example.com:5433/k8scard?sslmode=require,"
                + " jdbc:postgresql://db.example.com:5433/k8scard?sslmode=require, ada, p@ss+w+d",
        "postgresql://ada:x@db.example.com/k8scard, jdbc:postgresql://db.example.com/k8scard, ada, x",
        "jdbc:postgresql://ada:x@db.example.com/k8scard, jdbc:postgresql://db.example.com/k8scard, ada, x"
    })
    @Tag("trap-22")
    void the_form_of_hosting_platforms_is_read(String given, String jdbc, String user, String password) {
        var database = read("DATABASE_URL", given).database();

        assertThat(database.jdbcUrl()).isEqualTo(jdbc);
        assertThat(database.user()).contains(user);
        assertThat(database.password()).contains(password);
        assertThat(database.toString()).doesNotContain(password + "@").doesNotContain("sslmode");
    }

    @Test
    void the_jdbc_form_wins_and_takes_its_login_from_beside_it() {
        var database = read(
                        "JDBC_DATABASE_URL", "jdbc:postgresql://one/k8scard",
                        "JDBC_DATABASE_USERNAME", "ada",
                        "JDBC_DATABASE_PASSWORD", "hunter2",
                        "DATABASE_URL", "postgres://ben:x@two/k8scard")
                .database();

        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://one/k8scard");
        assertThat(database.user()).contains("ada");
        assertThat(database.password()).contains("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:file:./data/k8scard", "jdbc:h2:mem:k8scard"})
    @Tag("trap-22")
    void h2_is_refused_on_a_dyno(String address) {
        assertThat(refusal(enough("DYNO", "web.1", "JDBC_DATABASE_URL", address)))
                .contains("must name a PostgreSQL database here", "heroku addons:create heroku-postgresql");
    }

    @Test
    void postgresql_is_welcome_on_a_dyno() {
        assertThat(read("DYNO", "web.1", "DATABASE_URL", "postgres://ada:x@db/k8scard")
                        .database()
                        .isH2())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',3000", "0,0", "65535,65535", "' 80 ',80"})
    void ports(String given, int port) {
        assertThat(read("PORT", given).port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "3000.0", "999999999999", "٣٠٠٠"})
    void no_ports(String given) {
        assertThat(refusal(enough("PORT", given))).contains("PORT must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://slack.com/api/",
                "https:///api",
                "https://a b/",
                "slack.com/api",
                "https://my_slack/api",
                "https://slack.com/api?x"
            })
    void no_addresses_of_the_web_api(String given) {
        assertThat(refusal(enough("SLACK_API_URL", given))).contains("SLACK_API_URL must be");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://slack.com/api, https://slack.com/api/",
        "http://localhost:4000, http://localhost:4000/",
        "http://[::1]:4000/api/, http://[::1]:4000/api/"
    })
    void addresses_of_the_web_api(String given, URI base) {
        assertThat(read("SLACK_API_URL", given).slack().apiUrl()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxp-1", "xapp-1", "Bearer xoxb-1"})
    void other_tokens_are_refused_without_being_shown(String given) {
        assertThat(refusal(enough("SLACK_BOT_TOKEN", given)))
                .contains("SLACK_BOT_TOKEN must start with xoxb-")
                .doesNotContain(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xoxb-…",
                "xoxb-...",
                "xoxb-1-very…secret",
                "xoxb-",
                "xoxb-1-very\u200Bsecret",
                "xoxb-1-very secret",
                "xoxb-1-very\u00A0secret",
                "\"xoxb-1-very-secret",
                "xoxb-1-very-secret\"",
                "xoxb-<your-token>",
                "xoxb-${TOKEN}",
                "хoxb-1-very-secret"
            })
    void a_token_that_no_app_has_is_refused_before_slack_is_asked(String given) {
        assertThat(refusal(enough("SLACK_BOT_TOKEN", given)))
                .contains("SLACK_BOT_TOKEN must ", "copy the Bot User OAuth Token")
                .doesNotContain("very");
        assertThat(refusal(enough("SLACK_APP_TOKEN", given.replace("xoxb", "xapp"))))
                .contains("SLACK_APP_TOKEN must ", "App-Level Token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"…", "...", "0123…", "0123 4567", "0123\u200B4567", "\"0123", "$SECRET", "xoxb-1-very-secret"})
    void a_signing_secret_that_no_app_has_is_refused(String given) {
        assertThat(refusal(enough("SLACK_SIGNING_SECRET", given)))
                .contains("SLACK_SIGNING_SECRET must ", "Basic Information")
                .doesNotContain("0123", "very");
    }

    @Test
    void where_the_invisible_character_is_is_said() {
        assertThat(refusal(enough("SLACK_BOT_TOKEN", "xoxb-12\u200B34")))
                .contains("an invisible character (U+200B) at place 8")
                .doesNotContain("xoxb-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\"%s\"",
                "'%s'",
                "“%s”",
                "‘%s’",
                " %s\n",
                "\u200B%s\uFEFF",
                "\u00A0\"%s\"\u2060",
                "\" %s \"",
                "\t%s\r\n"
            })
    void quotes_and_blanks_around_a_value_are_no_part_of_it(String around) {
        var settings = SettingsReader.read(Map.ofEntries(
                set(around, "SLACK_BOT_TOKEN", TOKEN),
                set(around, "SLACK_SIGNING_SECRET", SECRET),
                set(around, "SLACK_APP_TOKEN", "xapp-1"),
                set(around, "SLACK_API_URL", "http://127.0.0.1:4000/api/"),
                set(around, "PORT", "8080"),
                set(around, "JDBC_DATABASE_URL", "jdbc:postgresql://db.example.com/k8scard"),
                set(around, "JDBC_DATABASE_USERNAME", "ada"),
                set(around, "JDBC_DATABASE_PASSWORD", "hunter2"),
                set(around, "K8SCARD_DECK", "cards/ours.json"),
                set(around, "K8SCARD_TIME_ZONE", "Europe/Berlin"),
                set(around, "K8SCARD_ADMINS", "U012AB3CD"),
                set(around, "K8SCARD_LOG", "json"),
                set(around, "HTTPS_PROXY", "http://proxy.example.com:3128")));

        assertThat(settings.slack().botToken()).isEqualTo(TOKEN);
        assertThat(settings.slack().signingSecret()).isEqualTo(SECRET);
        assertThat(settings.slack().appToken()).hasValue("xapp-1");
        assertThat(settings.slack().apiUrl()).isEqualTo(URI.create("http://127.0.0.1:4000/api/"));
        assertThat(settings.slack().proxy()).map(Object::toString).hasValue("proxy.example.com:3128");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.database().jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com/k8scard");
        assertThat(settings.database().user()).hasValue("ada");
        assertThat(settings.database().password()).hasValue("hunter2");
        assertThat(settings.decks()).containsExactly(Path.of("cards/ours.json"));
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.admins()).containsExactly("U012AB3CD");
    }

    private static Map.Entry<String, String> set(String around, String name, String value) {
        return Map.entry(name, around.formatted(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                " , ,",
                "\",\"",
                "ada",
                "@ada",
                "<@U012AB3CD>",
                "u012ab3cd",
                "C012AB3CD",
                "U012AB3CD U045EF6GH",
                "U0123456789ABCDEF0123456789ABCDEF0"
            })
    void admins_that_name_nobody_or_no_users_are_refused(String given) {
        assertThat(refusal(enough("K8SCARD_ADMINS", given)))
                .contains("K8SCARD_ADMINS must be Slack user ids", "U012AB3CD,U045EF6GH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "''"})
    void without_admins_everybody_is_one(String given) {
        assertThat(read("K8SCARD_ADMINS", given).admins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://proxy:1080",
                "http://",
                "http://proxy:port",
                "http://proxy:70000",
                "http://a:hunter2%zz@proxy"
            })
    void a_proxy_that_cannot_be_one_is_refused_without_its_password(String given) {
        assertThat(refusal(enough("HTTPS_PROXY", given)))
                .containsPattern("HTTPS_PROXY (must be the address of a proxy|has a % in)")
                .doesNotContain("hunter2");
    }

    @Test
    void several_deck_files_are_named_with_commas_between_them_and_any_blanks_around() {
        assertThat(read("K8SCARD_DECK", " deck.json,cards/ours.json ,  team deck.json")
                        .decks())
                .containsExactly(Path.of("deck.json"), Path.of("cards/ours.json"), Path.of("team deck.json"));
        assertThat(SettingsReader.decks(Map.of("K8SCARD_DECK", "a.json, b.json")))
                .containsExactly(Path.of("a.json"), Path.of("b.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "deck.json,", ", deck.json", "deck.json, ,ours.json"})
    void a_comma_without_a_deck_file_beside_it_is_a_fault(String given) {
        assertThat(refusal(enough("K8SCARD_DECK", given)))
                .contains("K8SCARD_DECK names no file before, between or after its commas");
    }

    @Test
    void a_deck_file_that_is_named_twice_is_a_fault_however_it_is_written() {
        assertThat(refusal(enough("K8SCARD_DECK", "deck.json, ours.json, ./cards/../deck.json")))
                .contains("K8SCARD_DECK names ./cards/../deck.json twice; name each file once");
    }

    @Test
    void a_path_that_the_system_cannot_read_is_a_fault_too() {
        assertThat(refusal(enough("K8SCARD_DECK", "deck\0.json"))).contains("K8SCARD_DECK is no path");
    }

    @Test
    void settings_print_no_secrets() {
        Settings settings = read(
                "JDBC_DATABASE_URL",
                "jdbc:postgresql://db/k8scard?password=hunter2",
                "JDBC_DATABASE_PASSWORD",
                "hunter2");

        assertThat(settings.toString()).doesNotContain(TOKEN, SECRET, "hunter2");
    }

    @Test
    void a_blank_is_as_good_as_nothing() {
        assertThatThrownBy(() -> read("SLACK_SIGNING_SECRET", "  "))
                .hasMessageContaining("SLACK_SIGNING_SECRET is missing");
    }
}
