package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.MONDAY;
import static io.github.k8scard.storage.Samples.answer;
import static io.github.k8scard.storage.Samples.card;
import static io.github.k8scard.storage.Samples.daily;
import static io.github.k8scard.storage.Samples.delivered;
import static io.github.k8scard.storage.Samples.extra;
import static io.github.k8scard.storage.Samples.late;
import static io.github.k8scard.storage.Samples.nine;
import static io.github.k8scard.storage.Samples.posted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.TestCard;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AskedBefore;
import io.github.k8scard.round.LastResult;
import io.github.k8scard.round.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class EarlierResultsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey CLEO = new MemberKey("T1", "UCLEO");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final TestDatabase database;
    private final Channel channel;
    private final Channel other;

    EarlierResultsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
    }

    @Test
    void the_last_result_is_that_of_the_latest_daily_card_before_which_was_posted_and_has_closed() {
        assertThat(lastResult(TUESDAY)).isEmpty();
        closed(MONDAY.minusDays(2), ANNA, Verdict.RIGHT);
        long sunday = closed(MONDAY.minusDays(1), ANNA, Verdict.RIGHT);
        append(answer(sunday, BEN, "a", MONDAY.minusDays(1), Verdict.REVEALED));
        append(late(answer(sunday, CLEO, "a", MONDAY, Verdict.RIGHT)));
        var ofSunday = new LastResult(MONDAY.minusDays(1), false, 1, 2, Optional.of("17.5"));
        assertThat(lastResult(MONDAY)).hasValue(ofSunday);

        delivered(database, daily(channel, "refused", MONDAY), DeliveryState.FAILED);
        long extra = posted(database, extra(channel, "extra", MONDAY));
        append(answer(extra, ANNA, "extra", MONDAY, Verdict.RIGHT));
        database.write(tables -> tables.rounds().close(extra, nine(TUESDAY)));
        long elsewhere = posted(database, daily(other, "elsewhere", MONDAY));
        append(answer(elsewhere, ANNA, "elsewhere", MONDAY, Verdict.RIGHT));
        database.write(tables -> tables.rounds().close(elsewhere, nine(TUESDAY)));
        long open = posted(database, daily(channel, "open", TUESDAY));
        append(answer(open, ANNA, "open", TUESDAY, Verdict.RIGHT));
        assertThat(lastResult(MONDAY.plusDays(2))).hasValue(ofSunday);

        database.write(tables -> tables.rounds().close(open, nine(MONDAY.plusDays(2))));
        assertThat(lastResult(MONDAY.plusDays(2))).hasValue(new LastResult(TUESDAY, false, 1, 1, Optional.of("17.5")));
    }

    @Test
    void a_card_that_nobody_answered_in_time_has_no_result_and_hides_the_one_before() {
        closed(MONDAY.minusDays(1), ANNA, Verdict.RIGHT);
        long monday = closed(MONDAY);
        append(late(answer(monday, ANNA, "a", TUESDAY, Verdict.RIGHT)));
        assertThat(lastResult(TUESDAY)).isEmpty();
    }

    @Test
    void of_a_flashcard_it_is_told_who_knew_it_by_their_own_grade() {
        var flashcard = new TestCard("flashcard").withoutChoices().made();
        long round = posted(database, Samples.round(channel, flashcard, MONDAY, true));
        database.execute("update round set choice_order = '' where id = " + round);
        append(answer(round, ANNA, "flashcard", MONDAY, Verdict.SELF_GRADED));
        append(answer(round, BEN, "flashcard", MONDAY, Verdict.SELF_GRADED));
        database.execute("update answer set grade = 1 where member_id = 'UBEN'");
        database.execute("update delivery set ts = null");
        database.write(tables -> tables.rounds().close(round, nine(TUESDAY)));
        assertThat(lastResult(TUESDAY)).hasValue(new LastResult(MONDAY, true, 1, 2, Optional.empty()));
    }

    @Test
    void a_card_was_asked_before_in_its_latest_round_that_was_posted_daily_or_extra() {
        long first = posted(database, daily(channel, "a", MONDAY.minusDays(40)));
        append(answer(first, ANNA, "a", MONDAY.minusDays(40), Verdict.RIGHT));
        assertThat(askedBefore("a", first)).isEmpty();
        long second = posted(database, extra(channel, "a", MONDAY.minusDays(20)));
        append(answer(second, ANNA, "a", MONDAY.minusDays(20), Verdict.RIGHT));
        append(answer(second, BEN, "a", MONDAY.minusDays(20), Verdict.REVEALED));
        append(late(answer(second, CLEO, "a", MONDAY, Verdict.RIGHT)));
        delivered(database, daily(channel, "a", MONDAY.minusDays(2)), DeliveryState.FAILED);
        delivered(database, extra(channel, "a", MONDAY.minusDays(1)), DeliveryState.UNKNOWN);
        posted(database, daily(other, "a", MONDAY.minusDays(1)));
        posted(database, daily(channel, "b", MONDAY.minusDays(1)));
        long now = posted(database, daily(channel, "a", MONDAY));
        append(answer(now, BEN, "a", MONDAY, Verdict.RIGHT));
        assertThat(askedBefore("a", now)).hasValue(new AskedBefore(MONDAY.minusDays(20), 1, 2));
        assertThat(askedBefore("a", second)).hasValue(new AskedBefore(MONDAY.minusDays(40), 1, 1));
    }

    @Test
    void a_card_was_asked_before_even_if_nobody_answered() {
        posted(database, daily(channel, "a", MONDAY));
        long now = posted(database, daily(channel, "a", MONDAY.plusDays(7)));
        assertThat(askedBefore("a", now)).hasValue(new AskedBefore(MONDAY, 0, 0));
    }

    private long closed(LocalDate date) {
        long round = posted(database, daily(channel, "a", date));
        database.write(tables -> tables.rounds().close(round, nine(date.plusDays(1))));
        return round;
    }

    private long closed(LocalDate date, MemberKey answered, Verdict verdict) {
        long round = closed(date);
        append(answer(round, answered, "a", date, verdict));
        return round;
    }

    private Optional<LastResult> lastResult(LocalDate before) {
        return database.read(tables -> tables.earlierResults().lastResult(channel.id(), before));
    }

    private Optional<AskedBefore> askedBefore(String cardId, long roundId) {
        return database.read(tables -> tables.earlierResults().askedBefore(channel.id(), cardId, roundId));
    }

    private void append(Answer answer) {
        database.write(tables -> tables.answers().appendIfFirst(answer, card(answer.cardId())));
    }
}
