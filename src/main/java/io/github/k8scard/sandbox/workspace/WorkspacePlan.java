package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a workspace is started with. Immutable: each {@code with…} gives another plan.
 *
 * @param team the workspace
 * @param app the bot's app
 * @param setup what the app was granted, and what it has subscribed to and switched on
 * @param members who there is at the start, the bot user included
 * @param channels which channels there are at the start
 * @param clocks domain time and real time
 * @param port where Slack's side listens on the loopback interface; 0 for any free port
 * @param strictness how strictly Slack's rules are taken
 */
public record WorkspacePlan(
        Team team,
        App app,
        AppSetup setup,
        List<User> members,
        List<Conversation> channels,
        Clocks clocks,
        int port,
        Strictness strictness) {
    /** The id of the standard workspace. */
    public static final String STANDARD_TEAM = "T0SANDBOX";

    public WorkspacePlan {
        members = List.copyOf(members);
        channels = List.copyOf(channels);
    }

    /**
     * The standard workspace with an app installed in it: six members in six time zones ({@code U0ADA} in London,
     * {@code U0BEN} in New York, {@code U0CHIOMA} in Lagos, {@code U0DMITRI} in Berlin, {@code U0EMI} in Tokyo,
     * {@code U0FARAH} in Kolkata), the bot user, and three channels with all six in them: #platform
     * ({@code C0PLATFORM}, with the bot), #random ({@code C0RANDOM}) and the private #incidents ({@code C0INCIDENTS}),
     * both without it.
     *
     * @param teamId the workspace's id, {@code T…}; its tokens follow from it, all other ids are the same everywhere
     * @param appName what the app and its bot user are called, lower case; for {@code todo} the bot user is
     *     {@code U0TODO}
     * @param setup what the app was granted, and what it has subscribed to and switched on
     */
    public static WorkspacePlan standard(String teamId, String appName, AppSetup setup) {
        return StandardWorkspace.plan(teamId, appName, setup);
    }

    /** Domain time. */
    public Clock clock() {
        return clocks.domain();
    }

    /** Real time. */
    public Clock wall() {
        return clocks.wall();
    }

    /** With one more member, for example one of another workspace. */
    public WorkspacePlan withMember(User member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return new WorkspacePlan(team, app, setup, more, channels, clocks, port, strictness);
    }

    /** With one more channel. */
    public WorkspacePlan withChannel(Conversation channel) {
        var more = new ArrayList<>(channels);
        more.add(channel);
        return new WorkspacePlan(team, app, setup, members, more, clocks, port, strictness);
    }

    /** With these scopes added to those granted. */
    public WorkspacePlan withScopes(String... added) {
        return with(setup.withScopes(added));
    }

    /** As if these scopes had not been granted. */
    public WorkspacePlan withoutScopes(String... removed) {
        return with(setup.withoutScopes(removed));
    }

    /** With these event types subscribed to as well. */
    public WorkspacePlan withEvents(String... added) {
        return with(setup.withEvents(added));
    }

    /** With these slash commands, each with its slash, and no others. */
    public WorkspacePlan withCommands(Set<String> others) {
        return with(setup.withCommands(others));
    }

    /** As if the app's Home tab were switched off. */
    public WorkspacePlan withoutHomeTab() {
        return with(setup.withoutHomeTab());
    }

    /** With the app's Socket Mode switched on. */
    public WorkspacePlan withSocketMode() {
        return with(setup.withSocketMode());
    }

    /** With domain time from this clock. */
    public WorkspacePlan withClock(Clock domain) {
        return new WorkspacePlan(team, app, setup, members, channels, new Clocks(domain, wall()), port, strictness);
    }

    /**
     * With real time from this clock, for tests of triggers, response URLs and pace; signatures keep the system's time.
     */
    public WorkspacePlan withWall(Clock real) {
        return new WorkspacePlan(team, app, setup, members, channels, new Clocks(clock(), real), port, strictness);
    }

    /** Listening on this port of the loopback interface. */
    public WorkspacePlan withPort(int newPort) {
        return new WorkspacePlan(team, app, setup, members, channels, clocks, newPort, strictness);
    }

    /** Without rate limits. */
    public WorkspacePlan withoutPace() {
        return with(new Strictness(false, strictness.advice()));
    }

    /**
     * Taking what Slack takes, though its documentation advises against it, such as texts that were not escaped; the
     * breach is on record all the same.
     */
    public WorkspacePlan withoutAdvice() {
        return with(new Strictness(strictness.pace(), false));
    }

    private WorkspacePlan with(Strictness other) {
        return new WorkspacePlan(team, app, setup, members, channels, clocks, port, other);
    }

    private WorkspacePlan with(AppSetup other) {
        return new WorkspacePlan(team, app, other, members, channels, clocks, port, strictness);
    }
}
