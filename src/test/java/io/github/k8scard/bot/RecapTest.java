package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.late;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Memory;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told how their week went, at nine on a Monday. */
@ParameterizedClass
@EnumSource
class RecapTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LAST_MONDAY = MONDAY.minusDays(7);
    private static final Outcome RECAP = new Outcome.Sent("17.5");
    private static final Outcome NUDGE = new Outcome.Sent("17.6");

    private final TestDatabase database;
    private final Messenger messenger = mock(Messenger.class);
    private final Directory directory;
    private final Fsrs fsrs = new Fsrs();
    private final DueCards dueCards;
    private final ReadRecap readRecap;
    private final CardAuthors cardAuthors;
    private final Installation installation;

    RecapTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        directory = new Directory(database.database(), messenger, ZoneOffset.UTC);
        var deck = TestDecks.current(
                Stream.of("a", "b", "c", "d").map(Samples::card).toList());
        dueCards = new DueCards(directory, deck, PracticeQueue.standard(fsrs));
        readRecap = new ReadRecap(deck, dueCards);
        cardAuthors = new CardAuthors(deck, directory);
        installation = new Installation(database.database());
    }

    @BeforeEach
    void anna_wants_to_be_told() {
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        installation.joined("T1");
        database.write(tables -> tables.members().wantRecap(ANNA, LAST_MONDAY));
        when(messenger.recap(any(), anyLong(), any(), anyInt(), any())).thenReturn(RECAP);
        when(messenger.nudge(any(), anyLong(), anyInt(), any())).thenReturn(NUDGE);
    }

    @Test
    void a_week_is_told_in_sums() {
        Channel channel = channel("C1", DaysOff.NONE);
        knows("a");
        answered(channel, "a", LAST_MONDAY, Verdict.SELF_GRADED);
        answered(channel, "b", LAST_MONDAY.plusDays(1), Verdict.WRONG);
        answered(channel, "c", LAST_MONDAY.plusDays(2), Verdict.RIGHT);
        closed(channel, "d", LAST_MONDAY.plusDays(3));
        look(NOW);
        assertThat(owed())
                .containsExactly("Your week (16–22 Nov): 3 of 4 daily cards answered, 2 right. 1 card is now known."
                        + " Weakest: Pods.");
        assertThat(sent()).isEqualTo(RECAP);
        assertThat(delivery().deadline()).as("noon").isEqualTo(NOW.plusSeconds(3 * 3_600));
    }

    @Test
    void who_answered_nothing_hears_nothing() {
        Channel channel = channel("C1", DaysOff.NONE);
        answered(channel, "a", LAST_MONDAY.minusDays(1), Verdict.RIGHT);
        closed(channel, "b", LAST_MONDAY);
        look(NOW);
        answered(channel, "c", MONDAY, Verdict.RIGHT);
        look(nine(TUESDAY));
        assertThat(owed()).isEmpty();
    }

    @Test
    void late_answers_count_as_cards_only() {
        Channel channel = channel("C1", DaysOff.NONE);
        knows("a");
        answered(channel, "b", LAST_MONDAY.minusDays(1), Verdict.RIGHT);
        long round = closed(channel, "a", LAST_MONDAY.minusDays(2));
        record(late(answer(round, ANNA, "a", LAST_MONDAY, Verdict.RIGHT)), "a");
        look(NOW);
        assertThat(owed()).containsExactly("Your week (16–22 Nov): 1 card answered. 1 card is now known.");
    }

    @Test
    void a_card_that_can_still_be_answered_in_time_is_not_missed() {
        Channel channel = channel("C1", DaysOff.NONE);
        answered(channel, "a", LAST_MONDAY, Verdict.RIGHT);
        posted(database, daily(channel, "b", MONDAY.minusDays(1)));
        look(NOW);
        assertThat(owed().get(0)).contains("1 of 1 daily card answered, 1 right.");
    }

    @Test
    void channels_that_a_member_has_left_or_long_not_answered_in_do_not_count() {
        answered(channel("C1", DaysOff.NONE), "a", LAST_MONDAY, Verdict.RIGHT);
        Channel left = channel("C2", DaysOff.NONE);
        answered(left, "b", LAST_MONDAY, Verdict.WRONG);
        database.write(tables -> tables.departures().add(left, ANNA));
        Channel silent = channel("C3", DaysOff.NONE);
        answered(silent, "c", MONDAY.minusDays(29), Verdict.WRONG);
        closed(silent, "d", LAST_MONDAY);
        look(NOW);
        assertThat(owed().get(0)).contains("1 of 1 daily card answered, 1 right.");
    }

    @Test
    void a_monday_off_puts_it_off_until_the_next_day_and_it_comes_once_a_week() {
        Channel channel = channel("C1", new DaysOff(Optional.empty(), Set.of(MONDAY)));
        answered(channel, "a", LAST_MONDAY, Verdict.RIGHT);
        look(NOW);
        assertThat(owed()).isEmpty();
        look(nine(TUESDAY));
        assertThat(owed()).hasSize(1);
        answered(channel, "b", TUESDAY, Verdict.RIGHT);
        look(nine(TUESDAY.plusDays(1)));
        assertThat(owed()).hasSize(1);
        look(nine(MONDAY.plusDays(7)));
        assertThat(owed()).hasSize(2);
    }

    @Test
    void who_switches_it_on_during_the_week_is_told_on_monday_for_the_first_time() {
        var setSwitches = new SetSwitches(database.database(), directory);
        answered(channel("C1", DaysOff.NONE), "a", LAST_MONDAY, Verdict.RIGHT);
        setSwitches.stopRecap(ANNA);
        setSwitches.wantRecap(ANNA, NOW.plusSeconds(60));
        look(nine(TUESDAY));
        assertThat(owed()).isEmpty();
        setSwitches.stopRecap(ANNA);
        setSwitches.wantRecap(ANNA, NOW.minusSeconds(60));
        look(nine(TUESDAY.plusDays(1)));
        assertThat(owed()).hasSize(1);
    }

    @Test
    void who_wants_reminders_too_gets_one_message() {
        database.write(tables -> tables.members().setNudge(ANNA, true));
        answered(channel("C1", DaysOff.NONE), "a", LAST_MONDAY, Verdict.WRONG);
        look(NOW);
        assertThat(database.column("select kind from delivery where recipient = 'UANNA'"))
                .containsExactly("NOTICE");
        when(messenger.recap(any(), anyLong(), any(), eq(1), any())).thenReturn(new Outcome.Sent("one is due"));
        assertThat(sent()).isEqualTo(new Outcome.Sent("one is due"));
        database.write(tables -> tables.members().stopRecap(ANNA));
        assertThat(sent()).as("the reminder that it stood for").isEqualTo(NUDGE);
        database.write(tables -> tables.members().setNudge(ANNA, false));
        assertThat(sent()).isInstanceOf(Outcome.NotWanted.class);
        look(nine(TUESDAY));
        assertThat(owed()).hasSize(1);
    }

    @Test
    void however_many_instances_look_one_is_owed() {
        answered(channel("C1", DaysOff.NONE), "a", LAST_MONDAY, Verdict.RIGHT);
        Race.of(4, number -> {
            look(NOW);
            return null;
        });
        assertThat(owed()).hasSize(1);
    }

    private void look(Instant now) {
        new NudgeMembers(database.database(), installation, directory, dueCards, readRecap).run(now);
    }

    /** What the release before would say of each. */
    private List<String> owed() {
        return database.column("select body from delivery where recipient = 'UANNA' and kind = 'NOTICE' order by id");
    }

    private Outcome sent() {
        var deck = TestDecks.current(List.of(card("a")));
        var readFlags = new ReadFlags(database.database(), directory, deck, new Curators(new Admins(Set.of())));
        var news = new MemberNews(dueCards, readRecap, readFlags);
        var sendMessage = new SendMessage(
                database.database(), messenger, directory, news, cardAuthors, Clock.fixed(NOW, ZoneOffset.UTC));
        return sendMessage.of(delivery());
    }

    private Delivery delivery() {
        long id = Long.parseLong(database.column("select id from delivery where recipient = 'UANNA'")
                .get(0));
        return database.read(tables -> tables.deliveries().find(id).orElseThrow());
    }

    private void knows(String cardId) {
        var longAgo = new Remembered(new Memory(100, 5), MONDAY.minusDays(60));
        database.write(tables -> tables.memories().create(ANNA, cardId, longAgo));
    }

    private long closed(Channel channel, String cardId, LocalDate date) {
        long round = posted(database, daily(channel, cardId, date));
        database.write(tables -> tables.rounds().close(round, nine(date.plusDays(1))));
        return round;
    }

    private void answered(Channel channel, String cardId, LocalDate date, Verdict verdict) {
        Answer answer = answer(closed(channel, cardId, date), ANNA, cardId, date, verdict);
        record(answer, cardId);
        database.write(tables -> tables.scores().add(channel.id(), date, answer));
    }

    private void record(Answer answer, String cardId) {
        database.write(tables -> new RecordAnswer(fsrs).run(tables, answer, card(cardId)));
    }

    private Channel channel(String slackId, DaysOff daysOff) {
        var everyDay = new Schedule(LocalTime.of(9, 0), BERLIN, EnumSet.allOf(DayOfWeek.class), daysOff);
        return database.read(tables -> {
            var channel = Samples.channel(tables, "T1", slackId)
                    .scheduled(ChannelSettings.INITIAL.with(everyDay), "U1", nine(MONDAY.plusDays(9)));
            tables.channels().save(channel);
            return channel;
        });
    }
}
