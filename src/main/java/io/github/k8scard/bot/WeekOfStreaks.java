package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.Milestones;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.bot.Digest.Milestone;
import io.github.k8scard.storage.StreakRounds.DatedMark;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    List<Milestone> milestones() {
        Set<String> optedOut = tables.scores().optedOut(channelId);
        List<Standing> listed = tables.scores().inChannel(channelId, week, "").stream()
                .filter(standing -> !optedOut.contains(standing.memberId()))
                .toList();
        var ids = listed.stream().map(Standing::memberId).toList();
        var marks = tables.streakRounds().ofMembers(channelId, ids, week.from().minusDays(1), now);
        var lengths = Streaks.lengths(tables, channelId, ids, now);
        Map<Integer, List<String>> names = new TreeMap<>(Comparator.reverseOrder());
        listed.forEach(standing -> Milestones.greatest(
                        week,
                        answered(marks.getOrDefault(standing.memberId(), List.of())),
                        lengths.get(standing.memberId()))
                .ifPresent(length ->
                        names.computeIfAbsent(length, any -> new ArrayList<>()).add(standing.name())));
        return names.entrySet().stream()
                .map(one -> new Milestone(
                        one.getKey(), one.getValue().stream().sorted().toList()))
                .toList();
    }

    private static List<LocalDate> answered(List<DatedMark> marks) {
        return marks.stream()
                .filter(mark -> mark.mark() == StreakMark.ANSWERED)
                .map(DatedMark::date)
                .toList();
    }
}
