package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.practised;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.NewShowing;
import io.github.k8scard.round.Showing;
import io.github.k8scard.round.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class ShowingsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey FOREIGN_ANNA = new MemberKey("T2", "UANNA");

    private final TestDatabase database;

    ShowingsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        database.write(tables -> tables.workspaces().save("T1", "Acme", "UBOT", NOW));
        database.write(tables -> tables.workspaces().save("T2", "Beta", "UBOT", NOW));
    }

    @Test
    void a_showing_is_read_as_it_was_written() {
        for (var topic : List.of(Optional.of("Pods"), Optional.<String>empty())) {
            var order = new ChoiceOrder(List.of(2, 1, 0));
            var showing = new NewShowing(ANNA, card("pod"), order, topic, PracticeRun.WEAKEST, NOW);
            Showing written = database.read(
                    tables -> tables.showings().create(List.of(showing)).get(0));
            assertThat(written)
                    .isEqualTo(new Showing(written.id(), ANNA, card("pod"), order, topic, PracticeRun.WEAKEST, NOW));
            Showing read =
                    database.read(tables -> tables.showings().find(written.id()).orElseThrow());
            assertThat(read).isEqualTo(written);
        }
        Optional<Showing> none = database.read(tables -> tables.showings().find(-1));
        assertThat(none).isEmpty();
    }

    @Test
    void showings_that_are_stored_together_have_their_own_numbers_and_their_own_cards() {
        var order = new ChoiceOrder(List.of(0, 1, 2));
        var all = Stream.of(ANNA, BEN, FOREIGN_ANNA, ANNA)
                .map(member -> new NewShowing(
                        member, card(member.id() + "s"), order, Optional.empty(), PracticeRun.DAILY, NOW))
                .toList();
        List<Showing> written = database.read(tables -> tables.showings().create(all));
        assertThat(written)
                .map(one -> one.member() + " " + one.card().id())
                .isEqualTo(all.stream()
                        .map(one -> one.member() + " " + one.card().id())
                        .toList());
        List<Showing> read = database.read(tables -> written.stream()
                .map(one -> tables.showings().find(one.id()).orElseThrow())
                .toList());
        assertThat(read).isEqualTo(written).doesNotHaveDuplicates();
        List<Showing> none = database.read(tables -> tables.showings().create(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void cards_shown_since_the_morning_are_known_and_those_never_answered_before_are_new() {
        assertThat(shown(ANNA)).isEqualTo(shown(Set.of(), Set.of()));
        long old = show(ANNA, "old", NOW.minusSeconds(86_400));
        append(practised(old, ANNA, "old", MONDAY.minusDays(1), Verdict.RIGHT));
        assertThat(shown(ANNA)).isEqualTo(shown(Set.of(), Set.of()));
        show(ANNA, "old", NOW);
        long fresh = show(ANNA, "fresh", NOW.plusSeconds(1));
        show(ANNA, "unanswered", NOW.plusSeconds(2));
        var three = shown(Set.of("old", "fresh", "unanswered"), Set.of("fresh", "unanswered"));
        assertThat(shown(ANNA)).isEqualTo(three);
        // a card that was new this morning stays one of today's new ones
        append(practised(fresh, ANNA, "fresh", MONDAY, Verdict.RIGHT));
        assertThat(shown(ANNA)).isEqualTo(three);
    }

    @Test
    void other_members_and_workspaces_do_not_count() {
        show(BEN, "a", NOW);
        show(FOREIGN_ANNA, "a", NOW);
        append(practised(show(BEN, "b", NOW), BEN, "b", MONDAY.minusDays(1), Verdict.RIGHT));
        show(ANNA, "b", NOW);
        assertThat(shown(ANNA)).isEqualTo(shown(Set.of("b"), Set.of("b")));
    }

    @Test
    void what_was_answered_in_practice_since_the_morning_is_known_in_its_order() {
        append(practised(show(ANNA, "old", NOW.minusSeconds(1)), ANNA, "old", MONDAY.minusDays(1), Verdict.RIGHT));
        long first = show(ANNA, "a", NOW);
        long second = show(ANNA, "b", NOW.plusSeconds(1));
        show(ANNA, "unanswered", NOW.plusSeconds(2));
        long third = show(ANNA, "a", NOW.plusSeconds(3));
        append(practised(second, ANNA, "b", MONDAY, Verdict.SELF_GRADED));
        append(practised(first, ANNA, "a", MONDAY, Verdict.WRONG));
        append(practised(third, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(practised(show(BEN, "c", NOW), BEN, "c", MONDAY, Verdict.RIGHT));
        append(practised(show(ANNA, "ahead", NOW.plus(Duration.ofDays(400))), ANNA, "ahead", MONDAY, Verdict.RIGHT));
        List<PracticeTally.Try> tries =
                database.read(tables -> tables.showings().triesSince(ANNA, NOW));
        assertThat(tries)
                .extracting(one -> one.cardId() + " " + one.grade() + " " + one.selfGraded())
                .containsExactly("b EASY true", "a AGAIN false", "a GOOD false");
    }

    @Test
    void memories_are_found_by_member_and_added_up_by_group() {
        var remembered = new Remembered(new Fsrs().first(Grade.HARD), MONDAY);
        var changed = new Remembered(new Fsrs().first(Grade.EASY), MONDAY.plusDays(1));
        database.write(tables -> {
            assertThat(tables.memories().create(ANNA, "a", remembered)).isTrue();
            assertThat(tables.memories().create(ANNA, "a", changed)).isFalse();
            assertThat(tables.memories().create(ANNA, "b", remembered)).isTrue();
            assertThat(tables.memories().create(BEN, "a", changed)).isTrue();
            assertThat(tables.memories().create(FOREIGN_ANNA, "a", changed)).isTrue();
        });
        assertThat(memories(ANNA)).isEqualTo(Map.of("a", remembered, "b", remembered));
        database.write(tables -> tables.memories().update(ANNA, "b", changed));
        assertThat(memories(ANNA)).isEqualTo(Map.of("a", remembered, "b", changed));
        assertThat(memories(BEN)).isEqualTo(Map.of("a", changed));
        assertThat(stabilities("UANNA", "UBEN", "UNOBODY"))
                .isEqualTo(Map.of(
                        "a",
                        remembered.memory().stability() + changed.memory().stability(),
                        "b",
                        changed.memory().stability()));
        assertThat(stabilities()).isEmpty();
    }

    @Test
    void what_was_shown_while_the_clock_was_ahead_was_not_shown_today() {
        show(ANNA, "a", NOW.plus(Duration.ofDays(400)));
        assertThat(shown(ANNA).cards()).isEmpty();
    }

    private Map<String, Double> stabilities(String... members) {
        return database.read(tables -> tables.memories()
                .sums("T1", List.of(members), memory -> memory.memory().stability()));
    }

    private Map<String, Remembered> memories(MemberKey member) {
        return database.read(tables -> tables.memories().of(member));
    }

    private static PracticeQueue.ShownToday shown(Set<String> cards, Set<String> newCards) {
        return new PracticeQueue.ShownToday(cards, newCards);
    }

    private PracticeQueue.ShownToday shown(MemberKey member) {
        return database.read(tables -> tables.showings().since(member, NOW, MONDAY));
    }

    private long show(MemberKey member, String cardId, Instant at) {
        return database.read(tables -> Samples.shown(tables, member, cardId, at));
    }

    private void append(Answer answer) {
        database.write(tables -> tables.answers().appendIfFirst(answer, card(answer.cardId())));
    }
}
