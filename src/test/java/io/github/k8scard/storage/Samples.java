package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Things to store. A round of a date is created at 9:00 UTC that day and closes a day later. */
public final class Samples {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = nine(MONDAY);

    private Samples() {}

    public static Instant nine(LocalDate date) {
        return date.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    public static Card card(String id) {
        return new TestCard(id)
                .choices("this", List.of("that", "neither"))
                .explanation("Because.")
                .tags(List.of("basics"))
                .made();
    }

    /** A channel of a workspace, both made if they are not there. */
    public static Channel channel(Tables tables, String workspaceId, String slackId) {
        tables.workspaces().save(workspaceId, "Acme", "UBOT", NOW);
        return tables.channels().lock(new ChannelAddress(workspaceId, slackId));
    }

    public static Round daily(Channel channel, String cardId, LocalDate date) {
        return round(channel, card(cardId), date, true);
    }

    public static Round extra(Channel channel, String cardId, LocalDate date) {
        return round(channel, card(cardId), date, false);
    }

    public static Round round(Channel channel, Card card, LocalDate date, boolean daily) {
        return new Round(
                0,
                channel.address().workspaceId(),
                channel.id(),
                card,
                new ChoiceOrder(List.of(2, 0, 1)),
                new Reason.NewCard(),
                date,
                BERLIN,
                daily,
                false,
                daily ? Optional.empty() : Optional.of("UASKER"),
                nine(date),
                nine(date),
                nine(date).plus(Duration.ofHours(24)),
                Optional.empty());
    }

    /** Stores a round with its card owed. */
    public static long owed(Tables tables, Round round) {
        long id = tables.rounds().create(round).orElseThrow();
        tables.deliveries()
                .owe(
                        DeliveryKind.CARD,
                        round.workspaceId(),
                        round.channelId(),
                        id,
                        round.createdAt(),
                        round.createdAt().plus(Duration.ofHours(9)));
        return id;
    }

    /** Stores a round whose card came to a state. */
    public static long delivered(TestDatabase database, Round round, DeliveryState state) {
        long id = database.read(tables -> owed(tables, round));
        database.execute("update delivery set state = '" + state + "', ts = '17.5' where round_id = " + id);
        return id;
    }

    public static long posted(TestDatabase database, Round round) {
        return delivered(database, round, DeliveryState.SENT);
    }

    /** An answer in time, an hour after the round of the date was posted. */
    public static Answer answer(long roundId, MemberKey member, String cardId, LocalDate date, Verdict verdict) {
        return new Answer(
                member,
                cardId,
                OptionalLong.of(roundId),
                OptionalLong.empty(),
                judged(verdict),
                3,
                true,
                verdict == Verdict.RIGHT ? 10 : 0,
                date,
                BERLIN,
                nine(date).plusSeconds(3600));
    }

    /** The same answer, given after the round had closed. */
    public static Answer late(Answer answer) {
        return new Answer(
                answer.member(),
                answer.cardId(),
                answer.roundId(),
                answer.showingId(),
                answer.judgement(),
                answer.choices(),
                false,
                0,
                answer.localDate(),
                answer.zone(),
                answer.receivedAt());
    }

    public static Answer practised(long showingId, MemberKey member, String cardId, LocalDate date, Verdict verdict) {
        return new Answer(
                member,
                cardId,
                OptionalLong.empty(),
                OptionalLong.of(showingId),
                judged(verdict),
                3,
                false,
                0,
                date,
                BERLIN,
                nine(date));
    }

    private static Judgement judged(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> new Judgement(verdict, Grade.GOOD, OptionalInt.of(0));
            case WRONG -> new Judgement(verdict, Grade.AGAIN, OptionalInt.of(2));
            case REVEALED -> new Judgement(verdict, Grade.AGAIN, OptionalInt.empty());
            case SELF_GRADED -> new Judgement(verdict, Grade.EASY, OptionalInt.empty());
        };
    }
}
