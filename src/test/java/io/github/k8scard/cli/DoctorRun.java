package io.github.k8scard.cli;

import io.github.k8scard.deck.WrittenDeck;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.DiskSpace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Doctor beside a workspace and a database file, with whatever is to be wrong with them. */
final class DoctorRun {
    static final long GIGABYTE = 1_000_000_000;

    private final Map<String, String> environment = new HashMap<>();
    private final DatabaseUrl database;
    private final Path file;
    private Clock clock = Clock.systemUTC();
    private Function<Path, DiskSpace> space = path -> new DiskSpace(50 * GIGABYTE, 100 * GIGABYTE);
    private int code = -1;
    private List<String> lines = List.of();

    DoctorRun(Path directory, SlackWorkspace slack) {
        var deck = WrittenDeck.ofItsOwnFile("Own")
                .with("pod", "Pods", "What is a pod?")
                .with("node", "Pods", "Where does it run?")
                .save();
        set("K8SCARD_DECK", deck.file().toString());
        file = directory.resolve("cards.mv.db");
        String address = "jdbc:h2:file:" + directory.resolve("cards");
        database = DatabaseUrl.parse(address, Optional.empty(), Optional.empty());
        set("SLACK_API_URL", slack.apiUrl().toString());
        set("SLACK_BOT_TOKEN", slack.botToken());
        set("SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
        set("JDBC_DATABASE_URL", address);
    }

    DatabaseUrl database() {
        return database;
    }

    Path file() {
        return file;
    }

    DoctorRun set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    DoctorRun with(DatabaseUrl other) {
        other.user().ifPresent(user -> set("JDBC_DATABASE_USERNAME", user));
        other.password().ifPresent(password -> set("JDBC_DATABASE_PASSWORD", password));
        return set("JDBC_DATABASE_URL", other.jdbcUrl());
    }

    DoctorRun withClockAhead(Duration ahead) {
        clock = Clock.offset(Clock.systemUTC(), ahead);
        return this;
    }

    DoctorRun withSpace(long free, long total) {
        space = path -> new DiskSpace(free, total);
        return this;
    }

    DoctorRun withoutSpace(IOException why) {
        space = path -> {
            throw new UncheckedIOException(why);
        };
        return this;
    }

    DoctorRun withBackup(Duration age) throws IOException {
        String at = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'")
                .format(Instant.now().minus(age).atOffset(ZoneOffset.UTC));
        Files.createFile(file.resolveSibling("cards-backup-" + at + ".zip"));
        return this;
    }

    DoctorRun run() {
        var out = new StringWriter();
        code = new CommandLine(new DoctorCommand(environment, clock, space))
                .setOut(new PrintWriter(out, true))
                .execute();
        lines = out.toString().lines().toList();
        return this;
    }

    int code() {
        return code;
    }

    List<String> lines() {
        return lines;
    }

    /** All that is a fault, advice, or may be left. */
    List<String> amiss() {
        return lines.stream()
                .filter(line -> Stream.of("✗ fault ", "! advice", "· option").anyMatch(line::startsWith))
                .toList();
    }
}
