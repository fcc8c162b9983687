package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.extra;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Round;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class RoundsTest {
    private final TestDatabase database;
    private final Channel channel;

    RoundsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void a_channel_has_one_daily_round_a_date_whoever_races_for_it() {
        for (int day = 0; day < 10; day++) {
            LocalDate date = MONDAY.plusDays(day);
            var created = Race.of(
                    16, number -> database.read(tables -> tables.rounds().create(daily(channel, "c" + number, date))));
            assertThat(created.stream().filter(OptionalLong::isPresent))
                    .as("%s", date)
                    .hasSize(1);
        }
        assertThat(database.column("select id from round")).hasSize(10);
    }

    @Test
    void who_lost_the_race_can_go_on_in_the_same_transaction() {
        create(daily(channel, "first", MONDAY));
        long after = database.read(tables -> {
            assertThat(tables.rounds().create(daily(channel, "second", MONDAY))).isEmpty();
            return tables.rounds()
                    .create(daily(channel, "third", MONDAY.plusDays(1)))
                    .orElseThrow();
        });
        assertThat(find(after).card().id()).isEqualTo("third");
    }

    @Test
    void two_channels_have_a_daily_round_each() {
        var other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
        assertThat(create(daily(channel, "a", MONDAY))).isNotEqualTo(create(daily(other, "a", MONDAY)));
    }

    @Test
    void extra_rounds_never_collide_with_each_other_or_the_daily_one() {
        create(daily(channel, "a", MONDAY));
        var ids = Race.of(8, number -> create(extra(channel, "a", MONDAY)));
        assertThat(ids).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void every_field_is_read_as_it_was_written() {
        var daily = new NewRound(
                "T1",
                channel.id(),
                new Asked(card("probe"), new ChoiceOrder(List.of(1, 2, 0)), new Reason.Needed(0.375)),
                new Occasion.Daily(NOW.minusSeconds(7), true),
                LocalDate.of(2026, 10, 25),
                BERLIN,
                NOW,
                NOW.plusSeconds(5));
        isReadAsWritten(daily);
        isReadAsWritten(Samples.extra(channel, "probe", MONDAY));
    }

    @Test
    void reasons_without_a_need_are_kept_too() {
        isReadAsWritten(new NewRound(
                "T1",
                channel.id(),
                new Asked(card("rare"), new ChoiceOrder(List.of()), new Reason.LeastRecent()),
                new Occasion.Extra("UASKER"),
                MONDAY,
                BERLIN,
                NOW,
                NOW.plusSeconds(5)));
    }

    @Test
    void text_and_order_of_a_round_survive_an_edit_of_the_deck() {
        Card before = card("pod");
        Card after = new TestCard("pod")
                .topic("Workloads")
                .asks("Edited: what is a Pod?", "Another answer")
                .source("https://kubernetes.io/docs/edited/")
                .made();
        long old = create(Samples.round(channel, before, MONDAY, true));
        long edited = create(Samples.round(channel, after, MONDAY.plusDays(1), true));
        assertThat(find(old).card()).isEqualTo(before);
        assertThat(find(old).order().choices()).containsExactly(2, 0, 1);
        assertThat(find(edited).card()).isEqualTo(after);
    }

    @Test
    void a_text_is_kept_once_however_many_rounds_and_threads_show_it() {
        Race.of(16, number -> create(extra(channel, "same", MONDAY)));
        assertThat(database.column("select hash from card_text")).hasSize(1);
    }

    @Test
    void a_number_without_a_round_finds_nothing() {
        Optional<Round> none = database.read(tables -> tables.rounds().find(-1));
        assertThat(none).isEmpty();
    }

    @Test
    void rounds_close_in_order_of_their_time_and_only_once_it_has_come() {
        long second = create(daily(channel, "b", MONDAY.plusDays(1)));
        long first = create(daily(channel, "a", MONDAY));
        var closes = find(first).closesAt();
        assertThat(nextToClose(closes.minusMillis(1))).isEmpty();
        assertThat(nextToClose(closes)).hasValue(first);
        var muchLater = closes.plus(Duration.ofDays(9));
        assertThat(nextToClose(muchLater)).hasValue(first);
        database.write(tables -> tables.rounds().close(first, closes.plusSeconds(3)));
        assertThat(nextToClose(muchLater)).hasValue(second);
        assertThat(find(first).closedAt()).hasValue(closes.plusSeconds(3));
    }

    @Test
    void a_posted_round_of_a_wrong_future_ends_when_it_is_found_and_others_close_as_planned() {
        long today = Samples.posted(database, Samples.daily(channel, "a", MONDAY));
        long stray = Samples.posted(database, Samples.daily(channel, "b", MONDAY.plusDays(400)));
        long waiting = database.read(tables -> Samples.owed(tables, Samples.daily(channel, "c", MONDAY.plusDays(401))));
        // what is asked for while cards are posted is created later than their now
        Instant now = NOW.minusSeconds(2);

        database.write(tables -> tables.rounds().endStray(channel.id(), now));

        assertThat(find(today).closesAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(find(stray).closesAt()).isEqualTo(now);
        assertThat(find(waiting).closesAt()).isAfter(NOW.plus(Duration.ofDays(400)));
    }

    @Test
    void many_closers_close_each_round_once() {
        for (int i = 0; i < 40; i++) {
            create(extra(channel, "a", MONDAY));
        }
        var closed = Race.of(8, number -> {
            int mine = 0;
            while (!database.column("select id from round where closed_at is null")
                    .isEmpty()) {
                mine += database.read(tables -> {
                            var due = next(tables, NOW.plus(Duration.ofDays(3)));
                            due.ifPresent(round -> tables.rounds().close(round.id(), NOW));
                            return due.isPresent();
                        })
                        ? 1
                        : 0;
            }
            return mine;
        });
        assertThat(closed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    }

    private void isReadAsWritten(NewRound made) {
        long id = create(made);
        assertThat(find(id)).isEqualTo(new Round(id, made, Optional.empty()));
    }

    private long create(NewRound round) {
        return database.read(tables -> tables.rounds().create(round).orElseThrow());
    }

    private Round find(long id) {
        return database.read(tables -> tables.rounds().find(id).orElseThrow());
    }

    private Optional<Long> nextToClose(Instant now) {
        return database.read(tables -> next(tables, now).map(Round::id));
    }

    private static Optional<Round> next(Tables tables, Instant now) {
        return tables.rounds().dueToClose(now).stream()
                .flatMap(id -> tables.rounds().lockIfOpen(id).stream())
                .findFirst();
    }
}
