package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point at is there. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)");
    private static final Pattern COMMAND = Pattern.compile("java -jar target/k8scard\\.jar ([a-z][^`|\\n]*)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final String PLACE_HOLDERS = "[\\[\\]…]";
    private static final String QUOTED = "\"[^\"]*\"";

    @ParameterizedTest
    @MethodSource("documents")
    void each_link_leads_somewhere(Path document) {
        assertThat(found(document, LINK))
                .allSatisfy(link ->
                        assertThat(document.resolveSibling(link)).as(link).exists());
    }

    @ParameterizedTest
    @MethodSource("tests")
    void each_test_that_is_named_can_be_run(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files).anyMatch(file -> file.endsWith(name + ".java"));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_can_be_typed(String command) {
        var commandLine = CommandLineRunner.commandLine(Map.of());

        assertThatCode(() -> commandLine.parseArgs(command.split(" "))).doesNotThrowAnyException();
    }

    static Stream<String> tests() {
        return documents().flatMap(document -> found(document, TEST)).distinct();
    }

    static Stream<String> commands() {
        return documents()
                .flatMap(document -> found(document, COMMAND))
                .map(command -> command.replaceAll(PLACE_HOLDERS, "")
                        .replaceAll(QUOTED, "words")
                        .strip())
                .distinct();
    }

    static Stream<Path> documents() {
        return Stream.of("", "docs", "deploy").map(Path::of).flatMap(DocsTest::in);
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Path document, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(document)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
