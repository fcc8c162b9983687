package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A Slack workspace of our own, with an app installed in it: it serves Slack's Web API and response URLs on the loopback
 * interface, and sends signed commands, interactions and events to the bot's URL. All in memory. Thread-safe.
 *
 * <p>Typical use: start it, start the bot with {@link #apiUrl()}, {@link #botToken()} and {@link #signingSecret()}, tell the
 * workspace the bot's URL with {@link #connectTo}, then act as a {@link #member}, and look at {@link #snapshot()}.
 */
public final class SlackWorkspace implements AutoCloseable {
    private final WorkspacePlan plan;
    private final Store store;
    private final Traffic traffic;
    private final Faults faults;
    private final SlackServer server;
    private final Sockets sockets;
    private final HttpCarrier http;
    private final BotLine line;
    private final EventDelivery events;
    private final Administration administration;
    private final Commands commands;
    private final Clicks clicks;
    private final Submissions submissions;
    private final HomeVisits homes;

    private SlackWorkspace(WorkspacePlan plan) {
        this.plan = plan;
        var ids = new Ids();
        var shapes = new Shapes(plan);
        var screens = new Screens(ids);
        var triggers = new Triggers(ids, plan.wall());
        var grants = new Grants(plan.app(), plan.scopes(), plan.socketMode());
        var address = new AtomicReference<URI>();
        var urls = new ResponseUrls(ids, plan.wall(), address::get);
        sockets = new Sockets(plan.app(), ids, address::get);
        http = new HttpCarrier(plan.app());
        store = new Store(new Contents(plan, ids));
        traffic = new Traffic(exchange -> store.mention(exchange.what()));
        faults = new Faults(new RetryAfters(plan.wall()));
        var responses = new Responses(store, ids);
        var conversations = new Conversations(grants);
        var methods = Stream.of(
                        List.of(sockets.door().method()),
                        new PeopleMethods(store, shapes).methods(),
                        new ConversationMethods(store, grants, shapes, conversations).methods(),
                        new ChatMethods(store, ids, shapes, conversations).methods(),
                        new EphemeralMethods(store, ids, conversations).methods(),
                        new ViewMethods(store, triggers, shapes, screens, plan.homeTab()).methods())
                .flatMap(List::stream)
                .toList();
        var api = new WebApi(methods, grants, new Pace(plan.wall(), plan.clock(), plan.pace()));
        server = SlackServer.start(
                plan.port(),
                new FrontDoor(api, new ResponseEndpoint(urls, responses), faults, traffic),
                sockets.door());
        address.set(server.address());
        line = new BotLine(plan.socketMode() ? sockets : http, traffic);
        events = new EventDelivery(store, ids, line, plan.events());
        administration = new Administration(store, grants, events, shapes);
        commands = new Commands(store, line, triggers, urls, responses, plan.commands());
        clicks = new Clicks(store, line, triggers, urls, shapes);
        submissions = new Submissions(store, line, triggers, shapes, screens);
        homes = new HomeVisits(store, events, shapes);
    }

    /** Starts the {@linkplain WorkspacePlan#standard() standard workspace} on a free port. */
    public static SlackWorkspace start() {
        return start(WorkspacePlan.standard());
    }

    /** Starts a workspace; close it when done. */
    public static SlackWorkspace start(WorkspacePlan plan) {
        return new SlackWorkspace(plan);
    }

    /** The base of the Web API, ending in {@code /api/}. */
    public URI apiUrl() {
        return server.address().resolve("api/");
    }

    /** The token that the Web API takes; made up. */
    public String botToken() {
        return plan.app().token();
    }

    /** What requests to the bot are signed with; made up. */
    public String signingSecret() {
        return plan.app().signingSecret();
    }

    /** The deprecated token in every request to the bot; made up, and of no use. */
    public String verificationToken() {
        return Payloads.TOKEN;
    }

    /** The ids of the team and the app, and all else that the workspace was started with. */
    public WorkspacePlan plan() {
        return plan;
    }

    /** What opens sockets in Socket Mode; made up. */
    public String appToken() {
        return plan.app().appToken();
    }

    /** Where commands, interactions and events go from now on, unless the workspace is in Socket Mode. */
    public void connectTo(URI eventsUrl) {
        http.connectTo(eventsUrl);
    }

    /** The sockets of Socket Mode, and what may go wrong with them. */
    public Sockets sockets() {
        return sockets;
    }

    /** Acts as a member. */
    public ActingMember member(String id) {
        return new ActingMember(id, commands, clicks, submissions, homes);
    }

    /** Changes the workspace from outside the app. */
    public Administration admin() {
        return administration;
    }

    /** Sends events and their retries by hand. */
    public EventDelivery events() {
        return events;
    }

    /** Switches faults of Slack's side on and off. */
    public Faults faults() {
        return faults;
    }

    /** The record of all exchanges. */
    public Traffic traffic() {
        return traffic;
    }

    /** Every rule of Slack's that the bot has broken so far. */
    public List<Breach> breaches() {
        return traffic.breaches();
    }

    /** All that the workspace holds now. */
    public Snapshot snapshot() {
        return store.snapshot();
    }

    /** Waits until the workspace is as wished; throws {@link WaitedInVain} if it is not in time. */
    public Snapshot await(String what, Predicate<Snapshot> condition, Duration atMost) {
        return store.await(what, condition, atMost);
    }

    /** Waits for a message in any channel, and returns the latest that fits. */
    public Message awaitMessage(Predicate<Message> wanted, Duration atMost) {
        return awaited(
                "a message",
                now -> now.messages().values().stream().flatMap(List::stream).filter(wanted),
                atMost);
    }

    /** Waits for something that one member alone sees, and returns the latest that fits. */
    public Ephemeral awaitEphemeral(Predicate<Ephemeral> wanted, Duration atMost) {
        return awaited("an ephemeral message", now -> now.ephemerals().stream().filter(wanted), atMost);
    }

    /** Waits for the modal on top of a member's stack. */
    public View awaitModal(String member, Predicate<View> wanted, Duration atMost) {
        return awaited("a modal of " + member, now -> now.modal(member).filter(wanted).stream(), atMost);
    }

    /** Waits for a member's Home tab. */
    public View awaitHome(String member, Predicate<View> wanted, Duration atMost) {
        return awaited("a Home tab of " + member, now -> now.home(member).filter(wanted).stream(), atMost);
    }

    /** Calls a listener after each change and each exchange, in the thread that made it; it must be quick and must not throw. Close the
     * result to stop. */
    public AutoCloseable onChange(Consumer<Change> listener) {
        return store.listen(listener);
    }

    /** Slack cannot be reached from now on: connections are cut, and new ones are refused. */
    public void refuseConnections() {
        server.refuse();
    }

    /** Slack can be reached again, at the same address. */
    public void acceptConnections() {
        server.accept();
    }

    @Override
    public void close() {
        faults.clear();
        sockets.close();
        http.close();
        server.close();
    }

    private <T> T awaited(String what, Function<Snapshot, Stream<T>> fitting, Duration atMost) {
        var found = new AtomicReference<T>();
        store.await(
                what,
                now -> {
                    Optional<T> latest = fitting.apply(now).reduce((first, second) -> second);
                    latest.ifPresent(found::set);
                    return latest.isPresent();
                },
                atMost);
        return found.get();
    }
}
