package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.NOW;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.curation.Sighting;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class LastAnsweredTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");

    private final TestDatabase database;

    LastAnsweredTest(Engine engine) {
        database = TestDatabase.emptied(engine);
    }

    @Test
    void it_is_the_latest_answer_be_it_to_a_round_or_in_practice() {
        var channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        long first = posted(database, daily(channel, "a", MONDAY.minusDays(1)));
        long second = posted(database, daily(channel, "b", MONDAY));
        assertThat(last(ANNA)).isEmpty();
        answered(second, "b", MONDAY);
        assertThat(last(ANNA)).hasValue(new Sighting.SeenInRound(second));
        answered(first, "a", MONDAY);
        assertThat(last(ANNA)).as("of two on one date").hasValue(new Sighting.SeenInRound(first));
        long showing = database.read(tables -> {
            long id = Samples.shown(tables, ANNA, "c", NOW);
            tables.answers().appendIfFirst(Samples.practised(id, ANNA, "c", MONDAY, Verdict.WRONG), card("c"));
            remember(tables, "c", MONDAY);
            return id;
        });
        assertThat(last(ANNA)).hasValue(new Sighting.SeenInPractice(showing));
        assertThat(last(BEN)).isEmpty();
    }

    @Test
    void who_flies_west_over_the_date_line_has_answered_last_what_is_dated_before() {
        var channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        long first = posted(database, daily(channel, "a", MONDAY));
        long second = posted(database, daily(channel, "b", MONDAY.minusDays(1)));
        long again = posted(database, daily(channel, "a", MONDAY.minusDays(2)));
        answered(first, "a", MONDAY);
        answered(second, "b", MONDAY.minusDays(2));
        assertThat(last(ANNA)).hasValue(new Sighting.SeenInRound(second));
        // memory keeps the later date
        database.write(tables -> tables.answers()
                .appendIfFirst(answer(again, ANNA, "a", MONDAY.minusDays(2), Verdict.REVEALED), card("a")));
        assertThat(last(ANNA)).hasValue(new Sighting.SeenInRound(again));
    }

    private Optional<Sighting> last(MemberKey member) {
        return database.read(tables -> tables.lastAnswered().of(member));
    }

    private void answered(long round, String cardId, LocalDate date) {
        database.write(tables -> {
            tables.answers().appendIfFirst(answer(round, ANNA, cardId, date, Verdict.RIGHT), card(cardId));
            remember(tables, cardId, date);
        });
    }

    private static void remember(Tables tables, String cardId, LocalDate date) {
        tables.memories().create(ANNA, cardId, new Remembered(new Fsrs().first(Grade.GOOD), date));
    }
}
