package io.github.k8scard.bot;

import io.github.k8scard.board.Board;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A channel's leaderboard. Safe for concurrent use. */
public final class ShowBoard {
    private final Database database;
    private final Directory directory;

    public ShowBoard(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** The board of a window in the channel's zone; the member's own line is always on it if they answered. */
    public BoardShown of(ChannelAddress address, MemberKey caller, Window window, Instant now) {
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(address);
            ZoneId zone = channel.flatMap(known -> known.schedule())
                    .map(schedule -> schedule.zone())
                    .orElseGet(() -> directory.zoneOf(tables, caller));
            var dated = new DatedWindow(window, now.atZone(zone).toLocalDate());
            return shown(tables, channel.map(Channel::id), dated, caller.id());
        });
    }

    /** The board of a window that a member looked at before. */
    public BoardShown of(ChannelAddress address, MemberKey caller, DatedWindow window) {
        return database.inTransaction(
                tables -> shown(tables, tables.channels().find(address).map(Channel::id), window, caller.id()));
    }

    /** The board as everybody in a channel may see it. */
    static BoardShown forEverybody(Tables tables, long channelId, DatedWindow window) {
        return shown(tables, Optional.of(channelId), window, "");
    }

    private static BoardShown shown(Tables tables, Optional<Long> channelId, DatedWindow window, String callerId) {
        Function<DateRange, List<Standing>> standings = dates -> channelId
                .map(id -> tables.scores().inChannel(id, dates, callerId))
                .orElse(List.of());
        return new BoardShown(
                window,
                Board.of(
                        standings.apply(window.dates()),
                        window.before().map(standings).orElse(List.of()),
                        channelId.map(id -> tables.scores().optedOut(id)).orElse(Set.of()),
                        callerId));
    }
}
