package io.github.k8scard.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.channel.Mode;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Round;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A card is due, and its channel is changed before the timer has posted it; it is a Tuesday. */
class ChangeInTheDueMinuteTest {
    private static final ChannelAddress HERE = new ChannelAddress("T1", "C1");
    private static final MemberKey ADA = new MemberKey("T1", "UADA");
    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T09:30:00Z");

    private final PostedChannel world =
            new PostedChannel(new Schedule(LocalTime.of(9, 30), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class)), EIGHT);
    private final Directory directory = new Directory(world.database(), mock(Messenger.class), ZoneOffset.UTC);
    private final ChangeChannel changeChannel = new ChangeChannel(world.database(), directory, new Admins(Set.of()));
    private final ScheduleChannel scheduleChannel = new ScheduleChannel(
            world.database(), directory, changeChannel, TestDecks.current(List.of(new TestCard("a").made())));
    private final UndoChange undoChange = new UndoChange(changeChannel);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_undo_does_not_lose_the_card() {
        asFlashcards(EIGHT);
        undoChange.run(HERE, ADA, 1, DUE.plusSeconds(20));
        world.tick(DUE.plusSeconds(30));
        assertThat(world.rounds()).singleElement().satisfies(round -> {
            assertThat(round.dueAt()).isEqualTo(DUE);
            assertThat(round.late()).isFalse();
        });
        assertThat(world.channel().mode()).isEqualTo(Mode.QUIZ);
        assertThat(world.channel().nextPostAt()).hasValue(Instant.parse("2026-11-25T09:30:00Z"));
    }

    @Test
    void an_undo_of_a_change_of_time_does_not_lose_the_card_of_the_changed_time() {
        typed("10:00", EIGHT);
        Instant ten = Instant.parse("2026-11-24T10:00:00Z");
        undoChange.run(HERE, ADA, 1, ten);
        world.tick(ten.plusSeconds(30));
        assertThat(world.rounds()).extracting(Round::dueAt).containsExactly(ten);
        assertThat(world.channel().nextPostAt()).hasValue(Instant.parse("2026-11-25T09:30:00Z"));
    }

    @Test
    void nor_does_a_change_of_settings() {
        asFlashcards(DUE);
        world.tick(DUE.plusSeconds(30));
        assertThat(world.rounds()).hasSize(1);
    }

    @Test
    void a_card_that_is_put_off_comes_at_its_new_time_only() {
        typed("10:00", DUE.plusSeconds(20));
        world.tick(DUE.plusSeconds(30));
        assertThat(world.rounds()).isEmpty();
        world.tick(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(world.rounds()).hasSize(1);
    }

    @Test
    void a_card_that_would_be_late_by_now_is_not_brought_by_a_change() {
        asFlashcards(DUE.plusSeconds(600));
        world.tick(DUE.plusSeconds(630));
        assertThat(world.rounds()).isEmpty();
        assertThat(world.channel().nextPostAt()).hasValue(Instant.parse("2026-11-25T09:30:00Z"));
    }

    @Test
    void on_a_weekday_that_is_taken_out_none_comes() {
        typed("mon,wed", DUE.plusSeconds(20));
        world.tick(DUE.plusSeconds(30));
        assertThat(world.rounds()).isEmpty();
        assertThat(world.channel().nextPostAt()).hasValue(Instant.parse("2026-11-25T09:30:00Z"));
    }

    private void typed(String words, Instant now) {
        scheduleChannel.set(HERE, ADA, List.of(words), now);
    }

    private void asFlashcards(Instant now) {
        ChannelSettings set = world.channel().settings();
        scheduleChannel.set(HERE, ADA, new ChannelSettings(set.schedule(), Mode.FLASHCARD, set.filter()), now);
    }
}
