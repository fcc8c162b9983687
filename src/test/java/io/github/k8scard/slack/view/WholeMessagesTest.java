package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.GoldenFile;
import io.github.k8scard.texts.PlainEnglish;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each view as it reads, in one file, so that all of them can be read from top to bottom. */
class WholeMessagesTest {
    private static final Path FILE = Path.of("src/test/resources/texts/messages.txt");

    @Test
    @Tag("trap-14")
    void each_message_reads_as_it_was_approved() throws IOException {
        GoldenFile.compare(
                FILE,
                ViewCases.all().entrySet().stream()
                        .map(view -> "==== " + view.getKey() + "\n"
                                + ReadAloud.lines(view.getValue()).stream()
                                        .map(line -> line + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void each_message_is_plain_english() {
        assertThat(ViewCases.all())
                .allSatisfy((name, view) -> assertThat(
                                ReadAloud.lines(view).stream().flatMap(line -> PlainEnglish.faults(line).stream()))
                        .as(name)
                        .isEmpty());
    }
}
