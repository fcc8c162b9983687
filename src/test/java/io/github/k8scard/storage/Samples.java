package io.github.k8scard.storage;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.NewShowing;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    public static NewRound daily(Channel channel, String cardId, LocalDate date) {
        return round(channel, card(cardId), date, true);
    }

    public static NewRound extra(Channel channel, String cardId, LocalDate date) {
        return round(channel, card(cardId), date, false);
    }

    public static NewRound round(Channel channel, Card card, LocalDate date, boolean daily) {
        return new NewRound(
                channel.address().workspaceId(),
                channel.id(),
                new Asked(card, new ChoiceOrder(List.of(2, 0, 1)), new Reason.NewCard()),
                daily ? new Occasion.Daily(nine(date), false) : new Occasion.Extra("UASKER"),
                date,
                BERLIN,
                nine(date),
                nine(date).plus(Duration.ofHours(24)));
    }

    /** Stores a round with its card owed. */
    public static long owed(Tables tables, NewRound round) {
        long id = tables.rounds().create(round).orElseThrow();
        tables.deliveries()
                .owe(Owed.card(
                        new Recipient.InChannel(round.workspaceId(), round.channelId()),
                        id,
                        round.createdAt(),
                        round.createdAt().plus(Duration.ofHours(9))));
        return id;
    }

    /** Stores a round whose card came to a state. */
    public static long delivered(TestDatabase database, NewRound round, DeliveryState state) {
        long id = database.read(tables -> owed(tables, round));
        database.execute("update delivery set state = '" + state + "', ts = '17.5' where round_id = " + id);
        return id;
    }

    public static long posted(TestDatabase database, NewRound round) {
        return delivered(database, round, DeliveryState.SENT);
    }

    /** An answer in time, an hour after the round of the date was posted. */
    public static Answer answer(long roundId, MemberKey member, String cardId, LocalDate date, Verdict verdict) {
        return new Answer(
                member,
                cardId,
                new AnswerTo.InRound(roundId, true, verdict == Verdict.RIGHT ? 10 : 0),
                judged(verdict),
                3,
                nine(date).plusSeconds(3600).atZone(BERLIN));
    }

    /** The same answer, given after the round had closed. */
    public static Answer late(Answer answer) {
        return new Answer(
                answer.member(),
                answer.cardId(),
                new AnswerTo.InRound(answer.roundId().orElseThrow(), false, 0),
                answer.judgement(),
                answer.choices(),
                answer.received());
    }

    public static Answer practised(long showingId, MemberKey member, String cardId, LocalDate date, Verdict verdict) {
        return new Answer(
                member,
                cardId,
                new AnswerTo.InPractice(showingId),
                judged(verdict),
                3,
                nine(date).atZone(BERLIN));
    }

    /** Shows a member a card for practice. */
    public static long shown(Tables tables, MemberKey member, String cardId, Instant at) {
        var order = new ChoiceOrder(List.of(0, 1, 2));
        var showing = new NewShowing(member, card(cardId), order, Optional.empty(), PracticeRun.DAILY, at);
        return tables.showings().create(List.of(showing)).get(0).id();
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
