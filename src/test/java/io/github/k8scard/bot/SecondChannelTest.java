package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Response;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same card is asked in two channels: what is seen in one earns nothing in the other. */
@ParameterizedClass
@EnumSource(Engine.class)
class SecondChannelTest {
    private static final Instant LATER = nine(MONDAY).plusSeconds(600);
    private static final Response RIGHT = new Response.Chosen(1);

    private final TestDatabase database;
    private final AnswerRound answerRound;
    private final OpenFlashcard openFlashcard;
    private final long round;
    private final Channel other;

    SecondChannelTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        var directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
        answerRound = new AnswerRound(database.database(), new RecordAnswer(new Fsrs()));
        openFlashcard = new OpenFlashcard(database.database(), directory, new Fsrs());
        round = posted(database, daily(channel("C1"), "a", MONDAY));
        other = channel("C2");
    }

    private Channel channel(String slackId) {
        return database.read(tables -> Samples.channel(tables, "T1", slackId));
    }

    private int points(long roundId, Response response, Instant at) {
        return answerRound
                .answer(new RoundClick(roundId, "UANNA", response, "17.5", at))
                .answer()
                .points();
    }

    private long flashcard() {
        NewRound asked = daily(other, "a", MONDAY);
        return posted(
                database,
                new NewRound(
                        asked.workspaceId(),
                        asked.channelId(),
                        new Asked(
                                card("a"),
                                new ChoiceOrder(List.of()),
                                asked.asked().reason()),
                        asked.occasion(),
                        asked.localDate(),
                        asked.zone(),
                        asked.createdAt(),
                        asked.closesAt()));
    }

    @Test
    void a_card_that_was_revealed_in_one_channel_earns_nothing_in_the_other() {
        long there = posted(database, daily(other, "a", MONDAY));
        assertThat(points(there, new Response.Revealed(), LATER)).isZero();
        assertThat(points(round, RIGHT, LATER.plusSeconds(5))).isZero();
    }

    @Test
    void what_was_answered_before_the_card_was_posted_takes_nothing_away() {
        long before = posted(database, daily(other, "a", MONDAY.minusDays(3)));
        points(before, new Response.Revealed(), LATER.minusSeconds(3 * 86_400));
        assertThat(points(round, RIGHT, LATER)).isEqualTo(10);
    }

    @Test
    void a_flashcard_stays_closed_until_its_choices_are_answered() {
        long there = flashcard();
        assertThatThrownBy(() -> openFlashcard.ofRound(there, "UANNA", "17.5", LATER))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("Answer it there first");
        assertThat(points(round, RIGHT, LATER)).isEqualTo(10);
        assertThat(openFlashcard.ofRound(there, "UANNA", "17.5", LATER).days()).isNotEmpty();
    }
}
