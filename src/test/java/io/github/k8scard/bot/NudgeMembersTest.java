package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.BERLIN;
import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.calendar.DaysOff;
import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.ChannelState;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, at nine on a Monday. */
class NudgeMembersTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final Outcome SENT = new Outcome.Sent("17.5");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Messenger messenger = mock(Messenger.class);
    private final Directory directory = new Directory(database.database(), messenger, ZoneOffset.UTC);
    private final CurrentDecks deck = TestDecks.current(List.of(card("a"), card("b")));
    private final Fsrs fsrs = new Fsrs();
    private final DueCards dueCards = new DueCards(directory, deck, PracticeQueue.standard(fsrs));
    private final Installation installation = new Installation(database.database());
    private final NudgeMembers nudgeMembers =
            new NudgeMembers(database.database(), installation, directory, dueCards, new ReadRecap(deck, dueCards));

    @BeforeEach
    void anna_wants_to_be_reminded_and_a_card_is_due() {
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        installation.joined("T1");
        database.write(tables -> {
            tables.members().setNudge(ANNA, true);
            tables.memories().create(ANNA, "a", new Remembered(fsrs.first(Grade.AGAIN), MONDAY.minusDays(7)));
        });
        when(messenger.nudge(any(), anyLong(), eq(1), any())).thenReturn(SENT);
    }

    @Test
    void a_card_that_is_due_is_a_reason() {
        nudgeMembers.run(NOW);
        assertThat(owed()).hasSize(1);
        assertThat(dueOnHome()).isEqualTo(1);
        assertThat(sent()).isEqualTo(SENT);
    }

    @Test
    void a_card_that_a_channel_is_asking_is_none_since_practice_leaves_it_out() {
        posted(database, Samples.daily(channel("C1", DaysOff.NONE), "a", MONDAY));
        nudgeMembers.run(NOW);
        assertThat(owed()).isEmpty();
        assertThat(dueOnHome()).isZero();
    }

    @Test
    void a_day_off_in_all_channels_of_a_member_is_one_for_the_member() {
        var mondayOff = new DaysOff(Optional.empty(), Set.of(MONDAY));
        answeredLastWeekIn(channel("C1", mondayOff));
        channel("C2", DaysOff.NONE);
        nudgeMembers.run(NOW);
        assertThat(owed()).isEmpty();
        nudgeMembers.run(nine(MONDAY.plusDays(1)));
        assertThat(owed()).hasSize(1);
    }

    @Test
    void a_day_off_in_only_some_is_none() {
        var mondayOff = new DaysOff(Optional.empty(), Set.of(MONDAY));
        answeredLastWeekIn(channel("C1", mondayOff));
        answeredLastWeekIn(channel("C2", DaysOff.NONE));
        nudgeMembers.run(NOW);
        assertThat(owed()).hasSize(1);
    }

    @Test
    void while_all_channels_of_a_member_are_stopped_nobody_is_reminded() {
        Channel channel = channel("C1", DaysOff.NONE);
        answeredLastWeekIn(channel);
        database.write(
                tables -> tables.channels().save(channel.pausedUntil(MONDAY.plusDays(1), nine(MONDAY.plusDays(1)))));
        nudgeMembers.run(NOW);
        assertThat(owed()).isEmpty();
        nudgeMembers.run(nine(MONDAY.plusDays(1)));
        assertThat(owed()).hasSize(1);
        database.write(tables -> tables.channels().save(channel.stopped(ChannelState.PAUSED)));
        nudgeMembers.run(nine(MONDAY.plusDays(2)));
        assertThat(owed()).hasSize(1);
    }

    @Test
    void who_has_practised_before_it_is_sent_is_left_in_peace() {
        nudgeMembers.run(NOW);
        database.write(tables -> tables.memories().update(ANNA, "a", new Remembered(fsrs.first(Grade.GOOD), MONDAY)));
        assertThat(sent()).isInstanceOf(Outcome.NotWanted.class);
    }

    @Test
    void who_has_switched_it_off_before_it_is_sent_is_left_in_peace() {
        nudgeMembers.run(NOW);
        database.write(tables -> tables.members().setNudge(ANNA, false));
        assertThat(sent()).isInstanceOf(Outcome.NotWanted.class);
    }

    private List<String> owed() {
        return database.column("select id from delivery where kind = 'NUDGE'");
    }

    private Outcome sent() {
        var sendMessage = new SendMessage(
                database.database(),
                messenger,
                directory,
                MemberNewsOf.cards(database.database(), directory, deck, dueCards),
                new CardAuthors(deck, directory),
                Clock.fixed(NOW.plusSeconds(3_600), ZoneOffset.UTC));
        long id = Long.parseLong(owed().get(0));
        return sendMessage.of(
                database.read(tables -> tables.deliveries().find(id).orElseThrow()));
    }

    private int dueOnHome() {
        return new ReadNumbers(database.database(), directory, deck, dueCards)
                .of(ANNA, NOW)
                .due();
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

    private void answeredLastWeekIn(Channel channel) {
        var date = MONDAY.minusDays(7);
        long round = posted(database, Samples.daily(channel, "b", date));
        var answer = answer(round, ANNA, "b", date, Verdict.RIGHT);
        database.write(tables -> {
            tables.answers().appendIfFirst(answer, card("b"));
            tables.scores().add(channel.id(), date, answer);
        });
    }
}
