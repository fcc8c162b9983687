package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.Machine;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Ephemeral;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A click whose answer is not stored is not acknowledged, so that Slack tells the member too. */
class NotSavedStoryTest {

    @ParameterizedTest
    @EnumSource
    @Tag("trap-7")
    void a_click_that_the_database_does_not_take_in_time_is_503_and_its_member_is_told(Engine engine)
            throws SQLException {
        try (var team = Running.scheduled(engine)) {
            Message card = secondCard(team);

            var machine = new Machine();
            Exchange click = clickedWhileTheDatabaseIsHeld(team, card);
            assertThat(click.status()).isEqualTo(503);
            assertThat(click.took()).isLessThan(machine.granted(Exchange.LIMIT));

            assertThat(team.clickRight(BEN, card).text()).startsWith("Right.");
            team.awaitRows(2, "answer", "true");
        }
    }

    @Test
    @Tag("thorough")
    void in_socket_mode_its_envelope_is_not_acknowledged() throws SQLException {
        try (var team =
                Running.with(Engine.H2, K8scardWorkspace.plan().withoutPace().withSocketMode())) {
            team.schedule("09:30 daily");
            Message card = secondCard(team);

            assertThat(clickedWhileTheDatabaseIsHeld(team, card).acknowledged()).isFalse();

            assertThat(team.clickRight(BEN, card).text()).startsWith("Right.");
        }
    }

    @Test
    void what_is_refused_is_acknowledged_and_told() throws SQLException {
        try (var team = Running.on(Engine.H2);
                var connection = team.connection();
                var statement = connection.createStatement()) {
            team.command(BEN, "practice");
            Ephemeral shown = team.command(ADA, "practice");
            statement.execute("update showing set member_id = '" + BEN + "'");
            var click = new AtomicReference<Exchange>();

            var told =
                    team.answerTo(ADA, () -> click.set(team.slack().member(ADA).clicks(shown, "practice:choose:0")));

            assertThat(click.get().status()).isEqualTo(200);
            assertThat(told.text()).startsWith("That card was not shown to you");
        }
    }

    /** Ben's click on a card while somebody else holds the rows of his score. */
    private static Exchange clickedWhileTheDatabaseIsHeld(Running team, Message card) throws SQLException {
        var click = new AtomicReference<Exchange>();
        try (var holder = team.connection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select * from member_score for update");
            team.expectBreach("block_actions");
            var told =
                    team.answerTo(BEN, () -> click.set(team.slack().member(BEN).clicks(card, team.right(card))));
            assertThat(told.text()).startsWith("Not saved").contains("Try again");
            holder.rollback();
            team.awaitRows(1, "answer", "true");
        }
        return click.get();
    }

    /** The second daily card, once Ben has answered the first. */
    private static Message secondCard(Running team) {
        team.clickRight(BEN, team.cardOf("2026-11-23"));
        return team.cardOf("2026-11-24");
    }
}
