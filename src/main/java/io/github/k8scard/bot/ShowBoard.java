package io.github.k8scard.bot;

import io.github.k8scard.board.DatedWindow;
import io.github.k8scard.board.Window;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A channel's leaderboard. What several ask for at the same time is read once for all of them, after they have asked.
 * Safe for concurrent use.
 */
public final class ShowBoard {
    /** A command that takes longer than a moment is answered later. */
    private static final Duration READ_AT_MOST = Duration.ofSeconds(10);

    private final Database database;
    private final Directory directory;
    private final Function<BoardLook, BoardShown> read;

    public ShowBoard(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
        this.read = database.together(READ_AT_MOST, BoardLook::callerId, this::shown);
    }

    private record BoardLook(ChannelAddress in, MemberKey caller, Window window, Instant now) {
        String callerId() {
            return caller.id();
        }
    }

    /**
     * The board of a window in the channel's zone; the member's own line is always on it if they answered.
     *
     * @throws io.github.k8scard.NotSaved if the database cannot be used
     */
    public BoardShown of(ChannelAddress address, MemberKey caller, Window window, Instant now) {
        return read.apply(new BoardLook(address, caller, window, now));
    }

    /** The board of a window that a member looked at before. */
    public BoardShown of(ChannelAddress address, MemberKey caller, DatedWindow window) {
        return database.inTransaction(tables ->
                new BoardsRead(tables).of(tables.channels().find(address).map(Channel::id), window, caller.id()));
    }

    /** The board as everybody in a channel may see it. */
    static BoardShown forEverybody(Tables tables, long channelId, DatedWindow window) {
        return new BoardsRead(tables).of(Optional.of(channelId), window, "");
    }

    private List<Supplier<BoardShown>> shown(Tables tables, List<BoardLook> looks) {
        var zones =
                directory.zonesOf(tables, looks.stream().map(BoardLook::caller).toList());
        Map<ChannelAddress, Optional<Channel>> channels = new HashMap<>();
        var boards = new BoardsRead(tables);
        return looks.stream()
                .<Supplier<BoardShown>>map(look -> {
                    var channel = channels.computeIfAbsent(
                            look.in(), address -> tables.channels().find(address));
                    ZoneId zone = channel.flatMap(Channel::schedule)
                            .map(schedule -> schedule.zone())
                            .orElseGet(() -> zones.get(look.caller()));
                    var window = new DatedWindow(
                            look.window(), look.now().atZone(zone).toLocalDate());
                    var shown = boards.of(channel.map(Channel::id), window, look.callerId());
                    return () -> shown;
                })
                .toList();
    }
}
