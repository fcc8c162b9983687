package io.github.k8scard.sandbox.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the workspace holds, changeable. Only {@link Store} hands it out, one thread at a time. */
final class Contents {
    final Team team;
    final App app;
    final Ids ids;
    final Map<String, User> members = new LinkedHashMap<>();
    final Map<String, Conversation> channels = new LinkedHashMap<>();
    final Map<String, TreeMap<String, Message>> messages = new LinkedHashMap<>();
    final Map<String, Ephemeral> ephemerals = new LinkedHashMap<>();
    final Map<String, Deque<View>> modals = new LinkedHashMap<>();
    final Map<String, View> homes = new LinkedHashMap<>();
    private final Clock clock;
    private Optional<Duration> editing = Optional.empty();
    private long lastMicros;

    Contents(WorkspacePlan plan, Ids ids) {
        this.team = plan.team();
        this.app = plan.app();
        this.ids = ids;
        this.clock = plan.clock();
        plan.members().forEach(member -> members.put(member.id(), member));
        plan.channels().forEach(channel -> channels.put(channel.id(), channel));
    }

    /** Slack's form of now: seconds and microseconds, unique and increasing even if the clock is set back. */
    String nextTs() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        lastMicros = Math.max(lastMicros + 1, micros);
        return String.format(Locale.ROOT, "%010d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Message> message(String channel, String ts) {
        return Optional.ofNullable(
                messages.getOrDefault(channel, new TreeMap<>()).get(ts));
    }

    /** How long after it was posted a message may be changed. */
    void limitEditing(Duration allowed) {
        editing = Optional.of(allowed);
    }

    boolean isEditable(Message message) {
        Duration age = Duration.between(message.sent(), clock.instant());
        return editing.filter(allowed -> age.compareTo(allowed) > 0).isEmpty();
    }

    boolean hasReplies(String channel, String thread) {
        return messages.getOrDefault(channel, new TreeMap<>()).values().stream()
                .anyMatch(message -> message.thread().filter(thread::equals).isPresent());
    }

    void put(Message message) {
        messages.computeIfAbsent(message.channel(), c -> new TreeMap<>()).put(message.ts(), message);
    }

    void remove(Message message) {
        messages.getOrDefault(message.channel(), new TreeMap<>()).remove(message.ts());
    }

    /** The direct message between the bot and a member, opened if there is none yet. */
    Conversation direct(String member) {
        return channels.values().stream()
                .filter(c -> c.isDirect() && c.has(member))
                .findFirst()
                .orElseGet(() -> {
                    var opened = new Conversation(
                            ids.next("D"), member, Conversation.Kind.DIRECT, false, Set.of(member, app.botUserId()));
                    channels.put(opened.id(), opened);
                    return opened;
                });
    }

    /** Whether somebody of another workspace is in it, over Slack Connect. */
    boolean isShared(Conversation channel) {
        return channel.members().stream()
                .map(members::get)
                .anyMatch(member -> member != null && !member.teamId().equals(team.id()));
    }

    Deque<View> stack(String member) {
        return modals.computeIfAbsent(member, m -> new ArrayDeque<>());
    }

    /** Every view on somebody's screen. */
    List<View> views() {
        var all = new ArrayList<>(homes.values());
        modals.values().forEach(all::addAll);
        return all;
    }

    Snapshot snapshot(long version) {
        var messagesByChannel = new LinkedHashMap<String, List<Message>>();
        messages.forEach((channel, all) -> messagesByChannel.put(channel, List.copyOf(all.values())));
        var stacks = new LinkedHashMap<String, List<View>>();
        modals.forEach((member, stack) -> stacks.put(member, List.copyOf(stack)));
        return new Snapshot(
                version,
                team,
                frozen(members),
                frozen(channels),
                frozen(messagesByChannel),
                List.copyOf(ephemerals.values()),
                frozen(stacks),
                frozen(homes));
    }

    private static <V> Map<String, V> frozen(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
