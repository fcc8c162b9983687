package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Showing;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class PractiseTest {
    private static final int CROWD = 24;
    private static final Practise.Wish ANY = new Practise.Wish(Optional.empty(), PracticeRun.DAILY);

    private final TestDatabase database;
    private final Practise practise;

    PractiseTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        var fsrs = new Fsrs();
        practise = new Practise(
                database.database(),
                new Directory(database.database(), mock(Messenger.class), ZoneOffset.UTC),
                TestDecks.current(List.of(card("a"), card("b"), card("c"))),
                PracticeQueue.standard(fsrs),
                new Random(1));
        var channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        long round = posted(database, daily(channel, "a", MONDAY));
        database.write(tables -> IntStream.range(0, CROWD).forEach(number -> {
            // a is due sooner than b, but not while its round is open and unanswered
            var member = member(number);
            tables.memories().create(member, "a", new Remembered(fsrs.first(Grade.AGAIN), MONDAY.minusDays(60)));
            tables.memories().create(member, "b", new Remembered(fsrs.first(Grade.AGAIN), MONDAY.minusDays(9)));
            if (hasAnswered(number)) {
                tables.answers().appendIfFirst(answer(round, member, "a", MONDAY, Verdict.RIGHT), card("a"));
            }
        }));
    }

    @Test
    void many_who_ask_at_once_each_get_a_card_of_their_own_that_is_stored() {
        var shown = Race.of(CROWD, number -> showing(practise.next(member(number), ANY, NOW)));
        for (int number = 0; number < CROWD; number++) {
            Showing one = shown.get(number);
            assertThat(one.member()).isEqualTo(member(number));
            assertThat(one.card().id()).as("card of %d", number).isEqualTo(hasAnswered(number) ? "a" : "b");
            Showing stored =
                    database.read(tables -> tables.showings().find(one.id()).orElseThrow());
            assertThat(stored).isEqualTo(one);
        }
        assertThat(shown).extracting(Showing::id).doesNotHaveDuplicates();
    }

    @Test
    void one_member_who_asks_many_times_at_once_gets_a_card_each_time() {
        var shown = Race.of(CROWD, number -> showing(practise.next(member(1), ANY, NOW)));
        assertThat(shown).extracting(Showing::id).doesNotHaveDuplicates();
        assertThat(shown)
                .allMatch(
                        one -> one.member().equals(member(1)) && one.card().id().equals("b"));
    }

    @Test
    void one_who_cannot_be_given_a_card_keeps_it_from_nobody_else() {
        database.write(tables -> tables.members().meet(member(1)));
        database.execute("update member set zone = 'Nowhere/Land' where id = '"
                + member(1).id() + "'");
        var given = Race.of(CROWD, number -> {
            try {
                return showing(practise.next(member(number), ANY, NOW)).id() > 0;
            } catch (RuntimeException noSuchZone) {
                return false;
            }
        });
        assertThat(IntStream.range(0, CROWD).filter(number -> !given.get(number)))
                .containsExactly(1);
        assertThat(database.column("select member_id from showing")).hasSize(CROWD - 1);
    }

    private static Showing showing(Next next) {
        return ((Next.Shown) next).showing();
    }

    private static boolean hasAnswered(int number) {
        return number % 2 == 0;
    }

    private static MemberKey member(int number) {
        return new MemberKey("T1", "U" + (100 + number));
    }
}
