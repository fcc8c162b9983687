package io.github.k8scard.sandbox.workspace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A Slack workspace of our own, with an app installed in it: it serves Slack's Web API and response URLs on the
 * loopback interface, and sends signed commands, interactions and events to the bot's URL. All in memory. Safe for
 * concurrent use.
 *
 * <p>Typical use: start it, start the bot with {@link #apiUrl()}, {@link #botToken()} and {@link #signingSecret()},
 * tell the workspace the bot's URL with {@link #connectTo}, then act as a {@link #member}, and look at
 * {@link #snapshot()}.
 */
public final class SlackWorkspace implements AutoCloseable {
    private final WorkspacePlan plan;
    private final Assembly parts;
    private final Awaiting awaiting;

    private SlackWorkspace(WorkspacePlan plan) {
        this.plan = plan;
        this.parts = new Assembly(plan);
        this.awaiting = new Awaiting(parts.store);
    }

    /** Starts a workspace; close it when done. */
    public static SlackWorkspace start(WorkspacePlan plan) {
        return new SlackWorkspace(plan);
    }

    /** The base of the Web API, ending in {@code /api/}. */
    public URI apiUrl() {
        return parts.server.address().resolve("api/");
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
        parts.http.connectTo(eventsUrl);
    }

    /** The sockets of Socket Mode, and what may go wrong with them. */
    public Sockets sockets() {
        return parts.sockets;
    }

    /** Acts as a member. */
    public ActingMember member(String id) {
        return new ActingMember(
                id, parts.written, parts.commands, parts.clicks, parts.suggestions, parts.submissions, parts.homes);
    }

    /** Changes the workspace from outside the app. */
    public Administration admin() {
        return parts.administration;
    }

    /** Sends events and their retries by hand. */
    public EventDelivery events() {
        return parts.events;
    }

    /** Switches faults of Slack's side on and off. */
    public ActiveFaults faults() {
        return parts.faults;
    }

    /** The record of all exchanges. */
    public Traffic traffic() {
        return parts.traffic;
    }

    /** Every rule of Slack's that the bot has broken so far. */
    public List<Breach> breaches() {
        return parts.traffic.breaches();
    }

    /** All that the workspace holds now. */
    public Snapshot snapshot() {
        return parts.store.snapshot();
    }

    /** A file that the app has shared; empty if there is none with this id. */
    public Optional<SharedFile> file(String id) {
        return parts.files.find(id);
    }

    /** Waits until the workspace is as wished; throws {@link WaitedInVain} if it is not in time. */
    public Snapshot await(String what, Predicate<Snapshot> condition, Duration atMost) {
        return parts.store.await(what, condition, atMost);
    }

    /** Waits for a message in any channel, and returns the latest that fits. */
    public Message awaitMessage(Predicate<Message> wanted, Duration atMost) {
        return awaiting.latest(
                "a message",
                now -> now.messages().values().stream().flatMap(List::stream).filter(wanted),
                atMost);
    }

    /** Waits for something that one member alone sees, and returns the latest that fits. */
    public Ephemeral awaitEphemeral(Predicate<Ephemeral> wanted, Duration atMost) {
        return awaiting.latest(
                "an ephemeral message", now -> now.ephemerals().stream().filter(wanted), atMost);
    }

    /** Waits for the modal on top of a member's stack. */
    public View awaitModal(String member, Predicate<View> wanted, Duration atMost) {
        return awaiting.latest("a modal of " + member, now -> now.modal(member).filter(wanted).stream(), atMost);
    }

    /** Waits for a member's Home tab. */
    public View awaitHome(String member, Predicate<View> wanted, Duration atMost) {
        return awaiting.latest("a Home tab of " + member, now -> now.home(member).filter(wanted).stream(), atMost);
    }

    /**
     * Calls a listener after each change and each exchange, in the thread that made it; it must be quick and must not
     * throw. Close the result to stop.
     */
    public AutoCloseable onChange(Consumer<WorkspaceNews> listener) {
        return parts.store.listen(listener);
    }

    /** Slack cannot be reached from now on: connections are cut, and new ones are refused. */
    public void refuseConnections() {
        parts.server.refuse();
    }

    /** Slack can be reached again, at the same address. */
    public void acceptConnections() {
        parts.server.accept();
    }

    @Override
    public void close() {
        parts.close();
    }
}
