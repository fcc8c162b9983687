package io.github.k8scard.slack;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.bot.FlagCard;
import io.github.k8scard.curation.Sighting;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes back from the form that flags a card, whatever somebody has put into it. */
class FlagSubmissionTest {
    private static final String CARD = new Sighting.SeenInDeck("a", CardJson.fingerprint(Samples.card("a"))).written();

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);

    private Submitted submitted(String metadata, String reason, String words) {
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        var flagCard = new FlagCard(database.database(), TestDecks.current(List.of(Samples.card("a"))));
        return new FlagSubmission(flagCard)
                .carryOut(new Submission(
                        "flag",
                        metadata,
                        new MemberKey("T1", "UANNA"),
                        false,
                        "V1",
                        List.of("reason", "words"),
                        Map.of("reason", List.of(reason), "words", List.of(words)),
                        NOW));
    }

    private List<String> kept() {
        return database.column("select reason || ':' || words from flag");
    }

    @Test
    void what_is_wrong_is_told_at_its_input_and_nothing_is_kept() {
        assertThat(submitted(CARD, "", "").errors()).containsOnlyKeys("reason");
        assertThat(submitted(CARD, "BORING", "x".repeat(1_001)).errors()).containsOnlyKeys("reason", "words");
        assertThat(submitted(CARD, "WRONG", "🎉".repeat(1_001)).errors().get("words"))
                .contains("these are 1001");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_thousand_characters_are_kept_whatever_they_are() {
        assertThat(submitted(CARD, "WRONG", " " + "🎉".repeat(999) + "\u0000x ").errors())
                .containsOnlyKeys("words");
        assertThat(submitted(CARD, "WRONG", " " + "🎉".repeat(998) + "\u0000x ").told())
                .isPresent();
        assertThat(kept()).containsExactly("WRONG:" + "🎉".repeat(998) + " x");
    }

    @Test
    void a_form_of_no_card_is_refused() {
        assertThatThrownBy(() -> submitted("C0PLATFORM", "WRONG", ""))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("Close it");
        assertThatThrownBy(() -> submitted("round 99", "WRONG", "")).isInstanceOf(Mistake.class);
        assertThat(kept()).isEmpty();
    }
}
