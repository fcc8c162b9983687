package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.DeliveryTrouble;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.delivery.Settlement;
import io.github.k8scard.storage.DeliveryClaims.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the workspace T1 owes, most of it in its channel C1, in an empty database. Real time is the bot's time here. */
final class Outbox {
    static final Instant DEADLINE = NOW.plus(Duration.ofHours(9));

    private final TestDatabase database;
    private final Channel channel;

    Outbox(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    TestDatabase database() {
        return database;
    }

    Channel channel() {
        return channel;
    }

    /** Owes the card of a new round. */
    long owedCard() {
        return database.read(tables -> Samples.owed(tables, Samples.extra(channel, "a", MONDAY)));
    }

    /** Owes the card of a new daily round that is due at an instant. */
    void owedCard(Instant due) {
        database.write(tables -> {
            var daily = Samples.daily(channel, "a", MONDAY.plusDays(500));
            long round = tables.rounds().create(daily).orElseThrow();
            tables.deliveries().owe(Owed.card(Recipient.in(channel), round, due, due.plus(Duration.ofHours(9))));
        });
        database.execute("update round set due_at = '" + due + "' where daily_date is not null");
    }

    void oweClosing(long round) {
        database.write(tables -> tables.deliveries().owe(Owed.closing(Recipient.in(channel), round, NOW, DEADLINE)));
    }

    void notice(String text, Instant now) {
        database.write(tables -> tables.deliveries().owe(newNotice(tables, text, now)));
    }

    void noticeOnce(String text, String onceKey, Instant now) {
        database.write(
                tables -> tables.deliveries().owe(newNotice(tables, text, now).once(onceKey)));
    }

    /** In a channel of its own, since posts to one channel wait for each other. */
    private static Owed newNotice(Tables tables, String text, Instant now) {
        var own =
                Samples.channel(tables, "T1", "C" + UUID.randomUUID().toString().substring(0, 8));
        return Owed.notice(Recipient.in(own), text, now, DEADLINE);
    }

    Claim tryClaim(Instant now) {
        return database.read(tables -> tables.deliveryClaims().claimPost("T1", now, now));
    }

    Optional<Delivery> claim(Instant now) {
        return tryClaim(now).delivery();
    }

    Optional<Delivery> claimChange(Instant now) {
        return database.read(tables -> tables.deliveryClaims().claimChange("T1", now, now))
                .delivery();
    }

    /** Three seconds after NOW. */
    boolean settle(Delivery delivery, Settlement settlement) {
        return database.read(tables -> tables.deliveryQueue().settle(delivery, settlement, NOW.plusSeconds(3)));
    }

    boolean prove(long round, String ts) {
        return database.read(tables -> tables.deliveryQueue().prove(round, ts, NOW.plusSeconds(5)));
    }

    Delivery card(long round) {
        return ofRound(round, DeliveryKind.CARD).orElseThrow();
    }

    Optional<Delivery> ofRound(long round, DeliveryKind kind) {
        return database.read(tables -> tables.deliveries().ofRound(round, kind));
    }

    List<String> all() {
        return database.column("select id from delivery");
    }

    static Settlement sent(String ts) {
        return Settlement.sent(ts);
    }

    static Settlement pending(Instant next) {
        return new Settlement(
                DeliveryState.PENDING,
                Optional.empty(),
                Optional.of(next),
                Optional.of(DeliveryTrouble.NOT_YET),
                "no network");
    }

    static Settlement unknown(Instant look) {
        return new Settlement(
                DeliveryState.UNKNOWN,
                Optional.empty(),
                Optional.of(look),
                Optional.of(DeliveryTrouble.NO_ANSWER),
                "timed out");
    }

    static Settlement unsent(DeliveryState state, DeliveryTrouble trouble) {
        return new Settlement(state, Optional.empty(), Optional.empty(), Optional.of(trouble), "no network");
    }
}
