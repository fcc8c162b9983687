package io.github.k8scard.bot;

import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.StreakCheckpoint;
import io.github.k8scard.storage.StreakRounds;
import io.github.k8scard.storage.StreakRounds.DatedMark;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Streaks as they are now. Each round is folded once for a member: how the streak stood after the rounds that have
 * closed is kept, so that the next look starts there, and nothing is written for who does not look.
 */
final class Streaks {
    /** Every answer in time is stored long before: a click is committed within two seconds or not at all. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private Streaks() {}

    static Streak ofMember(Tables tables, long channelId, MemberKey member, Instant now) {
        return ofMembers(tables, channelId, List.of(member), now).get(member);
    }

    /**
     * Several members' streaks in a channel, read together.
     *
     * @param members each once
     */
    static Map<MemberKey, Streak> ofMembers(Tables tables, long channelId, List<MemberKey> members, Instant now) {
        var ids = members.stream().map(MemberKey::id).toList();
        var kept = tables.streakCheckpoints().find(channelId, ids);
        if (kept.values().stream().anyMatch(one -> isOfTheFuture(one, now))) {
            tables.channelStreakCheckpoints().forget(members.get(0).workspaceId(), channelId);
            return ofMembers(tables, channelId, members, now);
        }
        Map<String, List<DatedMark>> marks = marksSince(tables, channelId, kept, now);
        return members.stream()
                .collect(Collectors.toMap(
                        member -> member,
                        member -> carriedOn(
                                tables,
                                channelId,
                                member,
                                kept.get(member.id()),
                                marks.getOrDefault(member.id(), List.of()),
                                now)));
    }

    /**
     * How long several members' streaks are, by their ids, as whoever looks at their own sees it. Writes nothing.
     *
     * @param ids each once
     */
    static Map<String, Integer> lengths(Tables tables, long channelId, List<String> ids, Instant now) {
        Map<String, StreakCheckpoint<StreakState>> kept =
                new HashMap<>(tables.streakCheckpoints().find(channelId, ids));
        kept.replaceAll((id, one) -> isOfTheFuture(one, now) ? one.carriedOn(LocalDate.EPOCH, StreakState.START) : one);
        Map<String, List<DatedMark>> marks = marksSince(tables, channelId, kept, now);
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> kept.get(id)
                                .state()
                                .then(marks(marks.getOrDefault(id, List.of())))
                                .streak()
                                .length()));
    }

    /** By member id, and together for those who were kept up to the same date. */
    private static Map<String, List<DatedMark>> marksSince(
            Tables tables, long channelId, Map<String, StreakCheckpoint<StreakState>> kept, Instant now) {
        Map<String, List<DatedMark>> marks = new HashMap<>();
        kept.keySet().stream()
                .collect(Collectors.groupingBy(id -> kept.get(id).through()))
                .forEach((through, some) ->
                        marks.putAll(tables.streakRounds().ofMembers(channelId, some, through, now)));
        return marks;
    }

    private static Streak carriedOn(
            Tables tables,
            long channelId,
            MemberKey member,
            StreakCheckpoint<StreakState> kept,
            List<DatedMark> marks,
            Instant now) {
        List<DatedMark> settled = settledAtTheBeginning(marks, now);
        var state = kept.state().then(marks(settled));
        last(settled)
                .ifPresent(date -> tables.streakCheckpoints().keep(channelId, member, kept.carriedOn(date, state)));
        return state.then(marks(marks.subList(settled.size(), marks.size()))).streak();
    }

    static ChannelStreak ofChannel(Tables tables, String workspaceId, long channelId, Instant now) {
        StreakCheckpoint<ChannelStreak> kept = tables.channelStreakCheckpoints().find(channelId);
        if (isOfTheFuture(kept, now)) {
            tables.channelStreakCheckpoints().forget(workspaceId, channelId);
            return ofChannel(tables, workspaceId, channelId, now);
        }
        List<DatedMark> marks = tables.streakRounds().ofChannel(channelId, kept.through(), now);
        List<DatedMark> settled = settledAtTheBeginning(marks, now);
        var streak = kept.state().then(marks(settled));
        last(settled)
                .ifPresent(date ->
                        tables.channelStreakCheckpoints().keep(workspaceId, channelId, kept.carriedOn(date, streak)));
        return streak.then(marks(marks.subList(settled.size(), marks.size())));
    }

    /** It was kept while the clock was ahead, and would pass over all rounds until then. */
    private static boolean isOfTheFuture(StreakCheckpoint<?> kept, Instant now) {
        return kept.through().isAfter(StreakRounds.lastDate(now));
    }

    /** An answer in time can still change the mark of a later round, and with it all that follow. */
    private static List<DatedMark> settledAtTheBeginning(List<DatedMark> marks, Instant now) {
        return marks.stream()
                .takeWhile(mark -> mark.closedAt()
                        .filter(closed -> !closed.plus(SETTLED).isAfter(now))
                        .isPresent())
                .toList();
    }

    private static Optional<LocalDate> last(List<DatedMark> marks) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(marks.get(marks.size() - 1).date());
    }

    private static List<StreakMark> marks(List<DatedMark> marks) {
        return marks.stream().map(DatedMark::mark).toList();
    }
}
