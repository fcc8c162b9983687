package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadNumbersTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);
    private final Directory directory = mock(Directory.class);
    private final CurrentDecks deck = TestDecks.current(List.of(card("a")));
    private final Fsrs fsrs = new Fsrs();

    @Test
    void an_answer_given_while_they_are_read_is_not_counted_without_what_it_taught() {
        var channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        long round = posted(database, Samples.daily(channel, "a", MONDAY));
        when(directory.zoneOf(any(), any())).thenReturn(ZoneOffset.UTC);
        when(directory.nameOf(any(), any())).thenAnswer(justBeforeTheCount -> {
            var answer = answer(round, ANNA, "a", MONDAY, Verdict.RIGHT);
            database.write(tables -> new RecordAnswer(fsrs).run(tables, answer, card("a")));
            return "Anna";
        });
        var numbers = new ReadNumbers(
                        database.database(),
                        directory,
                        deck,
                        new DueCards(directory, deck, PracticeQueue.standard(fsrs)))
                .of(ANNA, NOW);
        assertThat(numbers.answers()).isEqualTo(1);
        assertThat(numbers.progress().met()).isEqualTo(1);
    }
}
