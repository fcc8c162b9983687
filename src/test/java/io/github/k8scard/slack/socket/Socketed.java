package io.github.k8scard.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.sandbox.workspace.Exchange;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.slack.Acknowledgements;
import io.github.k8scard.slack.IncomingRequests;
import io.github.k8scard.slack.web.SlackClient;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** A workspace in Socket Mode and a bot of one command and one event, whose handling the test decides on. */
final class Socketed implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);

    private static final SocketModePace BRISK = new SocketModePace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1));

    private final SlackWorkspace slack;
    private final Database database;
    private final SlackClient client;
    private final SocketMode socket;
    private final List<SocketMode.AppTokenRefused> refusals = new CopyOnWriteArrayList<>();
    private final List<String> retries = new CopyOnWriteArrayList<>();
    private volatile Supplier<String> command = () -> "done";
    private volatile Runnable event = () -> {};

    private Socketed(SlackWorkspace slack, String appToken) throws Exception {
        this.slack = slack;
        database = Database.open(DatabaseUrl.inMemory("socketed-" + UUID.randomUUID()));
        client = new SlackClient(
                slack.apiUrl(),
                Optional.empty(),
                new RateLimits(database, new Installation(database), Clock.systemUTC()));
        var config = AppConfig.builder()
                .slack(client.slack())
                .singleTeamBotToken(slack.botToken())
                .signingSecret("not needed")
                .allEventsApiAutoAckEnabled(true)
                .build();
        var app = new App(config, client.slack(), new ArrayList<>());
        app.use((request, response, chain) -> {
            String retry = request.getHeaders().getFirstValue("X-Slack-Retry-Num");
            if (retry != null) {
                retries.add(retry + " " + request.getHeaders().getFirstValue("X-Slack-Retry-Reason"));
            }
            return chain.next(request);
        });
        app.command("/k8scard", this::handle);
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> {
            event.run();
            return context.ack();
        });
        app.start();
        socket = new SocketMode(
                client,
                appToken,
                new IncomingRequests(app, json -> Optional.empty(), what -> {}, Acknowledgements.UNHEARD),
                refusals::add,
                BRISK);
    }

    /** Open, and connected. */
    static Socketed connected() throws Exception {
        var made = closed();
        made.socket.open();
        made.awaitConnected();
        return made;
    }

    static Socketed closed() throws Exception {
        var slack = SlackWorkspace.start(K8scardWorkspace.plan().withSocketMode());
        return new Socketed(slack, slack.appToken());
    }

    static Socketed withToken(String appToken) throws Exception {
        return new Socketed(SlackWorkspace.start(K8scardWorkspace.plan().withSocketMode()), appToken);
    }

    private Response handle(SlashCommandRequest request, SlashCommandContext context) {
        return context.ack(command.get());
    }

    void onCommand(Supplier<String> what) {
        command = what;
    }

    void onEvent(Runnable what) {
        event = what;
    }

    Exchange types(String words) {
        return slack.member("U0ADA").types("C0PLATFORM", "/k8scard " + words);
    }

    boolean isConnected() {
        return socket.trouble().isEmpty();
    }

    void awaitConnected() {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(this::isConnected);
    }

    /** Does what costs the bot its socket; it gets no other before the loss has been seen. */
    void loses(Runnable strike) {
        try (var held = slack.faults().next("apps.connections.open", Fault.hang())) {
            strike.run();
            awaitLost();
            assertThat(socket.trouble()).isPresent();
        }
    }

    void awaitLost() {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> !isConnected());
    }

    SlackWorkspace slack() {
        return slack;
    }

    SocketMode socket() {
        return socket;
    }

    List<SocketMode.AppTokenRefused> refusals() {
        return refusals;
    }

    /** Number and reason of each repetition. */
    List<String> retries() {
        return retries;
    }

    @Override
    public void close() throws Exception {
        socket.close();
        client.close();
        database.close();
        slack.close();
    }
}
