package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a card does, for whoever looks it up. */
class CardNumbersStoryTest {
    private static final String CHIOMA = "U0CHIOMA";

    @ParameterizedTest
    @EnumSource
    void a_card_tells_how_often_it_was_posted_and_practised_and_how_it_went(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            String id = team.round(card).card().id();
            team.clickRight(ADA, card);
            team.clickWrong(BEN, card);
            team.at("2026-11-23T10:30");
            assertThat(numbers(team, ADA, id)).isEqualTo("Posted once, on Mon 23 Nov. 2 answers so far.");
            team.clickWrong(EMI, card);
            team.at("2026-11-23T11:30");
            String choices = numbers(team, ADA, id);
            assertThat(choices)
                    .startsWith("Posted once, on Mon 23 Nov. 33% right of 3 answers. Picked: ")
                    .contains("1 × ", " ✅", "2 × ")
                    .doesNotContain("Ada", "Ben", "Emi");
            assertThat(numbers(team, CHIOMA, id))
                    .as("who is still asked gets no hint")
                    .isEqualTo("Posted once, on Mon 23 Nov. 33% right of 3 answers.");
            team.at("2026-11-24T09:30");
            assertThat(numbers(team, CHIOMA, id)).as("it is closed").isEqualTo(choices);
        }
    }

    @Test
    void a_card_that_nobody_was_asked_says_so() {
        try (var team = Running.on(Engine.H2)) {
            assertThat(numbers(team, ADA, "sa-what-it-provides")).isEqualTo("Not posted yet.");
        }
    }

    @Test
    void practice_counts_too() {
        try (var team = Running.on(Engine.H2)) {
            Ephemeral shown = team.command(ADA, "practice");
            team.slack().member(ADA).clicks(shown, "practice:reveal");
            team.awaitReplaced(shown, "Comes back on ");
            team.at("2026-11-23T10:00");
            String id = team.database()
                    .inTransaction(tables -> tables.cardCounts().ofWorkspace("T0SANDBOX"))
                    .keySet()
                    .iterator()
                    .next();
            assertThat(numbers(team, BEN, id)).isEqualTo("Not posted yet; practiced once. 1 answer so far.");
        }
    }

    /** The last line of what a member gets for {@code card ID}. */
    private static String numbers(Running team, String member, String id) {
        String[] lines = team.command(member, "card " + id).text().split("\n");
        return lines[lines.length - 1];
    }
}
