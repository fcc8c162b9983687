package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds a release again gets the same bytes, and so can tell what it was built from. */
@Tag("thorough")
class ReproducibleJarIT {
    private static final List<String> SOURCES = List.of("pom.xml", ".mvn", "src/main", "deck.json", "LICENSE");

    @TempDir
    private Path directory;

    @Test
    void a_second_build_elsewhere_and_later_makes_the_same_jar() throws IOException, InterruptedException {
        Needed.orSkipped(System.getProperty("revision") != null, "Maven, which tells which release it has built");
        Path copy = directory.resolve("elsewhere");
        SOURCES.forEach(source -> copy(Path.of(source), copy.resolve(source)));
        File log = directory.resolve("log").toFile();
        // not offline: what the jar is made of is only written down by a Maven that may ask
        var builder = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-q",
                        "-Drevision=" + System.getProperty("revision"),
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "-Dexec.skip=true",
                        "package")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log));
        builder.environment().put("TZ", "Asia/Tokyo");
        builder.environment().put("LC_ALL", "C");

        Process build = builder.start();

        assertThat(build.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(log.toPath())).isZero();
        assertThat(copy.resolve("target/k8scard.jar")).hasSameBinaryContentAs(Path.of("target/k8scard.jar"));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
