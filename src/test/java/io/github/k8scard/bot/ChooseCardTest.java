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
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.ChosenCard;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ChooseCardTest {
    private static final List<Card> CARDS =
            Stream.of("a", "b", "c", "d", "e", "f", "g").map(Samples::card).toList();
    /** The days of the week after. */
    private static final LocalDate TUESDAY = MONDAY.plusDays(8);

    private static final LocalDate WEDNESDAY = MONDAY.plusDays(9);

    private final Fsrs fsrs = new Fsrs();
    private final TestDatabase database;
    private final Channel channel;

    ChooseCardTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = scheduled(EnumSet.allOf(DayOfWeek.class));
    }

    private Channel scheduled(Set<DayOfWeek> weekdays) {
        var schedule = new Schedule(LocalTime.of(9, 0), BERLIN, weekdays);
        return database.read(tables -> Samples.channel(tables, "T1", "C1"))
                .scheduled(ChannelSettings.INITIAL.with(schedule), "U1", nine(MONDAY));
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
    void of_the_rested_cards_what_the_members_have_forgotten_comes_back_on_a_day_for_a_review() {
        seen("a", "b", "c", "d", "e");
        answered("a", Verdict.RIGHT);
        answered("b", Verdict.WRONG);
        answered("d", Verdict.RIGHT);
        ChosenCard choice = daily(TUESDAY).orElseThrow();
        assertThat(choice.card().id()).isEqualTo("b");
        assertThat(((Reason.Needed) choice.reason()).need()).isBetween(0.0, 1.0);
        // whom nobody has answered is needed more, and has not rested
        assertThat(daily(TUESDAY.plusDays(2)).orElseThrow().card().id()).isEqualTo("c");
    }

    @Test
    void any_other_day_brings_a_new_card() {
        seen("a", "b", "c", "d", "e");
        answered("a", Verdict.WRONG);
        assertThat(daily(WEDNESDAY)).hasValue(new ChosenCard(card("f"), new Reason.NewCard()));
    }

    @Test
    void until_five_cards_were_posted_a_day_for_a_review_brings_a_new_one_too() {
        seen("a", "b", "c", "d");
        assertThat(daily(TUESDAY)).hasValue(new ChosenCard(card("e"), new Reason.NewCard()));
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
    void an_extra_round_lets_its_card_rest_too() {
        seen("c", "a", "b", "d", "e");
        posted(database, extra(channel, "c", TUESDAY.minusDays(6)));
        assertThat(daily(TUESDAY)).hasValue(new ChosenCard(card("a"), new Reason.LeastRecent()));
    }

    @Test
    void while_all_rest_a_day_for_a_review_brings_a_new_card() {
        seen("a", "b", "c", "d", "e");
        assertThat(daily(TUESDAY.minusDays(2)).orElseThrow().reason()).isEqualTo(new Reason.NewCard());
    }

    @Test
    void once_all_have_been_seen_a_day_for_a_new_card_brings_a_review_and_else_the_least_recent() {
        seen("g", "b", "c", "d", "e", "f", "a");
        assertThat(daily(MONDAY.plusDays(7))).hasValue(new ChosenCard(card("g"), new Reason.LeastRecent()));
        posted(database, extra(channel, "g", MONDAY.plusDays(6)));
        answered("b", Verdict.RIGHT);
        assertThat(daily(MONDAY.plusDays(7))).hasValue(new ChosenCard(card("b"), new Reason.LeastRecent()));
        assertThat(daily(TUESDAY).orElseThrow().reason()).isInstanceOf(Reason.Needed.class);
    }

    @Test
    void with_one_weekday_a_review_follows_each_new_card() {
        Channel mondays = scheduled(EnumSet.of(DayOfWeek.MONDAY));
        Instant now = nine(MONDAY.plusWeeks(9));
        for (String id : List.of("a", "b", "c", "d", "e")) {
            posted(database, extra(mondays, id, MONDAY.minusDays(7)));
        }
        assertThat(daily(mondays, MONDAY, now).reason()).isEqualTo(new Reason.NewCard());
        posted(database, Samples.daily(mondays, "f", MONDAY));
        assertThat(daily(mondays, MONDAY.plusWeeks(1), now).reason()).isEqualTo(new Reason.LeastRecent());
        var again = new Asked(card("a"), new ChoiceOrder(List.of(2, 0, 1)), new Reason.LeastRecent());
        posted(database, asked(mondays, again, MONDAY.plusWeeks(1)));
        assertThat(daily(mondays, MONDAY.plusWeeks(2), now).reason()).isEqualTo(new Reason.NewCard());
    }

    @Test
    void a_new_card_is_as_hard_as_suits_who_answered_the_last_new_ones() {
        List<Card> deck =
                List.of(card("a"), ofDifficulty(3, "hard"), ofDifficulty(1, "easy"), ofDifficulty(2, "medium"));
        assertThat(newCard(List.of(ofDifficulty(1, "easy"), ofDifficulty(2, "medium"))))
                .isEqualTo("medium");
        seen("a");
        fiveAnswered("a", Verdict.WRONG);
        assertThat(newCard(deck)).isEqualTo("easy");
    }

    @Test
    void how_hard_those_were_is_what_the_deck_says_now() {
        List<Card> deck = List.of(
                ofDifficulty(3, "a"), ofDifficulty(1, "easy"), ofDifficulty(2, "medium"), ofDifficulty(3, "hard"));
        seen("a");
        fiveAnswered("a", Verdict.RIGHT);
        assertThat(newCard(deck)).isEqualTo("hard");
    }

    @Test
    void cards_that_are_no_longer_in_the_deck_say_nothing_about_what_suits() {
        List<Card> deck = List.of(ofDifficulty(1, "easy"), ofDifficulty(2, "medium"));
        seen("a");
        fiveAnswered("a", Verdict.WRONG);
        assertThat(newCard(deck)).isEqualTo("medium");
    }

    @Test
    void where_cards_are_asked_without_choices_nobody_guesses_so_that_easier_ones_suit() {
        List<Card> deck = List.of(card("a"), ofDifficulty(1, "easy"), ofDifficulty(2, "medium"));
        seen("a");
        answered("a", Verdict.WRONG);
        ChannelSettings settings = channel.settings();
        Channel flashcards = channel.scheduled(
                new ChannelSettings(settings.schedule(), Mode.FLASHCARD, settings.filter()), "U1", nine(MONDAY));
        assertThat(newCard(deck)).isEqualTo("medium");
        assertThat(database.read(tables -> chooser(deck).daily(tables, flashcards, WEDNESDAY, nine(WEDNESDAY)))
                        .map(choice -> choice.card().id()))
                .hasValue("easy");
    }

    @Test
    void an_extra_card_is_a_review_on_any_day_if_one_has_rested_and_else_a_new_one() {
        seen("a", "b", "c", "d", "e");
        answered("a", Verdict.RIGHT);
        answered("b", Verdict.WRONG);
        assertThat(extraCard(CARDS, WEDNESDAY).map(choice -> choice.card().id()))
                .hasValue("c");
        assertThat(extraCard(CARDS.subList(0, 2), WEDNESDAY)
                        .map(choice -> choice.card().id()))
                .hasValue("b");
        LocalDate early = MONDAY.plusDays(6);
        assertThat(extraCard(CARDS, early)).hasValue(new ChosenCard(card("f"), new Reason.NewCard()));
        assertThat(extraCard(CARDS.subList(0, 5), early)).hasValue(new ChosenCard(card("a"), new Reason.LeastRecent()));
    }

    @Test
    void an_extra_card_is_never_one_that_is_open_here() {
        posted(database, extra(channel, "a", TUESDAY));
        posted(database, extra(channel, "b", TUESDAY));
        assertThat(extraCard(CARDS.subList(0, 3), TUESDAY))
                .map(choice -> choice.card().id())
                .hasValue("c");
        assertThat(extraCard(CARDS.subList(0, 2), TUESDAY)).isEmpty();
    }

    private static Card ofDifficulty(int number, String id) {
        return TestCard.like(card(id)).difficulty(Difficulty.ofNumber(number)).made();
    }

    /** Daily cards on the days from Monday on. */
    private void seen(String... cardIds) {
        for (int day = 0; day < cardIds.length; day++) {
            posted(database, Samples.daily(channel, cardIds[day], MONDAY.plusDays(day)));
        }
    }

    private static NewRound asked(Channel channel, Asked asked, LocalDate date) {
        var round = Samples.daily(channel, asked.card().id(), date);
        return new NewRound(
                round.workspaceId(),
                round.channelId(),
                asked,
                round.occasion(),
                date,
                round.zone(),
                round.createdAt(),
                round.closesAt());
    }

    private void answered(String cardId, Verdict verdict) {
        answered("UANNA", cardId, verdict);
    }

    private void fiveAnswered(String cardId, Verdict verdict) {
        for (int member = 0; member < 5; member++) {
            answered("U" + member, cardId, verdict);
        }
    }

    private void answered(String memberId, String cardId, Verdict verdict) {
        long round = Long.parseLong(database.column("select id from round where card_id = '" + cardId + "'")
                .get(0));
        var answer = answer(round, new MemberKey("T1", memberId), cardId, MONDAY.plusDays(5), verdict);
        database.write(tables -> new RecordAnswer(fsrs).run(tables, answer, card(cardId)));
    }

    private ChooseCard chooser(List<Card> cards) {
        return new ChooseCard(TestDecks.current(cards), fsrs);
    }

    private String newCard(List<Card> cards) {
        return database.read(tables -> chooser(cards).daily(tables, channel, WEDNESDAY, nine(WEDNESDAY)))
                .orElseThrow()
                .card()
                .id();
    }

    private Optional<ChosenCard> daily(LocalDate date) {
        return database.read(tables -> chooser(CARDS).daily(tables, channel, date, nine(date)));
    }

    private ChosenCard daily(Channel of, LocalDate date, Instant now) {
        return database.read(tables -> chooser(CARDS).daily(tables, of, date, now))
                .orElseThrow();
    }

    private Optional<ChosenCard> extraCard(List<Card> cards, LocalDate date) {
        return database.read(
                tables -> chooser(CARDS).extra(tables, channel, TestDecks.of(CARDS), cards, date, nine(date)));
    }
}
