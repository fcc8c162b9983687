package io.github.k8scard.bot;

import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.calendar.Posting;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.Closing;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the daily rounds that are due and owes their cards. Each channel is one transaction: the round, its delivery
 * and the next posting instant are stored together or not at all. Any number of processes may run it at once.
 */
public final class PostDue {
    private static final Logger log = LoggerFactory.getLogger(PostDue.class);

    private final Database database;
    private final Installation installation;
    private final ChooseCard chooseCard;
    private final TellLostCard tellLostCard;
    private final MissedCards missedCards;
    private final Random random;

    /**
     * @param tellAdmins told of cards that do not come
     * @param random where the order of choices comes from
     */
    public PostDue(
            Database database, Installation installation, ChooseCard chooseCard, TellAdmins tellAdmins, Random random) {
        this.database = database;
        this.installation = installation;
        this.chooseCard = chooseCard;
        this.tellLostCard = new TellLostCard(tellAdmins);
        this.missedCards = new MissedCards(database, tellLostCard);
        this.random = random;
    }

    /**
     * Handles every channel whose posting instant has come. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        installation.workspaceId().ifPresent(workspaceId -> {
            try {
                missedCards.leaveOut(workspaceId, now);
            } finally {
                postAll(workspaceId, now);
            }
        });
    }

    private void postAll(String workspaceId, Instant now) {
        List<Long> due = database.inTransaction(tables -> tables.channels().due(workspaceId, now));
        OneByOne.run(due, channelId -> run(channelId, now));
    }

    private void run(long channelId, Instant now) {
        try {
            List<DigestDue> digests = digestsDue(channelId, now);
            database.useTransaction(tables -> tables.channels()
                    .lockIfDue(channelId, now)
                    .ifPresent(channel ->
                            LoggedFields.of(channel.address()).run(() -> post(tables, channel, digests, now))));
        } catch (RuntimeException e) {
            log.error("Channel {} failed to get its card; it is tried again in a minute", channelId, e);
            throw e;
        }
    }

    /** Found beforehand, so that whatever is wrong with it does not hold up the card. */
    private List<DigestDue> digestsDue(long channelId, Instant now) {
        try {
            return database.inTransaction(tables -> {
                Channel channel = tables.channels().get(channelId);
                return channel.schedule()
                        .flatMap(schedule -> channel.nextPostAt().map(planned -> lastPlanned(schedule, planned, now)))
                        .map(posting -> DigestDue.before(posting.date(), tables, channel))
                        .orElse(List.of());
            });
        } catch (RuntimeException e) {
            log.error("Channel {}: its week cannot be looked at; its card is posted without a digest", channelId, e);
            return List.of();
        }
    }

    private void post(Tables tables, Channel channel, List<DigestDue> digests, Instant now) {
        Schedule schedule = channel.schedule().orElseThrow();
        Posting posting = lastPlanned(schedule, channel.nextPostAt().orElseThrow(), now);
        Posting following = schedule.next(now);
        var lateness = Lateness.of(posting, schedule.zone(), now);
        if (lateness == Lateness.LEFT_OUT) {
            // could not be left out, which is tried again in a minute
            return;
        }
        // owed first, so that it is sent first
        digests.forEach(due -> due.owe(tables, channel, now, Lateness.lastMoment(posting, schedule.zone())));
        create(tables, channel, posting, following, lateness == Lateness.LATE, now);
        tables.channels().save(channel.active(following.at()));
    }

    /** After an outage only the latest of the planned postings can still matter. */
    private static Posting lastPlanned(Schedule schedule, Instant planned, Instant now) {
        Posting posting = new Posting(planned, LocalDate.ofInstant(planned, schedule.zone()));
        for (Posting later = schedule.next(planned); !later.at().isAfter(now); later = schedule.next(later.at())) {
            posting = later;
        }
        return posting;
    }

    private void create(Tables tables, Channel channel, Posting posting, Posting following, boolean late, Instant now) {
        if (tables.roundHistory().hasDaily(channel.id(), posting.date())) {
            return;
        }
        tables.rounds().endStray(channel.id(), now);
        var zone = channel.schedule().orElseThrow().zone();
        var choice = chooseCard.daily(tables, channel, posting.date(), now);
        if (choice.isEmpty()) {
            log.warn("Channel {}: no card to post; the deck has none that fits its filter", channel.address());
            tellLostCard.noCard(tables, channel, posting.date(), now);
            return;
        }
        tellLostCard.chosen(tables, channel);
        var card = choice.get().card();
        var round = new NewRound(
                channel.address().workspaceId(),
                channel.id(),
                new Asked(
                        card,
                        Shuffle.forChannel(channel.mode(), card, random),
                        choice.get().reason()),
                new Occasion.Daily(posting.at(), late),
                posting.date(),
                zone,
                now,
                Closing.of(now, Optional.of(following.at())));
        tables.rounds()
                .create(round)
                .ifPresent(id -> tables.deliveries()
                        .owe(Owed.card(Recipient.in(channel), id, now, Lateness.lastMoment(posting, zone))));
    }
}
