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
import static io.github.k8scard.storage.Samples.practised;
import static io.github.k8scard.storage.Samples.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.NewCards.FirstAnswers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class NewCardsTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final MemberKey CLEO = new MemberKey("T1", "UCLEO");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private final TestDatabase database;
    private final Channel channel;
    private final Channel other;

    NewCardsTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
    }

    @Test
    void answers_in_time_are_counted_by_card_choices_and_grade() {
        long round = posted(database, daily(channel, "a", MONDAY));
        append(answer(round, ANNA, "a", MONDAY, Verdict.WRONG));
        append(answer(round, BEN, "a", MONDAY, Verdict.REVEALED));
        append(answer(round, CLEO, "a", MONDAY, Verdict.RIGHT));
        append(late(answer(round, new MemberKey("T1", "ULATE"), "a", MONDAY, Verdict.RIGHT)));
        long graded = posted(database, daily(channel, "b", TUESDAY));
        append(answer(graded, ANNA, "b", TUESDAY, Verdict.SELF_GRADED));
        database.execute("update answer set choices = 0 where card_id = 'b'");
        assertThat(answered(WEDNESDAY, 20))
                .containsExactlyInAnyOrder(
                        new FirstAnswers("a", 3, Grade.AGAIN, 2),
                        new FirstAnswers("a", 3, Grade.GOOD, 1),
                        new FirstAnswers("b", 0, Grade.EASY, 1));
        assertThat(answered(TUESDAY, 20)).extracting(FirstAnswers::cardId).containsOnly("a");
    }

    @Test
    void only_posted_daily_rounds_of_the_channel_for_a_new_card_count() {
        answered(posted(database, extra(channel, "extra", MONDAY)), "extra");
        answered(posted(database, daily(other, "elsewhere", MONDAY)), "elsewhere");
        answered(posted(database, repeated("again", MONDAY)), "again");
        answered(delivered(database, daily(channel, "unknown", TUESDAY), DeliveryState.UNKNOWN), "unknown");
        answered(delivered(database, daily(channel, "refused", WEDNESDAY), DeliveryState.FAILED), "refused");
        assertThat(answered(MONDAY.plusDays(9), 20)).isEmpty();
    }

    @Test
    void the_latest_rounds_count() {
        for (int day = 0; day < 5; day++) {
            answered(posted(database, daily(channel, "card" + day, MONDAY.plusDays(day))), "card" + day);
        }
        posted(database, repeated("again", MONDAY.plusDays(5)));
        assertThat(answered(MONDAY.plusDays(9), 2))
                .extracting(FirstAnswers::cardId)
                .containsExactlyInAnyOrder("card3", "card4");
    }

    @Test
    void who_had_answered_the_card_before_in_a_channel_or_in_practice_does_not_count() {
        answered(posted(database, daily(other, "a", MONDAY)), "a");
        long showing = database.read(tables -> shown(tables, BEN, "a", nine(MONDAY)));
        append(practised(showing, BEN, "a", MONDAY, Verdict.WRONG));
        long round = posted(database, daily(channel, "a", MONDAY));
        append(answer(round, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(answer(round, BEN, "a", TUESDAY, Verdict.RIGHT));
        append(answer(round, CLEO, "a", MONDAY, Verdict.RIGHT));
        long later = database.read(tables -> shown(tables, CLEO, "a", nine(MONDAY)));
        append(practised(later, CLEO, "a", MONDAY, Verdict.WRONG));
        assertThat(answered(TUESDAY, 20)).containsExactly(new FirstAnswers("a", 3, Grade.GOOD, 1));
    }

    @Test
    void the_latest_daily_round_was_for_a_new_card_or_not() {
        assertThat(wasLatest(MONDAY)).isFalse();
        posted(database, daily(channel, "a", MONDAY));
        posted(database, repeated("b", TUESDAY));
        delivered(database, daily(channel, "refused", WEDNESDAY), DeliveryState.FAILED);
        posted(database, extra(channel, "extra", WEDNESDAY));
        posted(database, daily(other, "elsewhere", WEDNESDAY));
        assertThat(wasLatest(TUESDAY)).isTrue();
        assertThat(wasLatest(MONDAY.plusDays(9))).isFalse();
    }

    private NewRound repeated(String cardId, LocalDate date) {
        var made = daily(channel, cardId, date);
        return new NewRound(
                made.workspaceId(),
                made.channelId(),
                new Asked(made.asked().card(), made.asked().order(), new Reason.Needed(0.5)),
                made.occasion(),
                made.localDate(),
                made.zone(),
                made.createdAt(),
                made.closesAt());
    }

    private void answered(long round, String cardId) {
        append(answer(round, ANNA, cardId, MONDAY, Verdict.RIGHT));
    }

    private List<FirstAnswers> answered(LocalDate before, int rounds) {
        return database.read(tables -> tables.newCards().answered(channel.id(), before, rounds));
    }

    private boolean wasLatest(LocalDate before) {
        return database.read(tables -> tables.newCards().wasLatest(channel.id(), before));
    }

    private void append(Answer answer) {
        database.write(tables -> tables.answers().appendIfFirst(answer, card(answer.cardId())));
    }
}
