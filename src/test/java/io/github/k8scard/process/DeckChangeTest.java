package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.WrittenDeck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deck file that is edited while the bot runs. */
class DeckChangeTest {
    private static final Pattern REFUSED = Pattern.compile("WARN +ReloadDecks: The deck files cannot be used");

    /** A look comes every 20 seconds, and what is wrong is told at the second one. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1).plus(BotProcess.PATIENCE);

    @TempDir
    private Path directory;

    @Test
    @Tag("thorough")
    void a_change_is_taken_over_within_a_minute_and_a_fault_is_told_once_until_it_is_mended() {
        var deck = new WrittenDeck(directory.resolve("deck.json"), "Ours")
                .with("pod-a", "Pods", "What is A?")
                .with("pod-b", "Pods", "What is B?")
                .save();
        try (var site = new Site(directory)) {
            BotProcess bot = site.serves("K8SCARD_DECK", deck.file().toString());

            deck.with("pod-a", "Pods", "What has A become?").save();
            bot.awaitLine(Pattern.compile("INFO +ReloadDecks: Changed: deck\\.json: 2 cards; 1 changed"), A_MINUTE);
            site.types("U0ADA", "/k8scard card pod-a");
            site.slack().awaitEphemeral(shown -> shown.text().contains("What has A become?"), BotProcess.PATIENCE);

            String whole = deck.with("pod-c", "Pods", "What is C?").json();
            deck.save(whole.substring(0, whole.length() / 2));
            bot.awaitLine(REFUSED, A_MINUTE);
            assertThat(bot.output()).contains(deck.file() + " has 1 fault:", "deck: is not JSON: ");
            site.types("U0BEN", "/k8scard reload");
            site.slack()
                    .awaitEphemeral(
                            shown -> shown.text().startsWith("The cards stay as they were")
                                    && shown.text().contains("is not JSON"),
                            BotProcess.PATIENCE);

            deck.save();
            bot.awaitLine(Pattern.compile("INFO +ReloadDecks: Changed: deck\\.json: 3 cards; 1 new"), A_MINUTE);
            assertThat(REFUSED.matcher(bot.output()).results()).hasSize(1);
            assertThat(bot.output()).doesNotContain("ERROR", "\tat ");
        }
    }
}
