package io.github.k8scard.bot;

import io.github.k8scard.board.ChannelStreak;
import io.github.k8scard.board.Streak;
import io.github.k8scard.board.StreakMark;
import io.github.k8scard.board.StreakState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.PostedRounds.DatedMark;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Streaks as they are now. Each round is folded once for a member: how the streak stood after the rounds that have closed is
 * kept, so that the next look starts there, and nothing is written for who does not look.
 */
final class Streaks {
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private Streaks() {}

    static Streak ofMember(Tables tables, long channelId, MemberKey member, Instant now) {
        var kept = tables.streaks().find(channelId, member);
        var state = kept.map(known -> known.state()).orElse(StreakState.START);
        LocalDate through = kept.map(known -> known.through()).orElse(BEFORE_ALL);
        List<DatedMark> marks = tables.postedRounds().streakMarks(channelId, member, through, now);
        List<DatedMark> closed = closedAtTheBeginning(marks);
        var settled = state.then(marks(closed));
        last(closed).ifPresent(date -> tables.streaks().keep(channelId, member, date, settled));
        return settled.then(marks(marks.subList(closed.size(), marks.size()))).streak();
    }

    static ChannelStreak ofChannel(Tables tables, String workspaceId, long channelId, Instant now) {
        var kept = tables.streaks().ofChannel(channelId);
        var streak = kept.map(known -> known.state()).orElse(ChannelStreak.START);
        LocalDate through = kept.map(known -> known.through()).orElse(BEFORE_ALL);
        List<DatedMark> marks = tables.postedRounds().channelStreakMarks(channelId, through, now);
        List<DatedMark> closed = closedAtTheBeginning(marks);
        var settled = streak.then(marks(closed));
        last(closed).ifPresent(date -> tables.streaks().keepOfChannel(workspaceId, channelId, date, settled));
        return settled.then(marks(marks.subList(closed.size(), marks.size())));
    }

    /** An answer can still change the mark of an open round, and with it all that follow. */
    private static List<DatedMark> closedAtTheBeginning(List<DatedMark> marks) {
        return marks.stream().takeWhile(DatedMark::closed).toList();
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
