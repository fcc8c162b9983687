package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPracticeTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Directory directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
    private final AnswerPractice answerPractice = new AnswerPractice(
            database.database(),
            directory,
            new RecordAnswer(new Fsrs()),
            new CardAuthors(TestDecks.current(List.of(Samples.card("a"))), directory));
    private final Channel channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));

    @Test
    void an_old_practice_card_gives_nothing_away_that_a_channel_is_asking() {
        long showing = shown(NOW.minusSeconds(86_400));
        answerPractice.answer(showing, ANNA, new Response.Revealed(), NOW.minusSeconds(86_400));
        assertThat(answerPractice.earlier(showing, ANNA, NOW)).isPresent();

        long round = posted(database, Samples.daily(channel, "a", MONDAY));
        Instant later = nine(MONDAY).plusSeconds(60);
        assertThatThrownBy(() -> answerPractice.answer(showing, ANNA, new Response.Revealed(), later))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("being asked in a channel right now");
        assertThatThrownBy(() -> answerPractice.earlier(showing, ANNA, later)).isInstanceOf(Mistake.class);

        database.write(
                tables -> tables.answers().appendIfFirst(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT), card("a")));
        assertThat(answerPractice
                        .answer(showing, ANNA, new Response.Chosen(0), later)
                        .answer()
                        .judgement()
                        .verdict())
                .isEqualTo(Verdict.REVEALED);
        assertThat(answerPractice.earlier(showing, ANNA, later)).isPresent();
    }

    private long shown(Instant at) {
        return database.read(tables -> Samples.shown(tables, ANNA, "a", at));
    }
}
