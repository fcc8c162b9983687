package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.MemberChannels.OfMember;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member's own numbers. Safe for concurrent use. */
public final class ReadNumbers {
    private static final int RECALL_DAYS = 30;
    private static final int WEAKEST = 5;

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final DueCards dueCards;

    public ReadNumbers(Database database, Directory directory, CurrentDecks decks, DueCards dueCards) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.dueCards = dueCards;
    }

    /** What the member has done so far, in all channels and in practice. */
    public MemberNumbers of(MemberKey member, Instant now) {
        return database.inTransaction(tables -> of(tables, member, now));
    }

    MemberNumbers of(Tables tables, MemberKey member, Instant now) {
        LocalDate today = now.atZone(directory.zoneOf(tables, member)).toLocalDate();
        // the count comes first: an answer in between is then seen as one that is not shown yet
        var score = tables.memberScores().find(member, directory.nameOf(tables, member));
        Map<String, Remembered> memories = tables.memories().of(member);
        Decks current = decks.now();
        return new MemberNumbers(
                score.answers(),
                score.standing(),
                tables.reviews().recall(member, today.minusDays(RECALL_DAYS - 1)),
                channels(tables, member, now),
                Progress.of(current, memories),
                dueCards.count(tables, member, memories, now),
                new Activity(today, tables.reviews().perDate(member, Activity.firstDay(today))),
                dueCards.weakest(tables, member, memories, now).stream()
                        .limit(WEAKEST)
                        .toList());
    }

    /** Streaks take some statements each, so only those are read that are shown. */
    private static ShownChannels channels(Tables tables, MemberKey member, Instant now) {
        List<OfMember> all = tables.memberChannels().of(member);
        List<MemberChannel> first = all.stream()
                .limit(ShownChannels.MOST)
                .map(one -> channel(tables, one, member, now))
                .toList();
        return new ShownChannels(first, all.size() - first.size());
    }

    private static MemberChannel channel(Tables tables, OfMember one, MemberKey member, Instant now) {
        Channel channel = one.channel();
        return new MemberChannel(
                channel,
                channel.setBy().filter(member.id()::equals).isPresent(),
                one.answered() ? Optional.of(Streaks.ofMember(tables, channel.id(), member, now)) : Optional.empty());
    }
}
