package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.late;
import static io.github.k8scard.storage.Samples.posted;
import static io.github.k8scard.storage.Samples.practised;
import static io.github.k8scard.storage.Samples.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.FirstAnswer;
import io.github.k8scard.memory.Memory;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class FirstAnswersTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final FirstAnswer RIGHT = new FirstAnswer(Difficulty.MEDIUM, 1.0 / 3, true);
    private static final FirstAnswer WRONG = new FirstAnswer(Difficulty.MEDIUM, 1.0 / 3, false);

    private final TestDatabase database;
    private final Channel channel;

    FirstAnswersTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
    }

    @Test
    void only_the_first_answer_to_a_card_counts_wherever_it_was() {
        inPractice(ANNA, "a", MONDAY, Verdict.WRONG);
        inPractice(ANNA, "a", MONDAY, Verdict.RIGHT);
        inChannel(ANNA, "a", MONDAY.plusDays(1), Verdict.RIGHT);
        assertThat(firstAnswers(ANNA, 50)).containsExactly(WRONG);
        inChannel(ANNA, "b", MONDAY.plusDays(2), Verdict.RIGHT);
        inPractice(ANNA, "b", MONDAY.plusDays(3), Verdict.REVEALED);
        assertThat(firstAnswers(ANNA, 50)).containsExactlyInAnyOrder(WRONG, RIGHT);
        assertThat(firstAnswers(BEN, 50)).isEmpty();
        assertThat(firstAnswers(new MemberKey("T2", "UANNA"), 50)).isEmpty();
    }

    @Test
    void an_answer_after_the_round_has_closed_counts_too() {
        long round = posted(database, daily(channel, "a", MONDAY));
        keep(late(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT)));
        assertThat(firstAnswers(ANNA, 50)).containsExactly(RIGHT);
    }

    @Test
    void of_many_only_the_latest_count() {
        inPractice(ANNA, "z", MONDAY, Verdict.RIGHT);
        inPractice(ANNA, "a", MONDAY.plusDays(1), Verdict.WRONG);
        inPractice(ANNA, "m", MONDAY.plusDays(2), Verdict.WRONG);
        inPractice(ANNA, "z", MONDAY.plusDays(3), Verdict.RIGHT);
        assertThat(firstAnswers(ANNA, 2)).containsExactly(WRONG, WRONG);
        assertThat(firstAnswers(ANNA, 3)).containsExactlyInAnyOrder(WRONG, WRONG, RIGHT);
    }

    @Test
    void what_was_not_answered_and_what_is_no_card_of_the_deck_any_more_is_left_out() {
        inPractice(ANNA, "a", MONDAY, Verdict.RIGHT);
        database.write(tables ->
                tables.memories().create(ANNA, "unanswered", new Remembered(new Memory(1, 5), MONDAY)));
        assertThat(firstAnswers(ANNA, 1)).containsExactly(RIGHT);
        inPractice(ANNA, "gone", MONDAY, Verdict.RIGHT);
        assertThat(firstAnswers(ANNA, 50)).containsExactly(RIGHT);
    }

    private List<FirstAnswer> firstAnswers(MemberKey member, int latest) {
        return database.read(tables -> tables.reviews()
                .firstAnswers(
                        member,
                        latest,
                        cardId -> cardId.equals("gone") ? Optional.empty() : Optional.of(Difficulty.MEDIUM)));
    }

    private void inChannel(MemberKey member, String cardId, LocalDate date, Verdict verdict) {
        keep(answer(posted(database, daily(channel, cardId, date)), member, cardId, date, verdict));
    }

    private void inPractice(MemberKey member, String cardId, LocalDate date, Verdict verdict) {
        long showing = database.read(tables -> shown(tables, member, cardId, NOW));
        keep(practised(showing, member, cardId, date, verdict));
    }

    private void keep(Answer answer) {
        database.write(tables -> {
            tables.answers().appendIfFirst(answer, card(answer.cardId()));
            tables.memories().create(answer.member(), answer.cardId(), new Remembered(new Memory(1, 5), MONDAY));
        });
    }
}
