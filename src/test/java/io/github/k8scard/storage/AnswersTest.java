package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.late;
import static io.github.k8scard.storage.Samples.practised;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Tally;
import io.github.k8scard.round.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class AnswersTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final TestDatabase database;
    private final Channel channel;
    private final long round;

    AnswersTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        round = newRound();
    }

    @Test
    void of_sixteen_answers_at_once_one_is_first_and_none_fails() {
        for (int attempt = 0; attempt < 10; attempt++) {
            long contested = newRound();
            var firsts = Race.of(
                    16, number -> append(answer(contested, ANNA, "a", MONDAY, VERDICTS.get(number % VERDICTS.size()))));
            assertThat(firsts).containsOnlyOnce(true);
            assertThat(inRound(contested, ANNA)).isPresent();
            int stored = database.read(tables -> tables.answers().countIn(contested));
            assertThat(stored).isEqualTo(1);
        }
    }

    @Test
    void a_second_answer_changes_nothing_and_the_transaction_goes_on() {
        append(answer(round, ANNA, "a", MONDAY, Verdict.WRONG));
        long next = newRound();
        database.write(tables -> {
            assertThat(tables.answers().appendIfFirst(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT), card("a")))
                    .isFalse();
            assertThat(tables.answers()
                            .inRound(round, ANNA)
                            .orElseThrow()
                            .judgement()
                            .verdict())
                    .isEqualTo(Verdict.WRONG);
            assertThat(tables.answers().appendIfFirst(answer(next, ANNA, "a", MONDAY, Verdict.RIGHT), card("a")))
                    .isTrue();
        });
        assertThat(inRound(next, ANNA)).isPresent();
        assertThat(inRound(round, ANNA).orElseThrow().points()).isZero();
    }

    @Test
    void every_kind_of_answer_is_read_as_it_was_written() {
        for (Verdict verdict : Verdict.values()) {
            var answer = answer(newRound(), ANNA, "a", MONDAY, verdict);
            append(answer);
            assertThat(inRound(answer.roundId().orElseThrow(), ANNA)).hasValue(answer);
        }
        var late = late(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(late);
        assertThat(inRound(round, ANNA)).hasValue(late);
    }

    @Test
    void a_showing_is_answered_once_however_many_clicks_race() {
        long showing = newShowing();
        var firsts = Race.of(16, number -> append(practised(showing, ANNA, "a", MONDAY, Verdict.RIGHT)));
        assertThat(firsts).containsOnlyOnce(true);
        assertThat(toShowing(showing)).hasValue(practised(showing, ANNA, "a", MONDAY, Verdict.RIGHT));
        assertThat(toShowing(newShowing())).isEmpty();
    }

    @Test
    void different_showings_of_one_member_do_not_collide() {
        assertThat(append(practised(newShowing(), ANNA, "a", MONDAY, Verdict.RIGHT)))
                .isTrue();
        assertThat(append(practised(newShowing(), ANNA, "a", MONDAY, Verdict.WRONG)))
                .isTrue();
    }

    @Test
    void answers_to_a_card_on_a_date_are_counted_wherever_they_were_given() {
        append(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(practised(newShowing(), ANNA, "a", MONDAY, Verdict.WRONG));
        append(practised(newShowing(), ANNA, "a", MONDAY.plusDays(1), Verdict.WRONG));
        append(practised(newShowing(), ANNA, "b", MONDAY, Verdict.WRONG));
        append(answer(round, new MemberKey("T1", "UBEN"), "a", MONDAY, Verdict.RIGHT));
        int count = database.read(tables -> tables.answers().countOn(ANNA, "a", MONDAY));
        assertThat(count).isEqualTo(2);
    }

    @Test
    void a_tally_counts_answers_in_time_and_names_who_was_right_in_their_order() {
        append(answer(round, known("UBEN", "Ben"), "a", MONDAY, Verdict.RIGHT));
        append(answer(round, known("UANNA", "Anna"), "a", MONDAY, Verdict.RIGHT));
        append(answer(round, known("UCLEO", "Cleo"), "a", MONDAY, Verdict.WRONG));
        append(answer(round, known("UDORA", "Dora"), "a", MONDAY, Verdict.REVEALED));
        append(answer(round, known("UEVE", "Eve"), "a", MONDAY, Verdict.SELF_GRADED));
        append(late(answer(round, known("ULATE", "Late"), "a", MONDAY, Verdict.RIGHT)));
        assertThat(tally()).isEqualTo(new Tally(List.of(2, 0, 1), 1, 1, List.of("Ben", "Anna")));
    }

    @Test
    void a_tally_leaves_out_who_opted_out_and_counts_who_has_no_name() {
        append(answer(round, known("UHIDDEN", "Hidden"), "a", MONDAY, Verdict.RIGHT));
        append(answer(round, new MemberKey("T1", "UNAMELESS"), "a", MONDAY, Verdict.RIGHT));
        database.execute("update member set opted_out = true where id = 'UHIDDEN'");
        assertThat(tally()).isEqualTo(new Tally(List.of(2, 0, 0), 0, 0, List.of("")));
    }

    @Test
    void a_round_without_answers_has_an_empty_tally() {
        assertThat(tally()).isEqualTo(new Tally(List.of(0, 0, 0), 0, 0, List.of()));
    }

    private Tally tally() {
        return database.read(tables -> tables.answers().tally(round, 3));
    }

    private MemberKey known(String userId, String name) {
        var member = new MemberKey("T1", userId);
        database.write(tables -> tables.members().save(member, new Profile(name, Optional.empty()), Samples.NOW));
        return member;
    }

    private boolean append(Answer answer) {
        return database.read(tables -> tables.answers().appendIfFirst(answer, card(answer.cardId())));
    }

    private Optional<Answer> inRound(long roundId, MemberKey member) {
        return database.read(tables -> tables.answers().inRound(roundId, member));
    }

    private Optional<Answer> toShowing(long showingId) {
        return database.read(tables -> tables.answers().toShowing(showingId));
    }

    private long newRound() {
        return database.read(tables ->
                tables.rounds().create(Samples.extra(channel, "a", MONDAY)).orElseThrow());
    }

    private long newShowing() {
        return database.read(tables -> Samples.shown(tables, ANNA, "a", Samples.NOW));
    }
}
