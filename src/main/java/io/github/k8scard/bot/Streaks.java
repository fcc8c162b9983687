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
import java.util.List;
import java.util.Optional;

/**
 * Streaks as they are now. Each round is folded once for a member: how the streak stood after the rounds that have
 * closed is kept, so that the next look starts there, and nothing is written for who does not look.
 */
final class Streaks {
    /** Every answer in time is stored long before: a click is committed within two seconds or not at all. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private Streaks() {}

    static Streak ofMember(Tables tables, long channelId, MemberKey member, Instant now) {
        StreakCheckpoint<StreakState> kept = tables.streakCheckpoints().find(channelId, member);
        if (isOfTheFuture(kept, now)) {
            tables.channelStreakCheckpoints().forget(member.workspaceId(), channelId);
            return ofMember(tables, channelId, member, now);
        }
        List<DatedMark> marks = tables.streakRounds().ofMember(channelId, member, kept.through(), now);
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
