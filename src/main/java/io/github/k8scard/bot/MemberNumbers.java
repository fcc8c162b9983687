package io.github.k8scard.bot;

import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Streak;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A member's own numbers. Safe for concurrent use. */
public final class MemberNumbers {
    private final Database database;
    private final Directory directory;
    private final Deck deck;
    private final Fsrs fsrs;

    public MemberNumbers(Database database, Directory directory, Deck deck, Fsrs fsrs) {
        this.database = database;
        this.directory = directory;
        this.deck = deck;
        this.fsrs = fsrs;
    }

    /**
     * What a member has done so far.
     *
     * @param total answers and points in all channels and in practice
     * @param streaks the streak in each channel where the member answered a daily card, latest first
     * @param seen how many cards of the deck the member has answered
     * @param deckSize how many cards the deck has
     * @param due how many cards are due for practice today
     */
    public record Numbers(Standing total, List<ChannelStreak> streaks, int seen, int deckSize, int due) {}

    /** A streak and the channel it is in. */
    public record ChannelStreak(ChannelAddress channel, Streak streak) {}

    public Numbers of(MemberKey member, Instant now) {
        return database.inTransaction(tables -> {
            LocalDate today = now.atZone(directory.zoneOf(tables, member)).toLocalDate();
            Map<String, Remembered> memories = tables.memories().of(member);
            memories.keySet().removeIf(cardId -> deck.card(cardId).isEmpty());
            return new Numbers(
                    tables.scores().ofMember(member, directory.nameOf(tables, member)),
                    tables.roundHistory().channelsOf(member).stream()
                            .map(channelId -> streak(tables, channelId, member, now))
                            .toList(),
                    memories.size(),
                    deck.cards().size(),
                    (int) memories.values().stream()
                            .map(memory -> memory.due(fsrs, Recollection.WANTED_RETENTION))
                            .filter(due -> !due.isAfter(today))
                            .count());
        });
    }

    private static ChannelStreak streak(Tables tables, long channelId, MemberKey member, Instant now) {
        return new ChannelStreak(
                tables.channels().get(channelId).address(),
                Streak.of(tables.roundHistory().streakMarks(channelId, member, now)));
    }
}
