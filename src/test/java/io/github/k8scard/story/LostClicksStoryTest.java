package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.EMI;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever a button stores, its click is acknowledged only once that is stored. */
class LostClicksStoryTest {

    @Test
    void no_click_that_stores_something_is_acknowledged_while_the_database_takes_nothing() throws SQLException {
        try (var team = Running.scheduled(Engine.POSTGRESQL)) {
            Map<String, Supplier<Exchange>> clicks = clicks(team);
            team.expectBreach("block_actions");
            takesNothing(team);
            noneIsAcknowledged(clicks);

            takesEverythingAgain(team);
            allAreStored(team, clicks);
        }
    }

    @Test
    void nor_while_somebody_else_holds_what_it_changes() throws SQLException {
        try (var team = Running.scheduled(Engine.POSTGRESQL)) {
            Map<String, Supplier<Exchange>> clicks = clicks(team);
            team.expectBreach("block_actions");
            try (var holder = team.connection();
                    var statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("lock table answer, member, delivery in exclusive mode");
                noneIsAcknowledged(clicks);
                holder.rollback();
            }
            allAreStored(team, clicks);
        }
    }

    private static void noneIsAcknowledged(Map<String, Supplier<Exchange>> clicks) {
        clicks.forEach(
                (button, click) -> assertThat(click.get().status()).as(button).isEqualTo(503));
    }

    private static void allAreStored(Running team, Map<String, Supplier<Exchange>> clicks) {
        clicks.forEach((button, click) -> await().untilAsserted(
                        () -> assertThat(click.get().status()).as(button).isEqualTo(200)));
        team.slack().awaitMessage(message -> message.text().contains("Shared by Ada"), SOON);
        team.awaitRows(1, "delivery", "kind = 'BOARD' and state = 'SENT'");
        team.awaitRows(4, "answer", "true");
        team.awaitRows(1, "member", "id = 'U0ADA' and opted_out and nudge");
    }

    /** By what it clicks. */
    private static Map<String, Supplier<Exchange>> clicks(Running team) {
        Message card = team.cardOf("2026-11-23");
        team.clickRight(ADA, card);
        team.awaitRows(1, "member", "name = 'Ada'");
        Ephemeral board = team.command(ADA, "leaderboard");
        Ephemeral choices = team.command(BEN, "practice");
        Ephemeral flashcard = team.command(EMI, "");
        team.slack().member(ADA).opensHome();
        View home = team.slack().awaitHome(ADA, view -> view.offers("home:listed"), SOON);

        var clicks = new LinkedHashMap<String, Supplier<Exchange>>();
        clicks.put("a choice", () -> team.slack().member(BEN).clicks(card, "round:choose:0"));
        clicks.put("a choice in practice", () -> team.slack().member(BEN).clicks(choices, "practice:choose:0"));
        clicks.put("a revealed card", () -> team.slack().member(EMI).clicks(flashcard, "practice:reveal"));
        clicks.put("a shared board", () -> team.slack().member(ADA).clicks(board, "board:share"));
        clicks.put("a reminder", () -> team.slack().member(ADA).clicks(home, "home:nudged"));
        clicks.put("a place on the board", () -> team.slack().member(ADA).clicks(home, "home:listed"));
        return clicks;
    }

    /** As a primary that has become a standby. */
    private static void takesNothing(Running team) throws SQLException {
        try (var connection = team.connection();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set default_transaction_read_only = on");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static void takesEverythingAgain(Running team) throws SQLException {
        try (var connection = team.connection();
                var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database " + connection.getCatalog() + " reset default_transaction_read_only");
        }
    }
}
