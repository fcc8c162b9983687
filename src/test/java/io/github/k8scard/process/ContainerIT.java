package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.Needed;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.deploy.Dockerfile;
import io.github.k8scard.deploy.Manifests;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The image's command in all that a container gives it, with what the manifests mount and set, and nothing else. */
@Tag("thorough")
class ContainerIT {
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    private static Path made;

    private static final Dockerfile DOCKERFILE = Dockerfile.read();
    private static Path image;

    @TempDir
    private Path directory;

    @BeforeAll
    static void makeImage() throws IOException, InterruptedException {
        Needed.orSkipped(IsolatedPlace.isPossible(), IsolatedPlace.NEEDS);
        image = Files.createDirectory(made.resolve("image"));
        ImageFiles.make(DOCKERFILE, Files.createDirectory(made.resolve("stage")), image);
    }

    @Test
    void the_archive_of_classes_fits_the_runtime_and_the_jar_says_which_release_it_is() throws IOException {
        // with this the JVM refuses to start if it cannot use the archive
        var strict = Map.of("JDK_JAVA_OPTIONS", "-Xshare:on");

        try (var bot = BotProcess.start(place().runs(mounts(Manifests.of("h2")), with(strict), run("--version")))) {
            assertThat(bot.exitCode()).as(bot.output()).isZero();
            assertThat(bot.out()).startsWith("k8scard " + System.getProperty("revision", "0."));
        }
    }

    @Test
    void the_runtime_has_the_modules_that_the_jar_asks_for() {
        var found = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(found),
                        new PrintWriter(found),
                        "--multi-release=17",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "target/k8scard.jar");
        // TLS with elliptic curves, and the names of days in other languages, are found by service
        var wanted = new TreeSet<>(Set.of("jdk.crypto.ec", "jdk.localedata"));
        wanted.addAll(List.of(found.toString().strip().split(",")));

        assertThat(DOCKERFILE.modules()).containsExactlyElementsOf(wanted);
    }

    @Test
    void nothing_but_the_volumes_can_be_written_and_there_is_no_shell() throws IOException {
        try (var bot = BotProcess.start(
                place().runs(mounts(Manifests.of("h2")), with(Map.of()), List.of("/bin/sh", "-c", "true")))) {
            assertThat(bot.exitCode()).isNotZero();
            assertThat(bot.output()).contains("/bin/sh: No such file");
        }
        var elsewhere = Map.of(
                "JDBC_DATABASE_URL", "jdbc:h2:file:./elsewhere",
                "SLACK_BOT_TOKEN", "xoxb-1-a",
                "SLACK_SIGNING_SECRET", "abc");
        try (var bot = BotProcess.start(place().runs(mounts(Manifests.of("h2")), with(elsewhere), run("serve")))) {
            assertThat(bot.exitCode()).isEqualTo(2);
            assertThat(bot.output()).contains("cannot be written", "/k8scard/elsewhere");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void it_serves_with_what_the_manifests_give_it_and_ends_when_it_is_asked(Engine engine, TestReporter reporter)
            throws IOException {
        var manifests = Manifests.of(engine == Engine.H2 ? "h2" : "postgresql");
        DatabaseUrl database = engine.fresh();
        var mounts = mounts(manifests);
        try (var site = new Site(directory, K8scardWorkspace.plan().withoutPace(), database)) {
            var environment = with(manifests.environment());
            environment.putAll(site.environment());
            // as it is in the manifest, where no operator's word stands
            if (engine == Engine.H2) {
                environment.put("JDBC_DATABASE_URL", manifests.environment().get("JDBC_DATABASE_URL"));
            }
            environment.put("K8SCARD_LOG", "text");

            long started = System.nanoTime();
            BotProcess bot = site.connected(site.starts(place().runs(mounts, environment, run("serve"))));
            long ready = Duration.ofNanos(System.nanoTime() - started).toMillis();

            assertThat(manifests.probedPaths())
                    .allSatisfy(path -> assertThat(bot.status(path)).isEqualTo(200));
            var card = site.quiz();
            assertThat(site.slack()
                            .member("U0ADA")
                            .clicks(card, "round:choose:1")
                            .acknowledged())
                    .isTrue();
            assertThat(site.resultOf("U0ADA")).isNotEmpty();
            assertThat(site.types("U0BEN", "/k8scard schedule 9:00 Montag").acknowledged())
                    .isTrue();
            reporter.publishEntry(Map.of(
                    "database", engine.toString(),
                    "ready after ms", String.valueOf(ready),
                    "resident MB", String.valueOf(residentMegabytes(bot.pid())),
                    "runtime MB", String.valueOf(megabytes(image.resolve("runtime"))),
                    "image MB without its base", String.valueOf(megabytes(image))));

            bot.sigterm();

            assertThat(bot.orderlyExitCode()).isIn(0, 143);
            assertThat(bot.output()).contains("Bot: Stopped").doesNotContain("ERROR", "WARN", "\tat ");
        }
        Path data = mounts.getOrDefault(DOCKERFILE.directory() + "/data", directory);
        assertThat(data.resolve("k8scard.mv.db")).matches(file -> Files.exists(file) == (engine == Engine.H2));
    }

    @Test
    void maintenance_backs_up_and_restores_what_the_bot_has_left_on_its_claim() throws IOException {
        var manifests = Manifests.of("maintenance");
        var mounts = mounts(manifests);
        Path data = mounts.get(DOCKERFILE.directory() + "/data");
        String address = "jdbc:h2:file:" + data.resolve("k8scard");
        Database.open(DatabaseUrl.parse(address, Optional.empty(), Optional.empty()))
                .close();
        // as the image's user has left it
        Files.setPosixFilePermissions(data.resolve("k8scard.mv.db"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(maintains(mounts, "backup")).contains("rows, read again and whole.");
        assertThat(maintains(mounts, "restore", "data/k8scard-backup-" + backupIn(data)))
                .contains("Restored ", "/k8scard/data/k8scard-before-restore-", "You can start the bot.");
        assertThat(maintains(mounts, "boards", "check")).contains("All sums are what the answers say.");
    }

    private String maintains(Map<String, Path> mounts, String... command) throws IOException {
        var environment = with(Manifests.of("maintenance").environment());
        try (var pod = BotProcess.start(place().runs(mounts, environment, run(command)))) {
            assertThat(pod.exitCode()).as(pod.output()).isZero();
            return pod.output();
        }
    }

    private static String backupIn(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .findFirst()
                    .orElseThrow()
                    .replace("k8scard-backup-", "");
        }
    }

    private IsolatedPlace place() throws IOException {
        Path root = Files.createTempDirectory(directory, "root");
        return new IsolatedPlace(root, image, DOCKERFILE.directory(), DOCKERFILE.user());
    }

    private static List<String> run(String... arguments) {
        var command = new ArrayList<>(DOCKERFILE.entryPoint());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, String> with(Map<String, String> more) {
        var environment = new HashMap<>(DOCKERFILE.environment());
        environment.putAll(more);
        return environment;
    }

    private Map<String, Path> mounts(Manifests manifests) throws IOException {
        var mounts = new HashMap<String, Path>();
        for (String mount : manifests.mounts()) {
            mounts.put(mount, Files.createTempDirectory(directory, "mount"));
        }
        return mounts;
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / MEGABYTE;
        }
    }
}
