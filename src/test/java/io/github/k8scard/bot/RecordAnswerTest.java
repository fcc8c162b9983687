package io.github.k8scard.bot;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.practised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Memory;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Race;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class RecordAnswerTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");

    private final Fsrs fsrs = new Fsrs();
    private final RecordAnswer recordAnswer = new RecordAnswer(fsrs);
    private final TestDatabase database;

    RecordAnswerTest(Engine engine) {
        database = TestDatabase.emptied(engine);
    }

    @Test
    void the_first_answer_makes_a_memory_and_says_when_the_card_comes_back() {
        assertThat(store(inRound("C1", "pod", MONDAY, Verdict.RIGHT))).isTrue();
        var first = new Remembered(fsrs.first(Grade.GOOD), MONDAY);
        assertThat(memory("pod")).isEqualTo(first);
        LocalDate back = database.read(tables -> recordAnswer.nextReview(tables, ANNA, "pod"));
        assertThat(back).isEqualTo(first.due(fsrs, 0.85)).isAfter(MONDAY);
    }

    @Test
    void the_first_answer_of_a_later_date_moves_it() {
        store(inRound("C1", "pod", MONDAY, Verdict.RIGHT));
        store(inPractice("pod", MONDAY.plusDays(3), Verdict.RIGHT));
        assertThat(memory("pod"))
                .isEqualTo(new Remembered(fsrs.next(fsrs.first(Grade.GOOD), 3, Grade.GOOD), MONDAY.plusDays(3)));
    }

    @Test
    void later_answers_of_a_date_are_stored_and_move_nothing_wherever_they_are_given() {
        store(inPractice("pod", MONDAY, Verdict.WRONG));
        var before = memory("pod");
        assertThat(store(inRound("C1", "pod", MONDAY, Verdict.RIGHT))).isTrue();
        assertThat(store(inRound("C2", "pod", MONDAY, Verdict.RIGHT))).isTrue();
        assertThat(store(inPractice("pod", MONDAY, Verdict.SELF_GRADED))).isTrue();
        assertThat(memory("pod")).isEqualTo(before);
        assertThat(database.column("select id from answer")).hasSize(4);
    }

    @Test
    void a_second_answer_to_one_round_stores_nothing_even_on_a_later_date() {
        var first = inRound("C1", "pod", MONDAY, Verdict.RIGHT);
        store(first);
        var before = memory("pod");
        long round = first.roundId().orElseThrow();
        assertThat(store(answer(round, ANNA, "pod", MONDAY.plusDays(1), Verdict.WRONG)))
                .isFalse();
        assertThat(memory("pod")).isEqualTo(before);
    }

    @Test
    void an_earlier_date_counts_as_no_days_and_does_not_turn_the_memory_back() {
        store(inPractice("pod", MONDAY, Verdict.RIGHT));
        // the member has flown west over the date line
        store(inPractice("pod", MONDAY.minusDays(1), Verdict.WRONG));
        assertThat(memory("pod")).isEqualTo(new Remembered(fsrs.next(fsrs.first(Grade.GOOD), 0, Grade.AGAIN), MONDAY));
    }

    @Test
    void cards_and_members_have_memories_of_their_own() {
        store(inPractice("pod", MONDAY, Verdict.RIGHT));
        store(inPractice("node", MONDAY, Verdict.WRONG));
        assertThat(memory("pod").memory()).isEqualTo(fsrs.first(Grade.GOOD));
        assertThat(memory("node").memory()).isEqualTo(fsrs.first(Grade.AGAIN));
        Optional<Remembered> ben = database.read(tables -> tables.memories().find(new MemberKey("T1", "UBEN"), "pod"));
        assertThat(ben).isEmpty();
    }

    @Test
    void one_card_answered_in_two_channels_at_once_makes_one_first_memory() {
        for (int attempt = 0; attempt < 60; attempt++) {
            String card = "card-" + attempt;
            var answers =
                    List.of(inRound("C1", card, MONDAY, Verdict.RIGHT), inRound("C2", card, MONDAY, Verdict.RIGHT));
            assertThat(Race.of(2, number -> store(answers.get(number)))).containsOnly(true);
            assertThat(memory(card)).as(card).isEqualTo(new Remembered(fsrs.first(Grade.GOOD), MONDAY));
        }
    }

    @Test
    void one_card_answered_in_four_places_at_once_moves_a_memory_once() {
        Memory moved = fsrs.next(fsrs.first(Grade.GOOD), 2, Grade.GOOD);
        for (int attempt = 0; attempt < 60; attempt++) {
            String card = "card-" + attempt;
            store(inPractice(card, MONDAY.minusDays(2), Verdict.RIGHT));
            var answers = List.of(
                    inRound("C1", card, MONDAY, Verdict.RIGHT),
                    inRound("C2", card, MONDAY, Verdict.RIGHT),
                    inPractice(card, MONDAY, Verdict.RIGHT),
                    inPractice(card, MONDAY, Verdict.RIGHT));
            assertThat(Race.of(4, number -> store(answers.get(number)))).containsOnly(true);
            assertThat(memory(card)).as(card).isEqualTo(new Remembered(moved, MONDAY));
        }
    }

    @Test
    void of_two_answers_at_once_the_one_that_came_first_moves_the_memory() {
        Memory moved = fsrs.next(fsrs.first(Grade.GOOD), 2, Grade.AGAIN);
        for (int attempt = 0; attempt < 20; attempt++) {
            String card = "card-" + attempt;
            store(inPractice(card, MONDAY.minusDays(2), Verdict.RIGHT));
            var first = inRound("C1", card, MONDAY, Verdict.WRONG);
            var second = inRound("C2", card, MONDAY, Verdict.RIGHT);
            var begun = new CountDownLatch(1);
            CompletableFuture<Boolean> secondStored;
            try (var held = database.hold(tables -> recordAnswer.run(tables, first, card(card)))) {
                assertThat(held.result()).isTrue();
                secondStored = CompletableFuture.supplyAsync(() -> database.read(tables -> {
                    begun.countDown();
                    return recordAnswer.run(tables, second, card(card));
                }));
                await().until(() -> begun.getCount() == 0);
            }
            assertThat(secondStored.join()).isTrue();
            assertThat(memory(card)).as(card).isEqualTo(new Remembered(moved, MONDAY));
        }
    }

    private boolean store(Answer answer) {
        return database.read(tables -> recordAnswer.run(tables, answer, card(answer.cardId())));
    }

    private Answer inRound(String slackId, String cardId, LocalDate date, Verdict verdict) {
        long round = database.read(tables -> tables.rounds()
                .create(Samples.extra(Samples.channel(tables, "T1", slackId), cardId, date))
                .orElseThrow());
        return answer(round, ANNA, cardId, date, verdict);
    }

    private Answer inPractice(String cardId, LocalDate date, Verdict verdict) {
        long id = database.read(tables -> {
            tables.workspaces().save("T1", "Acme", "UBOT", Samples.NOW);
            return Samples.shown(tables, ANNA, cardId, Samples.NOW);
        });
        return practised(id, ANNA, cardId, date, verdict);
    }

    private Remembered memory(String cardId) {
        return database.read(tables -> tables.memories().find(ANNA, cardId).orElseThrow());
    }
}
