package io.github.k8scard.bot;

import io.github.k8scard.board.Board;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A channel's leaderboard. Safe for concurrent use. */
public final class ShowBoard {
    private final Database database;
    private final Directory directory;

    public ShowBoard(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /**
     * A leaderboard as one member sees it.
     *
     * @param title what it covers, such as "This week (23–29 Nov)"
     * @param board the lines
     */
    public record BoardShown(String title, Board board) {}

    /** The board of a window in the channel's zone; the member's own line is always on it if they answered. */
    public BoardShown of(ChannelAddress address, MemberKey caller, Window window, Instant now) {
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(address);
            ZoneId zone = channel.flatMap(known -> known.schedule())
                    .map(schedule -> schedule.zone())
                    .orElseGet(() -> directory.zoneOf(tables, caller));
            LocalDate today = now.atZone(zone).toLocalDate();
            var dates = window.rangeOn(today);
            var standings = channel.map(known -> tables.scores().inChannel(known.id(), dates.from(), dates.to()))
                    .orElse(java.util.List.of());
            var board = Board.of(standings, tables.scores().optedOut(address.workspaceId()), caller.id());
            return new BoardShown(window.title(today), board);
        });
    }
}
