package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Milestones;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.bot.Digest.Milestone;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.StreakRounds;
import io.github.k8scard.storage.StreakRounds.DatedMark;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What members' streaks in a channel came to in a week. Writes nothing. */
final class WeekOfStreaks {
    private final Tables tables;
    private final long channelId;
    private final DateRange week;
    private final Instant now;

    WeekOfStreaks(Tables tables, long channelId, DateRange week, Instant now) {
        this.tables = tables;
        this.channelId = channelId;
        this.week = week;
        this.now = now;
    }

    /** The greatest of each who is listed on boards and still there, the greatest of all first. */
    List<Milestone> milestones(String workspaceId) {
        Set<String> optedOut = tables.scores().optedOut(channelId);
        Map<Integer, List<String>> names = new TreeMap<>();
        tables.scores().inChannel(channelId, week, "").stream()
                .filter(standing -> !optedOut.contains(standing.memberId()))
                .forEach(standing -> greatest(new MemberKey(workspaceId, standing.memberId()))
                        .ifPresent(length -> names.computeIfAbsent(length, any -> new ArrayList<>())
                                .add(standing.name())));
        var milestones = new ArrayList<Milestone>();
        names.forEach((length, who) ->
                milestones.add(0, new Milestone(length, who.stream().sorted().toList())));
        return milestones;
    }

    private Optional<Integer> greatest(MemberKey member) {
        List<DatedMark> since =
                tables.streakRounds().ofMember(channelId, member, week.from().minusDays(1), now);
        List<LocalDate> answered = since.stream()
                .filter(mark -> mark.mark() == StreakMark.ANSWERED)
                .map(DatedMark::date)
                .toList();
        return Milestones.greatest(week, answered, length(member));
    }

    /** Folded from where it was kept, as whoever looks at their streak does. */
    private int length(MemberKey member) {
        var kept = tables.streakCheckpoints().find(channelId, member);
        boolean ofTheFuture = kept.through().isAfter(StreakRounds.lastDate(now));
        StreakState state = ofTheFuture ? StreakState.START : kept.state();
        LocalDate after = ofTheFuture ? LocalDate.EPOCH : kept.through();
        return state.then(tables.streakRounds().ofMember(channelId, member, after, now).stream()
                        .map(DatedMark::mark)
                        .toList())
                .streak()
                .length();
    }
}
