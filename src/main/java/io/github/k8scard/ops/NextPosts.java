package io.github.k8scard.ops;

import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.storage.Workspaces.NamedWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the bot will post next, and where it does not. */
final class NextPosts {
    private static final String SUBJECT = "next posts";
    private static final int NAMED = 5;

    /** Longer than a bot is away when it is replaced by another. */
    private static final Duration LONG_PAST = Duration.ofHours(1);

    private NextPosts() {}

    /** In all workspaces that have the bot installed. */
    static List<Finding> ofAll(Tables tables, Instant now) {
        return of(
                tables.workspaces().all().stream()
                        .map(NamedWorkspace::id)
                        .filter(tables.workspaces()::isInstalled)
                        .flatMap(id -> tables.channels().withDailyCard(id).stream()),
                now);
    }

    /** In some channels. */
    static List<Finding> of(Stream<Channel> all, Instant now) {
        List<Channel> channels = all.toList();
        if (channels.isEmpty()) {
            return List.of(Finding.ok(SUBJECT, "no channel has a daily card yet; /k8scard schedule sets one up"));
        }
        List<Channel> planned = channels.stream()
                .filter(channel -> channel.nextPostAt().isPresent())
                .sorted(Comparator.comparing(channel -> channel.nextPostAt().orElseThrow()))
                .toList();
        var findings = new ArrayList<Finding>();
        planned.stream().limit(NAMED).map(channel -> planned(channel, now)).forEach(findings::add);
        if (planned.size() > NAMED) {
            findings.add(Finding.ok(SUBJECT, "and in " + (planned.size() - NAMED) + " more channels after these"));
        }
        channels.stream()
                .filter(channel -> channel.nextPostAt().isEmpty())
                .map(NextPosts::stopped)
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(NAMED)
                .forEach(findings::add);
        return findings;
    }

    private static Finding planned(Channel channel, Instant now) {
        Instant next = channel.nextPostAt().orElseThrow();
        ZoneId zone = channel.schedule().map(schedule -> schedule.zone()).orElse(ZoneId.of("UTC"));
        String when = in(channel) + " " + ScheduleText.moment(next, zone);
        if (!next.isBefore(now.minus(Lateness.GRACE))) {
            return Finding.ok(SUBJECT, when + ", " + ScheduleText.until(now, next));
        }
        String remedy = "If the bot runs, look into its log for why it does not post; else start it.";
        return next.isBefore(now.minus(LONG_PAST))
                ? Finding.fault(SUBJECT, when + " has passed", remedy)
                : Finding.advice(SUBJECT, when + " has passed", remedy);
    }

    private static Finding stopped(Channel channel) {
        if (channel.state() == ChannelState.SUSPENDED) {
            return Finding.advice(
                    SUBJECT,
                    in(channel) + " none: Slack does not let the bot post there",
                    "Type there: /invite @k8scard, then /k8scard resume");
        }
        return Finding.ok(
                SUBJECT,
                in(channel)
                        + (channel.state() == ChannelState.QUIET
                                ? " none: it rests, since nobody answered the last cards"
                                : " none: somebody has paused it"));
    }

    private static String in(Channel channel) {
        return "in " + channel.address().slackId();
    }
}
