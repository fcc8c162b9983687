package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryProgress;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.ChosenCard;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.storage.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot reads within its stories, without what it says to Slack. */
public final class StoriesInside {
    private final Database database;
    private final ChooseCard chooseCard;
    private final ReadHome readHome;

    public StoriesInside(Database database, Directory directory, CurrentDecks decks) {
        this.database = database;
        var fsrs = new Fsrs();
        var queue = PracticeQueue.standard(fsrs);
        var readNumbers = new ReadNumbers(database, directory, decks, new DueCards(directory, decks, queue));
        chooseCard = new ChooseCard(decks, fsrs);
        readHome = new ReadHome(readNumbers, new Admins(Set.of()));
    }

    public Optional<ChosenCard> channelCard(Channel channel, LocalDate date, Instant now) {
        return database.inTransaction(tables -> chooseCard.daily(tables, channel, date, now));
    }

    public Home home(MemberKey member, Instant now) {
        return database.inTransaction(tables -> readHome.of(tables, member, now));
    }

    /** Which weeks a channel is to be told about. */
    public List<?> digestsDue(Channel channel, LocalDate posting) {
        return database.inTransaction(tables -> DigestDue.before(posting, tables, channel));
    }

    public Digest digest(Channel channel, LocalDate week, Instant now) {
        var delivery = new Delivery(
                1,
                Owed.digest(Recipient.in(channel), week.toString(), now, now),
                channel.address(),
                new DeliveryProgress(DeliveryState.SENDING, 1, Optional.of(now), Optional.empty(), Optional.empty()));
        return database.inTransaction(tables -> ReadDigest.of(tables, delivery, now));
    }
}
