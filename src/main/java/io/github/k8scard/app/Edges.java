package io.github.k8scard.app;

import io.github.k8scard.K8scardException;
import io.github.k8scard.ops.Health;
import io.github.k8scard.ops.HealthServlet;
import io.github.k8scard.slack.BoltApp;
import io.github.k8scard.slack.EdgeWork;
import io.github.k8scard.slack.EventsServlet;
import io.github.k8scard.slack.Stories;
import io.github.k8scard.slack.gate.RefusedRequests;
import io.github.k8scard.slack.gate.RequestGate;
import io.github.k8scard.slack.gate.WarmUp;
import io.github.k8scard.slack.socket.SocketMode;
import io.github.k8scard.slack.web.LateReplies;
import io.github.k8scard.slack.web.SlackClient;
import io.github.k8scard.threads.LaterWork;
import io.github.k8scard.threads.Work;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where Slack's requests come in, over HTTP or through a socket of the bot's own, and where an operator asks how it is.
 *
 * @param health whether the bot can serve
 * @param http what listens
 * @param warmUp sends the bot requests of its own, the way Slack's come
 * @param letRequestsIn opens the socket that requests come through, once all is warm; over HTTP nothing is left to do
 */
record Edges(Health health, HttpServer http, WarmUp warmUp, Runnable letRequestsIn) {

    /**
     * Opens them.
     *
     * @param host the address to listen on; empty for all
     * @param onFatal what to do if Slack turns out not to accept the app-level token
     */
    static Edges open(
            Settings settings,
            Optional<String> host,
            Shared shared,
            Stories stories,
            Consumer<K8scardException> onFatal,
            OpenParts parts) {
        // people wait for replies, and a slow Slack holds each up; names are asked for beside them, a few at a time
        Work lookUps = parts.opened(new Work("look-up", 2, 500));
        // after the replies, some of which may end up there
        LateReplies lateReplies = parts.opened(new LateReplies(shared.realTime()));
        LaterWork mentions = parts.opened(new LaterWork("mention", 1, 200));
        LaterWork exports = parts.opened(new LaterWork("export", 1, 50));
        Work replies = parts.opened(new Work("reply", SlackClient.REPLIES, 5_000));
        var refused = new RefusedRequests();
        var listeners = shared.listeners();
        listeners.watched().queue("look_up", lookUps::waiting, lookUps::refused);
        listeners.watched().queue("late_reply", lateReplies::waiting, lateReplies::refused);
        listeners.watched().queue("mention", mentions::size, mentions::refused);
        listeners.watched().queue("export", exports::size, exports::refused);
        listeners.watched().queue("reply", replies::waiting, replies::refused);
        listeners.watched().refusals(refused.counts());
        var bolt = new BoltApp(
                shared.client(),
                settings.slack().botToken(),
                stories,
                shared.messenger(),
                shared.directory(),
                new EdgeWork(replies, lookUps, lateReplies, mentions, exports),
                shared.clock());
        return settings.slack()
                .appToken()
                .map(token -> throughSocket(
                        settings,
                        host,
                        shared,
                        parts.opened(new SocketMode(
                                shared.client(),
                                token,
                                bolt.incoming(refused::unreadable, listeners.acknowledgements()),
                                onFatal::accept)),
                        refused,
                        parts))
                .orElseGet(() -> overHttp(settings, host, shared, bolt, refused, parts));
    }

    private static Edges throughSocket(
            Settings settings,
            Optional<String> host,
            Shared shared,
            SocketMode socket,
            RefusedRequests refused,
            OpenParts parts) {
        var health = new Health(shared.database(), socket::trouble);
        Work handlers = socket.handlers();
        shared.listeners().watched().queue("socket_mode", handlers::waiting, handlers::refused);
        var servlet = new HealthServlet(health, refused::summary);
        var http = parts.opened(HttpServer.start(host, settings.port(), Optional.empty(), servlet));
        return new Edges(health, http, socket.warmUp(), socket::open);
    }

    private static Edges overHttp(
            Settings settings,
            Optional<String> host,
            Shared shared,
            BoltApp bolt,
            RefusedRequests refused,
            OpenParts parts) {
        var health = new Health(shared.database(), Optional::empty);
        String secret = settings.slack().signingSecret();
        var gate = new RequestGate(secret, refused, shared.realTime());
        var incoming = bolt.incoming(refused::unreadable, shared.listeners().acknowledgements());
        var events = new HttpServer.Events(gate, new EventsServlet(incoming, RequestGate::isOwn));
        var servlet = new HealthServlet(health, refused::summary);
        var http = parts.opened(HttpServer.start(host, settings.port(), Optional.of(events), servlet));
        var warmUp = WarmUp.overHttp(http.eventsUrl(), secret, shared.realTime());
        return new Edges(health, http, warmUp, () -> {});
    }
}
