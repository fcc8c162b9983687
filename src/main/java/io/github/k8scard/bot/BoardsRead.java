package io.github.k8scard.bot;

import io.github.k8scard.board.Board;
import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Entrant;
import io.github.k8scard.board.RankedBoard;
import io.github.k8scard.storage.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaderboards that are looked at in one transaction, each of them read and ranked once for all who look. */
final class BoardsRead {
    private final Tables tables;
    private final Map<WhichBoard, BoardRead> boards = new HashMap<>();

    BoardsRead(Tables tables) {
        this.tables = tables;
    }

    private record WhichBoard(long channelId, DatedWindow window) {}

    private record BoardRead(List<Entrant> now, List<Entrant> before, RankedBoard ranked, Set<String> gone) {
        static BoardRead of(List<Entrant> now, List<Entrant> before) {
            Set<String> gone = Stream.concat(now.stream(), before.stream())
                    .filter(Entrant::gone)
                    .map(Entrant::memberId)
                    .collect(Collectors.toSet());
            return new BoardRead(now, before, Entrant.ranked(now, before), gone);
        }

        /** Whoever is gone is ranked for themselves alone. */
        Board seenBy(String callerId) {
            return (gone.contains(callerId) ? Entrant.rankedFor(callerId, now, before) : ranked).seenBy(callerId);
        }
    }

    /**
     * A board as one member sees it.
     *
     * @param channelId absent for a channel that the bot does not know, where nobody has points
     * @param callerId the Slack user who looks; empty if the board is for everybody
     */
    BoardShown of(Optional<Long> channelId, DatedWindow window, String callerId) {
        var read = channelId
                .map(id -> boards.computeIfAbsent(new WhichBoard(id, window), this::read))
                .orElseGet(() -> BoardRead.of(List.of(), List.of()));
        return new BoardShown(window, read.seenBy(callerId));
    }

    private BoardRead read(WhichBoard which) {
        var scores = tables.scores();
        return BoardRead.of(
                scores.entrants(which.channelId(), which.window().dates()),
                which.window()
                        .before()
                        .map(dates -> scores.entrants(which.channelId(), dates))
                        .orElse(List.of()));
    }
}
