package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.k8scard.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each view against the payload that somebody has looked at. {@code -Dgolden.update=true} rewrites what differs. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> each_view_looks_as_it_was_approved() {
        return ViewCases.all().entrySet().stream()
                .map(view -> dynamicTest(
                        view.getKey(),
                        () -> GoldenFile.compare(
                                GOLDEN.resolve(view.getKey() + ".json"), Payload.written(view.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> each_view_is_accepted_by_slack() {
        return ViewCases.all().entrySet().stream()
                .map(view -> dynamicTest(
                        view.getKey(),
                        () -> assertThat(Accepted.problems(view.getValue())).isEmpty()));
    }

    @Test
    void no_golden_file_is_left_over() throws IOException {
        List<String> names =
                ViewCases.all().keySet().stream().map(name -> name + ".json").toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(names::contains);
        }
    }
}
