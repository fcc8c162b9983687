package io.github.k8scard.cli;

import io.github.k8scard.app.Keeping;
import io.github.k8scard.app.Settings;
import io.github.k8scard.calendar.words.ZoneWords;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.words.Mistake;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the environment and gathers everything that is wrong with it. */
public final class SettingsReader {
    private final Environment environment;

    private SettingsReader(Map<String, String> variables) {
        this.environment = new Environment(variables);
    }

    /** @throws BadSettings with all faults at once */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).settings();
    }

    /** Also what cannot be used, for who wants to see it beside other things. */
    static ReadSettings examine(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        return new ReadSettings(reader.readable(), reader.environment.faults());
    }

    private Settings settings() {
        return environment.good(readable());
    }

    /** With something that stands in for what cannot be used. */
    private Settings readable() {
        var slack = new SlackSettings(environment).read();
        var settings = new Settings(slack, port(), metricsPort(), database(), decks(), timeZone(), admins(), keeping());
        logStyle();
        return settings;
    }

    /**
     * The database alone, for commands that need no Slack.
     *
     * @throws BadSettings if it cannot be used
     */
    static DatabaseUrl database(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        return reader.environment.good(reader.database());
    }

    /**
     * The deck files alone, if any was asked for.
     *
     * @throws BadSettings if they cannot be some
     */
    static List<Path> decks(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        return reader.environment.good(reader.decks());
    }

    private int port() {
        return port(environment).orElseGet(() -> environment.fault("PORT", "must be a number from 0 to 65535.", 0));
    }

    /** The port to listen on; empty if what is given is none. */
    static Optional<Integer> port(Map<String, String> variables) {
        return port(new Environment(variables));
    }

    private static Optional<Integer> port(Environment environment) {
        return portOf(environment.given("PORT").orElse("3000"));
    }

    private static Optional<Integer> portOf(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= 65535);
    }

    private OptionalInt metricsPort() {
        Optional<String> given = environment.given("K8SCARD_METRICS_PORT");
        Optional<Integer> port = given.flatMap(SettingsReader::portOf);
        if (given.isPresent() && (port.isEmpty() || (port.equals(port(environment)) && port.get() != 0))) {
            return environment.fault(
                    "K8SCARD_METRICS_PORT",
                    "must be a number from 0 to 65535, and another than PORT; unset, there are no metrics.",
                    OptionalInt.empty());
        }
        return port.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Keeping keeping() {
        return new Keeping(
                upTo(1_000, "K8SCARD_BACKUPS", Keeping.STANDARD.backups()),
                upTo(3_650, "K8SCARD_KEEP_DAYS", Keeping.STANDARD.daysOfGoneWorkspace()));
    }

    private int upTo(int most, String name, int standard) {
        String given = environment.given(name).orElseGet(() -> String.valueOf(standard));
        return given.matches("\\d{1,4}") && Integer.parseInt(given) <= most
                ? Integer.parseInt(given)
                : environment.fault(name, "must be a number from 0 to " + most + ".", standard);
    }

    private DatabaseUrl database() {
        var jdbc = environment.given("JDBC_DATABASE_URL");
        String name = jdbc.isPresent() ? "JDBC_DATABASE_URL" : "DATABASE_URL";
        String address = jdbc.or(() -> environment.given("DATABASE_URL")).orElse("jdbc:h2:file:./data/k8scard");
        try {
            var url = DatabaseUrl.parse(
                    address, environment.given("JDBC_DATABASE_USERNAME"), environment.given("JDBC_DATABASE_PASSWORD"));
            if (url.isH2() && environment.given("DYNO").isPresent()) {
                return environment.fault(
                        "JDBC_DATABASE_URL",
                        "must name a PostgreSQL database here: a dyno's disk is wiped at every restart, and every"
                                + " answer with it. Add one with: heroku addons:create heroku-postgresql",
                        url);
            }
            return url;
        } catch (IllegalArgumentException e) {
            return environment.fault(name, e.getMessage() + ".", DatabaseUrl.inMemory("unused"));
        }
    }

    private List<Path> decks() {
        return new DeckSetting(environment).read();
    }

    private ZoneId timeZone() {
        try {
            return environment.given("K8SCARD_TIME_ZONE").map(ZoneWords::parse).orElse(ZoneId.of("UTC"));
        } catch (Mistake e) {
            return environment.fault("K8SCARD_TIME_ZONE", "is not usable: " + e.getMessage(), ZoneId.of("UTC"));
        }
    }

    private Set<String> admins() {
        var given = environment.given("K8SCARD_ADMINS");
        var ids = Arrays.stream(given.orElse("").split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        // nobody at all would mean everybody
        boolean nobody = given.isPresent() && ids.isEmpty();
        if (nobody || !ids.stream().allMatch(id -> id.matches("[UW][A-Z0-9]{1,31}"))) {
            return environment.fault(
                    "K8SCARD_ADMINS",
                    "must be Slack user ids separated by commas, such as U012AB3CD,U045EF6GH (profile, ⋮, Copy member"
                            + " ID); unset, everybody may change settings.",
                    ids);
        }
        return ids;
    }

    /** The style itself is read by the logging configuration. */
    private void logStyle() {
        environment
                .given("K8SCARD_LOG")
                .filter(style -> !Set.of("text", "json").contains(style))
                .ifPresent(style -> environment.fault("K8SCARD_LOG", "must be text or json.", style));
    }
}
