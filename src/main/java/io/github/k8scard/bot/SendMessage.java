package io.github.k8scard.bot;

import io.github.k8scard.calendar.Lateness;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a delivery is to show at this moment and makes its one call to Slack: a new message, or the change of one.
 * Safe for concurrent use.
 */
public final class SendMessage {
    private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

    private final Database database;
    private final Messenger messenger;
    private final Directory directory;
    private final MemberNews news;
    private final CardAuthors cardAuthors;
    private final Clock clock;

    public SendMessage(
            Database database,
            Messenger messenger,
            Directory directory,
            MemberNews news,
            CardAuthors cardAuthors,
            Clock clock) {
        this.database = database;
        this.messenger = messenger;
        this.directory = directory;
        this.news = news;
        this.cardAuthors = cardAuthors;
        this.clock = clock;
    }

    /** Everything up to the call itself may fail without Slack having seen anything. */
    Outcome of(Delivery delivery) {
        Supplier<Outcome> call;
        try {
            call = prepared(delivery);
        } catch (RuntimeException e) {
            log.error("Delivery {} could not be prepared; it is tried again", delivery.id(), e);
            return new Outcome.NotSent("it could not be prepared: " + e, Duration.ZERO);
        }
        return call.get();
    }

    private Supplier<Outcome> prepared(Delivery delivery) {
        return database.inTransaction(tables -> switch (delivery.kind()) {
            case NOTICE -> notice(tables, delivery);
            case NUDGE -> nudge(tables, delivery);
            case BOARD -> board(tables, delivery);
            case DIGEST -> digest(tables, delivery);
            case CARD -> card(tables, delivery);
            case CLOSING -> closing(tables, delivery);
            case RESULT -> result(tables, delivery);
        });
    }

    private Supplier<Outcome> notice(Tables tables, Delivery delivery) {
        Optional<AnnouncedChange> change = AnnouncedChange.of(tables, delivery);
        if (change.isPresent()) {
            return () -> messenger.announce(delivery.address(), delivery.id(), change.get());
        }
        Optional<Greeting> greeting = Greeting.of(delivery);
        if (greeting.isPresent()) {
            return () -> messenger.greet(delivery.address(), delivery.id(), greeting.get());
        }
        Optional<LocalDate> monday = ReadRecap.mondayOf(delivery);
        if (monday.isPresent()) {
            return recap(tables, delivery, monday.get());
        }
        if (TellCurators.owed(delivery)) {
            return toDecide(tables, delivery);
        }
        Optional<SuggestionShown> suggestion = SuggestionShown.of(tables, directory, delivery, clock.instant());
        if (suggestion.isPresent()) {
            return () -> messenger.tellOfSuggestion(delivery.address(), delivery.id(), suggestion.get());
        }
        String text = delivery.text().orElseThrow();
        return () -> messenger.say(delivery.address(), delivery.id(), text);
    }

    /** It came in the place of a reminder, which who no longer wants it may still want. */
    private Supplier<Outcome> recap(Tables tables, Delivery delivery, LocalDate monday) {
        MemberKey member = member(delivery);
        var asOf = clock.instant().atZone(directory.zoneOf(tables, member));
        Optional<WeekRecap> recap = tables.members()
                .find(member)
                .filter(Member::recap)
                .flatMap(wanting -> news.readRecap().before(tables, member, monday, asOf.toInstant()));
        if (recap.isEmpty()) {
            return nudge(tables, delivery);
        }
        int due = due(tables, member, asOf);
        return () -> messenger.recap(delivery.address(), delivery.id(), recap.get(), due, asOf);
    }

    /** The member may have switched reminders off or practised since it was owed. */
    private Supplier<Outcome> nudge(Tables tables, Delivery delivery) {
        MemberKey member = member(delivery);
        boolean wanted = tables.members().find(member).filter(Member::nudge).isPresent();
        var asOf = clock.instant().atZone(directory.zoneOf(tables, member));
        int due = wanted ? due(tables, member, asOf) : 0;
        return due == 0
                ? () -> new Outcome.NotWanted(DeliveryTrouble.NOT_WANTED)
                : () -> messenger.nudge(delivery.address(), delivery.id(), due, asOf);
    }

    private int due(Tables tables, MemberKey member, ZonedDateTime asOf) {
        return news.dueCards().count(tables, member, tables.memories().of(member), asOf.toInstant());
    }

    /** Others may have decided everything since it was owed. */
    private Supplier<Outcome> toDecide(Tables tables, Delivery delivery) {
        return news.readFlags()
                .toTell(tables, member(delivery), clock.instant())
                .<Supplier<Outcome>>map(toDecide -> () -> messenger.curate(delivery.address(), delivery.id(), toDecide))
                .orElse(() -> new Outcome.NotWanted(DeliveryTrouble.NOT_WANTED));
    }

    private Supplier<Outcome> board(Tables tables, Delivery delivery) {
        var shared = SharedBoard.read(delivery.text().orElseThrow());
        var board = ShowBoard.forEverybody(tables, delivery.channelId().orElseThrow(), shared.window());
        var by = new MemberKey(delivery.address().workspaceId(), shared.by());
        String name = directory.nameOf(tables, by);
        return () -> messenger.postBoard(delivery.address(), delivery.id(), board, name);
    }

    private Supplier<Outcome> digest(Tables tables, Delivery delivery) {
        boolean stopped =
                tables.channels().get(delivery.channelId().orElseThrow()).state() != ChannelState.ACTIVE;
        if (stopped) {
            return () -> new Outcome.NotWanted(DeliveryTrouble.DIGEST_STOPPED);
        }
        var digest = ReadDigest.of(tables, delivery, clock.instant());
        return () -> messenger.postDigest(delivery.address(), delivery.id(), digest);
    }

    private Supplier<Outcome> card(Tables tables, Delivery delivery) {
        Round round = markedIfLate(tables, round(tables, delivery));
        var card = CardShown.read(tables, directory, round, clock.instant());
        return () -> messenger.postCard(delivery.address(), delivery.id(), card);
    }

    private Supplier<Outcome> closing(Tables tables, Delivery delivery) {
        var closed = ClosedRound.read(tables, cardAuthors, round(tables, delivery));
        String cardTs = cardTs(tables, closed.round());
        return () -> messenger.closeCard(delivery.address(), cardTs, closed);
    }

    private Supplier<Outcome> result(Tables tables, Delivery delivery) {
        var closed = ClosedRound.read(tables, cardAuthors, round(tables, delivery));
        String cardTs = cardTs(tables, closed.round());
        return () -> messenger.replyResult(delivery.address(), delivery.id(), cardTs, closed);
    }

    private static String cardTs(Tables tables, Round round) {
        return tables.deliveries()
                .ofRound(round.id(), DeliveryKind.CARD)
                .flatMap(Delivery::ts)
                .orElseThrow();
    }

    /** A daily card can be created in time and still be late, if Slack was away. */
    private Round markedIfLate(Tables tables, Round round) {
        boolean lateNow = round.daily() && clock.instant().isAfter(round.dueAt().plus(Lateness.GRACE));
        if (!lateNow || round.late()) {
            return round;
        }
        tables.rounds().markLate(round.id());
        return tables.rounds().find(round.id()).orElseThrow();
    }

    private static MemberKey member(Delivery delivery) {
        return new MemberKey(
                delivery.address().workspaceId(), delivery.address().slackId());
    }

    private static Round round(Tables tables, Delivery delivery) {
        return tables.rounds().find(delivery.roundId().orElseThrow()).orElseThrow();
    }
}
