package io.github.k8scard.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a socket is lost, there is another one soon. */
final class SocketLossTest {

    record Loss(String name, Consumer<SlackWorkspace> strikes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Loss("cut", slack -> slack.sockets().cut()),
                new Loss("closed by Slack", slack -> slack.sockets().goAway()),
                new Loss("silent", slack -> slack.sockets().goSilent()),
                new Loss("cut, and three times refused", slack -> {
                    slack.sockets().refuseNext(3);
                    slack.sockets().cut();
                }),
                new Loss("cut, and no address given", slack -> {
                    slack.faults().next("apps.connections.open", 2, Fault.refused("internal_error"));
                    slack.sockets().cut();
                }),
                new Loss("cut, and the token refused for a while", slack -> {
                    slack.faults().next("apps.connections.open", 2, Fault.refused("invalid_auth"));
                    slack.sockets().cut();
                }),
                new Loss("cut, and told to wait", slack -> {
                    slack.faults().next("apps.connections.open", Fault.rateLimited(Duration.ofSeconds(2)));
                    slack.sockets().cut();
                }),
                new Loss("cut, and no answer to the call", slack -> {
                    slack.faults().next("apps.connections.open", 2, Fault.cut());
                    slack.sockets().cut();
                }),
                new Loss("cut, and an answer that is none", slack -> {
                    slack.faults().next("apps.connections.open", 2, Fault.status(503));
                    slack.sockets().cut();
                }));
    }

    @ParameterizedTest
    @MethodSource("losses")
    @Tag("trap-19")
    void a_lost_socket_is_noticed_and_replaced(Loss loss) throws Exception {
        try (var bot = Socketed.connected()) {
            assertThat(bot.types("help").acknowledged()).isTrue();

            bot.loses(() -> loss.strikes().accept(bot.slack()));
            bot.awaitConnected();

            assertThat(bot.types("help").acknowledged()).isTrue();
            await().atMost(Socketed.SOON).until(() -> bot.slack().sockets().open() == 1);
            assertThat(bot.slack().sockets().toBeRefused()).isZero();
            assertThat(bot.slack().breaches()).isEmpty();
        }
    }

    @Test
    @Tag("trap-19")
    void a_slack_that_cannot_be_reached_is_waited_for() throws Exception {
        try (var bot = Socketed.connected()) {
            bot.slack().refuseConnections();
            bot.awaitLost();
            bot.slack().acceptConnections();
            bot.awaitConnected();

            assertThat(bot.types("help").acknowledged()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    @Tag("trap-19")
    void an_announced_end_loses_nothing(String reason) throws Exception {
        var exchanges = new ArrayList<Exchange>();
        try (var bot = Socketed.connected()) {
            bot.slack().sockets().disconnect(reason);
            await().atMost(Socketed.SOON).until(() -> {
                exchanges.add(bot.types("help"));
                assertThat(bot.isConnected()).isTrue();
                return bot.slack().sockets().open() == 2;
            });
            await().atMost(Socketed.SOON).until(() -> {
                exchanges.add(bot.types("help"));
                return bot.slack().sockets().open() == 1;
            });

            assertThat(exchanges).allMatch(Exchange::acknowledged);
        }
    }

    @Test
    void two_announcements_open_one_socket() throws Exception {
        try (var bot = Socketed.connected()) {
            bot.slack().sockets().disconnect("warning");
            bot.slack().sockets().disconnect("refresh_requested");
            await().atMost(Socketed.SOON).until(() -> bot.slack().sockets().open() == 2);
            await().atMost(Socketed.SOON).until(() -> bot.slack().sockets().open() == 1);

            assertThat(bot.slack().traffic().exchanges("apps.connections.open")).hasSize(2);
            assertThat(bot.types("help").acknowledged()).isTrue();
        }
    }

    @Test
    void at_the_start_no_address_is_waited_for() throws Exception {
        try (var bot = Socketed.closed()) {
            bot.slack().faults().next("apps.connections.open", 2, Fault.refused("fatal_error"));
            assertThat(bot.socket().trouble()).hasValue("not opened yet");
            bot.socket().open();
            bot.awaitConnected();

            assertThat(bot.refusals()).isEmpty();
            assertThat(bot.types("help").acknowledged()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xapp-unknown", "xoxb-sandbox-T0SANDBOX"})
    void at_the_start_a_bad_token_is_given_up_with_its_remedy(String token) throws Exception {
        try (var bot = Socketed.withToken(token)) {
            bot.socket().open();
            await().atMost(Socketed.SOON).until(() -> !bot.refusals().isEmpty());

            assertThat(bot.refusals().get(0))
                    .hasMessageContaining("SLACK_APP_TOKEN")
                    .hasMessageContaining("connections:write");
            assertThat(bot.slack().traffic().exchanges("apps.connections.open")).hasSize(1);
        }
    }

    /** OkHttp keeps some idle threads for the whole process; they end by themselves within a minute. */
    @Test
    @Tag("trap-19")
    void no_thread_is_left_after_close() throws Exception {
        try (var warm = Socketed.connected()) {
            assertThat(warm.types("help").acknowledged()).isTrue();
        }
        await().atMost(Socketed.SOON).until(() -> ours().isEmpty());
        try (var bot = Socketed.connected()) {
            bot.types("help");
            bot.loses(() -> bot.slack().sockets().cut());
            bot.awaitConnected();
            assertThat(ours()).isNotEmpty();
        }
        await().atMost(Socketed.SOON).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    private static Set<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("socket-mode") || name.startsWith("OkHttp http"))
                .collect(Collectors.toSet());
    }
}
