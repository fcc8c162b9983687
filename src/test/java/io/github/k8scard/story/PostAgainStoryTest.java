package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.PLATFORM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody asked for did not arrive in the channel. */
class PostAgainStoryTest {
    private static final String POST = "chat.postMessage";
    private static final String AGAIN = "post:again";

    @ParameterizedTest
    @EnumSource
    void a_board_that_did_not_arrive_is_posted_once_by_whoever_clicks_first(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            shareInVain(team, Fault.refused("invalid_blocks"));
            team.awaitRows(1, "delivery", "kind = 'BOARD' and state = 'FAILED'");
            Ephemeral emis = team.command(EMI, "status");
            Ephemeral adas = team.command(ADA, "status");
            assertThat(emis.text())
                    .contains("The shared leaderboard of", "was not posted: Slack did not accept this message.")
                    .doesNotContain("invalid_blocks");

            team.slack().member(EMI).clicks(emis, AGAIN);
            team.awaitReplaced(emis, "On its way to the channel.");
            Message shared = team.slack().awaitMessage(message -> message.text().contains("Shared by Ben"), SOON);
            assertThat(shared.channel()).isEqualTo(PLATFORM);
            team.awaitRows(1, "delivery", "kind = 'BOARD' and state = 'SENT'");
            team.slack().member(ADA).clicks(adas, AGAIN);
            Ephemeral told = team.awaitReplaced(adas, "It is in the channel already.");
            assertThat(told.offers(AGAIN)).isFalse();
            assertThat(boards(team)).hasSize(1);
        }
    }

    @Test
    void a_board_of_which_nobody_knows_is_never_posted_again() {
        try (var team = Running.scheduled(Engine.H2)) {
            shareInVain(team, Fault.cutAfter());
            team.awaitRows(1, "delivery", "kind = 'BOARD' and state = 'UNKNOWN'");
            Ephemeral status = team.command(ADA, "status");
            assertThat(status.text())
                    .contains(
                            "The shared leaderboard of",
                            "may or may not have arrived: Slack did not answer. Look for it in the channel first: it may"
                                    + " be there, so I do not post it again. If it is not, type /k8scard leaderboard");
            assertThat(status.offers(AGAIN)).isFalse();
            assertThat(boards(team)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_extra_card_that_did_not_arrive_is_the_same_card_when_it_comes(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().faults().next(POST, Fault.refused("invalid_blocks"));
            team.command(BEN, "quiz");
            team.awaitRows(1, "delivery", "kind = 'CARD' and state = 'FAILED'");
            Ephemeral status = team.command(ADA, "status");
            team.slack().member(ADA).clicks(status, AGAIN);
            Message card = team.lastCard();
            assertThat(card.text()).startsWith("Extra card, asked for by Ben: ");
            team.awaitRows(1, "delivery", "kind = 'CARD' and state = 'SENT'");
            assertThat(team.clickRight(ADA, card).text()).contains("+10 points");
            assertThat(team.rows("round")).isEqualTo(1);
        }
    }

    @Test
    void a_daily_card_is_not_offered() {
        try (var team = Running.scheduled(Engine.H2)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().faults().next(POST, Fault.refused("invalid_blocks"));
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "delivery", "kind = 'CARD' and state = 'FAILED'");
            Ephemeral status = team.command(ADA, "status");
            assertThat(status.text()).contains("The daily card of").contains("was not posted");
            assertThat(status.offers(AGAIN)).isFalse();
        }
    }

    private static void shareInVain(Running team, Fault fault) {
        Message card = team.cardOf("2026-11-23");
        team.clickRight(ADA, card);
        Ephemeral board = team.command(BEN, "leaderboard");
        team.slack().faults().next(POST, fault);
        team.slack().member(BEN).clicks(board, "board:share");
        team.awaitReplaced(board, "On its way to the channel.");
    }

    private static List<Message> boards(Running team) {
        return team.snapshot().messagesIn(PLATFORM).stream()
                .filter(message -> message.text().contains("Shared by"))
                .toList();
    }
}
