package io.github.k8scard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that the bot says to members, in one file, so that it can be read from top to bottom. */
class MemberTextsTest {
    private static final Path FILE = Path.of("src/test/resources/texts/sentences.txt");
    private static final Map<String, List<Said>> TEXTS = MemberTexts.byClass();

    @Test
    void each_text_is_in_the_file_that_somebody_has_read() throws IOException {
        GoldenFile.compare(
                FILE,
                TEXTS.entrySet().stream()
                        .map(of -> of.getKey() + "\n"
                                + of.getValue().stream()
                                        .map(said -> "    " + said.line() + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void each_text_is_plain_english() {
        assertThat(TEXTS)
                .allSatisfy((name, said) -> assertThat(said.stream()
                                .flatMap(text -> Stream.concat(
                                        PlainEnglish.faults(text.longest()).stream(),
                                        PlainEnglish.jargon(text.own()).stream())))
                        .as(name)
                        .isEmpty());
    }
}
