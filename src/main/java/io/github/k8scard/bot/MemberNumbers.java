package io.github.k8scard.bot;

import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Streak;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Recall;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A member's own numbers. Safe for concurrent use. */
public final class MemberNumbers {
    private static final int RECALL_DAYS = 30;

    private final Database database;
    private final Directory directory;
    private final Deck deck;
    private final DueCards dueCards;

    public MemberNumbers(Database database, Directory directory, Deck deck, DueCards dueCards) {
        this.database = database;
        this.directory = directory;
        this.deck = deck;
        this.dueCards = dueCards;
    }

    /**
     * What a member has done so far.
     *
     * @param answers how many answers the member ever gave
     * @param total what came of them, in all channels and in practice
     * @param recall how well cards were remembered in the last 30 days
     * @param streaks the streak in each channel where the member answered a card, latest first
     * @param progress how far the member is with the deck
     * @param due how many cards are due for practice today, those aside that an open round still asks the member
     */
    public record Numbers(
            int answers, Standing total, Recall recall, List<StreakThere> streaks, Progress progress, int due) {
        public Numbers {
            streaks = List.copyOf(streaks);
        }
    }

    /** A member's streak and the channel it is in. */
    public record StreakThere(Channel channel, Streak streak) {}

    public Numbers of(MemberKey member, Instant now) {
        return database.inTransaction(tables -> of(tables, member, now));
    }

    Numbers of(Tables tables, MemberKey member, Instant now) {
        LocalDate today = now.atZone(directory.zoneOf(tables, member)).toLocalDate();
        // the count comes first: an answer in between is then seen as one that is not shown yet
        var score = tables.memberScores().find(member, directory.nameOf(tables, member));
        Map<String, Remembered> memories = tables.memories().of(member);
        memories.keySet().removeIf(cardId -> deck.card(cardId).isEmpty());
        return new Numbers(
                score.answers(),
                score.standing(),
                tables.reviews().recall(member, today.minusDays(RECALL_DAYS - 1)),
                tables.memberScores().channelsOf(member).stream()
                        .map(channelId -> streak(tables, channelId, member, now))
                        .toList(),
                Progress.of(deck, memories),
                dueCards.count(tables, member, memories, now));
    }

    private static StreakThere streak(Tables tables, long channelId, MemberKey member, Instant now) {
        return new StreakThere(tables.channels().get(channelId), Streaks.ofMember(tables, channelId, member, now));
    }
}
