package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a workspace is started with. Immutable: each {@code with…} gives another plan.
 *
 * @param team the workspace
 * @param app the bot's app
 * @param members who there is at the start, the bot user included
 * @param channels which channels there are at the start
 * @param scopes what the app was granted
 * @param events the event types that the app has subscribed to; others are not sent
 * @param commands the slash commands of the app
 * @param clock domain time: timestamps of messages and events
 * @param wall real time: the lives of triggers and response URLs, pace and Retry-After
 * @param port where Slack's side listens on the loopback interface; 0 for any free port
 * @param pace whether rate limits are kept up
 * @param homeTab whether the app has a Home tab
 * @param socketMode whether commands, interactions and events go through sockets that the bot opens; nothing goes over HTTP then
 */
public record WorkspacePlan(
        Team team,
        App app,
        List<Member> members,
        List<Channel> channels,
        Set<String> scopes,
        Set<String> events,
        Set<String> commands,
        Clock clock,
        Clock wall,
        int port,
        boolean pace,
        boolean homeTab,
        boolean socketMode) {

    private static final List<String> SCOPES =
            List.of("commands", "chat:write", "users:read", "channels:read", "groups:read");
    private static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_uninstalled",
            "tokens_revoked",
            "member_joined_channel",
            "member_left_channel",
            "channel_left",
            "group_left",
            "channel_archive",
            "group_archive",
            "channel_deleted",
            "group_deleted",
            "channel_id_changed",
            "user_change");

    public WorkspacePlan {
        members = List.copyOf(members);
        channels = List.copyOf(channels);
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        events = Set.copyOf(events);
        commands = Set.copyOf(commands);
    }

    /**
     * Team {@code T0SANDBOX} with six members in six time zones ({@code U0ADA} in London, {@code U0BEN} in New York,
     * {@code U0CHIOMA} in Lagos, {@code U0DMITRI} in Berlin, {@code U0EMI} in Tokyo, {@code U0FARAH} in Kolkata), the bot
     * user {@code U0K8SCARD}, and three channels with all six in them: #platform ({@code C0PLATFORM}, with the bot), #random
     * ({@code C0RANDOM}) and the private #incidents ({@code C0INCIDENTS}), both without it.
     */
    public static WorkspacePlan standard() {
        return standard("T0SANDBOX");
    }

    /** The same under another team id, with the same ids of channels and members. */
    public static WorkspacePlan standard(String teamId) {
        var app = new App(
                "A0K8SCARD",
                "B0K8SCARD",
                "U0K8SCARD",
                "xoxb-sandbox-" + teamId,
                "sandbox-signing-secret",
                "xapp-sandbox-" + teamId);
        List<Member> people = List.of(
                Member.person("U0ADA", "ada", "Ada", "Europe/London", teamId),
                Member.person("U0BEN", "ben", "Ben", "America/New_York", teamId),
                Member.person("U0CHIOMA", "chioma", "Chioma", "Africa/Lagos", teamId),
                Member.person("U0DMITRI", "dmitri", "Dmitri", "Europe/Berlin", teamId),
                Member.person("U0EMI", "emi", "Emi", "Asia/Tokyo", teamId),
                Member.person("U0FARAH", "farah", "Farah", "Asia/Kolkata", teamId));
        String[] all = people.stream().map(Member::id).toArray(String[]::new);
        List<Member> members = new ArrayList<>(people);
        members.add(new Member(app.botUserId(), "k8scard", "k8scard", ZoneOffset.UTC, teamId, true, false));
        return new WorkspacePlan(
                new Team(teamId, "Sandbox", "sandbox"),
                app,
                members,
                List.of(
                        Channel.open("C0PLATFORM", "platform", all).with(app.botUserId()),
                        Channel.open("C0RANDOM", "random", all),
                        Channel.closed("C0INCIDENTS", "incidents", all)),
                new LinkedHashSet<>(SCOPES),
                new LinkedHashSet<>(EVENTS),
                Set.of("/k8scard"),
                Clock.systemUTC(),
                Clock.systemUTC(),
                0,
                true,
                true,
                false);
    }

    /** With one more member, for example one of another workspace. */
    public WorkspacePlan withMember(Member member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return copy(more, channels, scopes, events, clock, wall, port, pace, homeTab, socketMode);
    }

    /** With one more channel. */
    public WorkspacePlan withChannel(Channel channel) {
        var more = new ArrayList<>(channels);
        more.add(channel);
        return copy(members, more, scopes, events, clock, wall, port, pace, homeTab, socketMode);
    }

    /** With these scopes added to those granted. */
    public WorkspacePlan withScopes(String... added) {
        var more = new LinkedHashSet<>(scopes);
        more.addAll(List.of(added));
        return copy(members, channels, more, events, clock, wall, port, pace, homeTab, socketMode);
    }

    /** As if these scopes had not been granted. */
    public WorkspacePlan withoutScopes(String... removed) {
        var fewer = new LinkedHashSet<>(scopes);
        fewer.removeAll(List.of(removed));
        return copy(members, channels, fewer, events, clock, wall, port, pace, homeTab, socketMode);
    }

    /** With these event types subscribed to as well. */
    public WorkspacePlan withEvents(String... added) {
        var more = new LinkedHashSet<>(events);
        more.addAll(List.of(added));
        return copy(members, channels, scopes, more, clock, wall, port, pace, homeTab, socketMode);
    }

    /** With these slash commands, each with its slash, and no others. */
    public WorkspacePlan withCommands(Set<String> others) {
        return new WorkspacePlan(
                team, app, members, channels, scopes, events, others, clock, wall, port, pace, homeTab, socketMode);
    }

    /** With domain time from this clock. */
    public WorkspacePlan withClock(Clock domain) {
        return copy(members, channels, scopes, events, domain, wall, port, pace, homeTab, socketMode);
    }

    /** With real time from this clock, for tests of triggers, response URLs and pace; signatures keep the system's time. */
    public WorkspacePlan withWall(Clock real) {
        return copy(members, channels, scopes, events, clock, real, port, pace, homeTab, socketMode);
    }

    /** Listening on this port of the loopback interface. */
    public WorkspacePlan withPort(int newPort) {
        return copy(members, channels, scopes, events, clock, wall, newPort, pace, homeTab, socketMode);
    }

    /** Without rate limits. */
    public WorkspacePlan withoutPace() {
        return copy(members, channels, scopes, events, clock, wall, port, false, homeTab, socketMode);
    }

    /** As if the app's Home tab were switched off. */
    public WorkspacePlan withoutHomeTab() {
        return copy(members, channels, scopes, events, clock, wall, port, pace, false, socketMode);
    }

    /** With the app's Socket Mode switched on. */
    public WorkspacePlan withSocketMode() {
        return copy(members, channels, scopes, events, clock, wall, port, pace, homeTab, true);
    }

    private WorkspacePlan copy(
            List<Member> newMembers,
            List<Channel> newChannels,
            Set<String> newScopes,
            Set<String> newEvents,
            Clock newClock,
            Clock newWall,
            int newPort,
            boolean newPace,
            boolean newHomeTab,
            boolean newSocketMode) {
        return new WorkspacePlan(
                team,
                app,
                newMembers,
                newChannels,
                newScopes,
                newEvents,
                commands,
                newClock,
                newWall,
                newPort,
                newPace,
                newHomeTab,
                newSocketMode);
    }
}
