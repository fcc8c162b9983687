package io.github.k8scard.cli;

import static io.github.k8scard.cli.Running.PLATFORM;
import static io.github.k8scard.cli.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.storage.Engine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a channel, its members and the workspace, and what the bot makes of it. */
class ChannelLifeStoryTest {

    private static Message awaitDirect(Running team, String text) {
        return team.slack()
                .awaitMessage(message -> isDirect(message) && message.text().contains(text), SOON);
    }

    private static List<Message> direct(Running team) {
        return team.snapshot().messages().values().stream()
                .flatMap(List::stream)
                .filter(ChannelLifeStoryTest::isDirect)
                .toList();
    }

    private static boolean isDirect(Message message) {
        return message.channel().startsWith("D");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_set_a_channel_up_is_told_once_that_slack_refuses_posts_there(Engine engine) {
        try (var team = Running.scheduled(engine)) {
            team.awaitRows(1, "delivery", "state = 'SENT'");
            team.slack().faults().next("chat.postMessage", Fault.refused("restricted_action"));
            team.at("2026-11-23T09:30");
            team.awaitRows(1, "channel", "state = 'SUSPENDED'");
            team.later(Duration.ofMinutes(1));
            Message told = awaitDirect(team, "stopped");
            assertThat(told.text()).contains("<#" + PLATFORM + ">", "/invite @k8scard");
            assertThat(direct(team)).hasSize(1);
        }
    }
}
