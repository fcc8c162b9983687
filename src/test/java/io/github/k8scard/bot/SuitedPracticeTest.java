package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.posted;
import static io.github.k8scard.storage.Samples.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Showing;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a member practises gets harder with what they know, and easier with what they do not. */
class SuitedPracticeTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Directory directory = new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC);
    private final Fsrs fsrs = new Fsrs();
    private final RecordAnswer recordAnswer = new RecordAnswer(fsrs);
    private final CurrentDecks decks = TestDecks.current(IntStream.range(0, 30)
            .mapToObj(i -> card("card-" + i, Difficulty.ofNumber(1 + i % 3)))
            .toList());
    private final AnswerPractice answerPractice =
            new AnswerPractice(database.database(), directory, recordAnswer, new CardAuthors(decks, directory));
    private final Channel channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    private final Practise practise =
            new Practise(database.database(), directory, decks, PracticeQueue.standard(fsrs), new Random(1));

    @Test
    void who_is_new_begins_in_the_middle() {
        assertThat(next().card().difficulty()).isEqualTo(Difficulty.MEDIUM);
    }

    @Test
    void who_misses_new_cards_gets_easier_ones() {
        for (int i = 0; i < 3; i++) {
            revealed(next());
        }
        assertThat(next().card().difficulty()).isEqualTo(Difficulty.EASY);
    }

    @Test
    void who_knows_new_cards_gets_harder_ones() {
        for (int i = 0; i < 5; i++) {
            known(next());
        }
        assertThat(next().card().difficulty()).isEqualTo(Difficulty.HARD);
    }

    @Test
    void an_answer_in_a_channel_counts_too() {
        for (int i = 0; i < 3; i++) {
            Card card = decks.now().cards().get(3 * i);
            var date = MONDAY.minusDays(3 - i);
            var missed = Samples.answer(
                    posted(database, round(channel, card, date, true)), ANNA, card.id(), date, Verdict.WRONG);
            database.write(tables -> recordAnswer.run(tables, missed, card));
        }
        assertThat(next().card().difficulty()).isEqualTo(Difficulty.EASY);
    }

    private Showing next() {
        var wish = new Practise.Wish(Optional.empty(), PracticeRun.MORE);
        return ((Practise.Next.Shown) practise.next(ANNA, wish, NOW)).showing();
    }

    private void revealed(Showing showing) {
        answerPractice.answer(showing.id(), ANNA, new Response.Revealed(), NOW);
    }

    private void known(Showing showing) {
        int position = IntStream.range(0, showing.order().size())
                .filter(i -> showing.order().choiceAt(i) == 0)
                .findFirst()
                .orElseThrow();
        answerPractice.answer(showing.id(), ANNA, new Response.Chosen(position), NOW);
    }

    private static Card card(String id, Difficulty difficulty) {
        return new TestCard(id)
                .choices("yes", List.of("no", "never", "nowhere"))
                .difficulty(difficulty)
                .made();
    }
}
