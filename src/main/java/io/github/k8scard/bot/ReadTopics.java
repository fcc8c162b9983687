package io.github.k8scard.bot;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.DeckCoverage;
import io.github.k8scard.memory.Progress;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of the decks a channel or a member has had. Safe for concurrent use. */
public final class ReadTopics {
    private final Database database;
    private final CurrentDecks decks;

    public ReadTopics(Database database, CurrentDecks decks) {
        this.database = database;
        this.decks = decks;
    }

    /**
     * What a channel has had; nothing if the bot does not know it. A card that an open round still asks the member is
     * left out, since its topic often gives the answer away.
     *
     * @param member who asks
     */
    public DeckCoverage ofChannel(ChannelAddress channel, MemberKey member, Instant now) {
        Decks current = decks.now();
        Set<String> had = database.inTransaction(tables -> tables.channels()
                .find(channel)
                .map(known -> had(tables, known.id(), current, member, now))
                .orElse(Set.of()));
        return DeckCoverage.of(current, had);
    }

    private static Set<String> had(Tables tables, long channelId, Decks current, MemberKey member, Instant now) {
        List<String> cardIds = current.cards().stream().map(Card::id).toList();
        var had =
                new HashSet<>(tables.roundHistory().lastUse(channelId, cardIds).keySet());
        had.removeAll(tables.openCards().unanswered(member, now));
        return had;
    }

    /** What a member has answered at least once, anywhere. */
    public DeckCoverage ofMember(MemberKey member) {
        Decks current = decks.now();
        return DeckCoverage.of(
                current,
                database.inTransaction(tables -> tables.memories().of(member)).keySet());
    }

    /** How well a member knows each topic. */
    public Progress progressOf(MemberKey member) {
        return Progress.of(
                decks.now(), database.inTransaction(tables -> tables.memories().of(member)));
    }
}
