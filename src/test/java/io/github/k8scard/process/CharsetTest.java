package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host whose locale knows no umlauts. */
class CharsetTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path directory;

    @Test
    @Tag("trap-17")
    void umlauts_go_both_ways_whatever_the_platform_charset_is_and_the_log_can_be_json() throws IOException {
        Path deck = Files.writeString(directory.resolve("deck.json"), """
                {"title":"Übungen","language":"de","checkedAgainst":"1.36","cards":[
                  {"id":"pod","topic":"Prüfung","question":"Was läuft auf einem Knoten?","answer":"Ein Pod.","tags":[],
                   "difficulty":1,"source":"https://kubernetes.io/docs/concepts/workloads/pods/"}]}""");
        List<String> flags = Stream.concat(JvmProcess.QUICK.stream(), Stream.of("-Dfile.encoding=ISO-8859-1"))
                .toList();
        try (var site = new Site(directory)) {
            var environment =
                    site.environment("LC_ALL", "C", "K8SCARD_LOG", "\"json\"", "K8SCARD_DECK", deck.toString());
            BotProcess bot = site.connected(site.starts(flags, environment));

            assertThat(site.types("U0ADA", "/k8scard practice Prüfung").acknowledged())
                    .isTrue();
            var card = site.slack().awaitEphemeral(shown -> shown.text().contains("Knoten"), BotProcess.PATIENCE);
            assertThat(card.text()).contains("Was läuft auf einem Knoten?");
            site.types("U0ADA", "/k8scard practice Prüfungen im Süden");
            assertThat(site.slack()
                            .awaitEphemeral(shown -> shown.text().contains("Süden"), BotProcess.PATIENCE)
                            .text())
                    .contains("Prüfung");

            bot.sigterm();
            bot.exitCode();
            List<JsonNode> lines = bot.out().lines().map(JSON::readTree).toList();
            assertThat(lines)
                    .extracting(line -> line.path("formattedMessage").asString())
                    .contains("Warm and ready for Slack's requests");
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(line.path("level").asString()).isEqualTo("INFO"));
        }
    }
}
