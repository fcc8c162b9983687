package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.EditKind;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.WrongChoice;
import io.github.k8scard.round.Round;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card whose right choice was the wrong one, and what its channel and its members see once it is mended. */
class MendedCardStoryTest {

    @ParameterizedTest
    @EnumSource
    void the_open_card_says_it_at_once_and_whoever_was_right_after_all_has_the_points(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            String benPicked = team.wrong(card);
            team.clickRight(ADA, card);
            team.click(BEN, card, benPicked);

            mend(team, card, place(team, card, benPicked), "Is it *mended*?");
            followed(team);
            team.bot().showCounts();
            Message mended = team.awaitText(card, "mended");
            assertThat(mended.offers("round:reveal")).as("it is still open").isTrue();
            assertThat(team.clickRight(EMI, card).text()).startsWith("Right. It is ");

            awaitLine(team, BEN, "+10: the right answer was ");
            awaitLine(team, ADA, "had a mistake: the right answer was ");
            assertThat(team.command(BEN, "leaderboard").text()).contains("Ben", "10");
            assertThat(team.click(BEN, card, benPicked).text()).contains("already", "Right.");
            assertThat(team.click(ADA, card, benPicked).text()).contains("already", "Not quite.");

            team.at("2026-11-24T09:30");
            Message closed = team.awaitText(card, ", closed");
            assertThat(closed.text()).contains("Is it mended?", "2 right of 3", "Ben");
            assertThat(team.rows("delivery", "kind = 'NOTICE' and recipient is not null"))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_has_closed_is_changed_once_more(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            Message card = team.cardOf("2026-11-23");
            String benPicked = team.wrong(card);
            team.click(BEN, card, benPicked);
            team.awaitRows(1, "member", "name = 'Ben'");
            team.at("2026-11-24T09:30");
            assertThat(team.awaitText(card, ", closed").text()).contains("0 right of 1");

            team.at("2026-11-26T12:00");
            mend(team, card, place(team, card, benPicked), "Is it mended?");
            followed(team);
            team.bot().runWhatIsDue();
            assertThat(team.awaitText(card, "Is it mended?").text()).contains(", closed", "1 right of 1", "Right: Ben");
            awaitLine(team, BEN, "+10: the right answer was ");
            team.awaitRows(1, "delivery", "kind = 'CLOSING' and state = 'SENT' and attempts > 1");
        }
    }

    @Test
    void a_count_that_is_on_its_way_while_a_card_is_mended_does_not_stay() {
        try (var team = Running.scheduled(Engine.H2)) {
            Message card = team.cardOf("2026-11-23");
            team.clickRight(ADA, card);
            var slow = team.slack().faults().next("chat.update", Fault.slow(Duration.ofSeconds(2)));
            var counting = CompletableFuture.runAsync(() -> team.bot().showCounts());
            Awaitility.await().atMost(SOON).until(() -> !slow.isWaiting());
            mend(team, card, team.round(card).card().choices().orElseThrow().right(), "Is it mended?");
            team.bot().followEdits();
            counting.join();
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                team.later(Duration.ofSeconds(5));
                team.bot().showCounts();
                assertThat(team.now(card).text()).contains("Is it mended?");
            });
            assertThat(team.now(card).blocks().toString()).contains("1 answered");
        }
    }

    /** Lets the grades follow, until nothing is left to follow. */
    private static void followed(Running team) {
        team.bot().followEdits();
        team.later(Duration.ofMinutes(1));
        team.bot().followEdits();
        team.awaitRows(0, "card_edit", "followed_at is null");
    }

    private static void awaitLine(Running team, String member, String words) {
        team.slack()
                .awaitMessage(
                        message -> message.text().contains(words)
                                && team.snapshot()
                                        .direct(member)
                                        .filter(direct -> direct.id().equals(message.channel()))
                                        .isPresent(),
                        SOON);
    }

    /** The place of the choice on a button. */
    private static int place(Running team, Message card, String actionId) {
        return team.round(card).order().choiceAt(Integer.parseInt(actionId.replace("round:choose:", "")));
    }

    private static void mend(Running team, Message message, int right, String question) {
        Round round = team.round(message);
        Card before = round.card();
        Choices choices = before.choices().orElseThrow();
        List<WrongChoice> wrong = IntStream.range(0, choices.size())
                .filter(place -> place != right)
                .mapToObj(place -> WrongChoice.of(choices.at(place)))
                .toList();
        Card after = TestCard.like(before)
                .asks(question, "It is " + choices.at(right))
                .choices(new Choices(choices.at(right), wrong, right))
                .made();
        team.database()
                .useTransaction(tables -> tables.cardEdits()
                        .append(
                                round.workspaceId(),
                                new CardEdit(
                                        0,
                                        before.id(),
                                        EditKind.MENDED,
                                        Optional.of(before.asInFile()),
                                        Optional.of(before),
                                        Optional.of(after),
                                        ADA,
                                        team.clock().instant())));
    }
}
