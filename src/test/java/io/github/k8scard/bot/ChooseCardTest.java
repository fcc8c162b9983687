package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.delivered;
import static io.github.k8scard.storage.Samples.extra;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.ChosenCard;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ChooseCardTest {
    private static final List<Card> CARDS =
            Stream.of("a", "b", "c", "d", "e", "f", "g").map(Samples::card).toList();
    private static final LocalDate TUESDAY = MONDAY.plusDays(8);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(9);

    private final Fsrs fsrs = new Fsrs();
    private final ChooseCard chooseCard = new ChooseCard(TestDecks.current(CARDS), fsrs);
    private final TestDatabase database;
    private final Channel channel;

    ChooseCardTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"))
                .scheduled(
                        ChannelSettings.INITIAL.with(
                                new Schedule(LocalTime.of(9, 0), BERLIN, EnumSet.allOf(DayOfWeek.class))),
                        "U1",
                        nine(MONDAY));
    }

    @Test
    void an_empty_channel_gets_the_first_card_as_new() {
        assertThat(daily(TUESDAY)).hasValue(new ChosenCard(card("a"), new Reason.NewCard()));
    }

    @Test
    void a_card_that_slack_refused_was_not_seen() {
        delivered(database, Samples.daily(channel, "a", MONDAY), DeliveryState.FAILED);
        assertThat(daily(TUESDAY).orElseThrow().card().id()).isEqualTo("a");
    }

    @Test
    void a_card_that_may_have_been_posted_was_seen() {
        delivered(database, Samples.daily(channel, "a", MONDAY), DeliveryState.UNKNOWN);
        assertThat(daily(TUESDAY).orElseThrow().card().id()).isEqualTo("b");
    }

    @Test
    void what_the_members_have_forgotten_comes_back_on_a_day_without_new_cards() {
        seen("a", "b", "c", "d", "e");
        answered("a", Verdict.RIGHT);
        answered("b", Verdict.WRONG);
        answered("c", Verdict.RIGHT);
        answered("d", Verdict.RIGHT);
        answered("e", Verdict.RIGHT);
        ChosenCard choice = daily(TUESDAY).orElseThrow();
        assertThat(choice.card().id()).isEqualTo("b");
        assertThat(((Reason.Needed) choice.reason()).need()).isBetween(0.0, 1.0);
        assertThat(daily(WEDNESDAY)).hasValue(new ChosenCard(card("f"), new Reason.NewCard()));
    }

    @Test
    void who_never_answered_a_card_needs_it_most() {
        seen("a", "b", "c", "d", "e");
        answered("a", Verdict.WRONG);
        assertThat(daily(TUESDAY)).hasValue(new ChosenCard(card("b"), new Reason.Needed(1)));
    }

    @Test
    void where_nobody_ever_answered_the_least_recent_card_comes_back() {
        seen("c", "a", "b", "d", "e");
        assertThat(daily(TUESDAY)).hasValue(new ChosenCard(card("c"), new Reason.LeastRecent()));
    }

    @Test
    void an_extra_card_is_never_one_that_is_open_here() {
        posted(database, extra(channel, "a", TUESDAY));
        posted(database, extra(channel, "b", TUESDAY));
        Optional<ChosenCard> third =
                database.read(tables -> chooseCard.extra(tables, channel, CARDS.subList(0, 3), TUESDAY, nine(TUESDAY)));
        assertThat(third).map(choice -> choice.card().id()).hasValue("c");
        Optional<ChosenCard> none =
                database.read(tables -> chooseCard.extra(tables, channel, CARDS.subList(0, 2), TUESDAY, nine(TUESDAY)));
        assertThat(none).isEmpty();
    }

    /** Daily cards on the days from Monday on. */
    private void seen(String... cardIds) {
        for (int day = 0; day < cardIds.length; day++) {
            posted(database, Samples.daily(channel, cardIds[day], MONDAY.plusDays(day)));
        }
    }

    private void answered(String cardId, Verdict verdict) {
        long round = Long.parseLong(database.column("select id from round where card_id = '" + cardId + "'")
                .get(0));
        var answer = answer(round, new MemberKey("T1", "UANNA"), cardId, MONDAY.plusDays(5), verdict);
        database.write(tables -> new RecordAnswer(fsrs).run(tables, answer, card(cardId)));
    }

    private Optional<ChosenCard> daily(LocalDate date) {
        return database.read(tables -> chooseCard.daily(tables, channel, date, nine(date)));
    }
}
