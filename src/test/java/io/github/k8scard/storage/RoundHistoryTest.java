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

import io.github.k8scard.board.StreakMark;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class RoundHistoryTest {
    private static final MemberKey ANNA = new MemberKey("T1", "UANNA");
    private static final MemberKey BEN = new MemberKey("T1", "UBEN");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final TestDatabase database;
    private final Channel channel;
    private final Channel other;

    RoundHistoryTest(Engine engine) {
        database = TestDatabase.emptied(engine);
        channel = database.read(tables -> Samples.channel(tables, "T1", "C1"));
        other = database.read(tables -> Samples.channel(tables, "T1", "C2"));
    }

    @Test
    void a_card_was_last_used_in_its_latest_round_that_slack_did_not_refuse() {
        posted(database, daily(channel, "a", MONDAY));
        posted(database, extra(channel, "a", TUESDAY));
        delivered(database, daily(channel, "a", MONDAY.plusDays(9)), DeliveryState.FAILED);
        delivered(database, daily(channel, "refused", TUESDAY), DeliveryState.FAILED);
        delivered(database, extra(channel, "unknown", MONDAY), DeliveryState.UNKNOWN);
        delivered(database, extra(channel, "pending", MONDAY), DeliveryState.PENDING);
        posted(database, daily(other, "elsewhere", MONDAY));
        assertThat(lastUse()).isEqualTo(Map.of("a", TUESDAY, "unknown", MONDAY, "pending", MONDAY));
    }

    @Test
    void a_closing_does_not_count_as_another_round() {
        long round = posted(database, extra(channel, "a", MONDAY));
        database.write(tables ->
                tables.deliveries().owe(Owed.closing(Recipient.in(channel), round, nine(MONDAY), nine(TUESDAY))));
        assertThat(extraRounds()).hasSize(1);
    }

    @Test
    void extra_rounds_of_a_date_are_listed_oldest_first_without_the_daily_and_refused_ones() {
        posted(database, daily(channel, "a", MONDAY));
        posted(database, extra(channel, "b", MONDAY));
        delivered(database, extra(channel, "c", MONDAY), DeliveryState.PENDING);
        delivered(database, extra(channel, "d", MONDAY), DeliveryState.FAILED);
        posted(database, extra(channel, "e", TUESDAY));
        posted(database, extra(other, "f", MONDAY));
        database.execute("update round set created_at = timestamp with time zone '2026-11-23 07:30:00.000001+00'"
                + " where card_id = 'c'");
        assertThat(extraRounds()).containsExactly(Instant.parse("2026-11-23T07:30:00.000001Z"), nine(MONDAY));
    }

    @Test
    void a_card_is_open_until_its_round_closes_or_should_have() {
        posted(database, daily(channel, "a", MONDAY));
        posted(database, daily(channel, "b", TUESDAY));
        delivered(database, extra(channel, "refused", TUESDAY), DeliveryState.FAILED);
        posted(database, daily(other, "elsewhere", TUESDAY));
        long closed = posted(database, extra(channel, "closed", TUESDAY));
        database.write(tables -> tables.rounds().close(closed, nine(TUESDAY)));
        assertThat(openCards(nine(TUESDAY).minusMillis(1))).containsExactlyInAnyOrder("a", "b");
        assertThat(openCards(nine(TUESDAY))).containsExactly("b");
    }

    @Test
    void a_card_that_a_member_has_not_answered_is_open_wherever_it_is_in_the_workspace() {
        long round = posted(database, daily(channel, "a", MONDAY));
        posted(database, daily(other, "b", MONDAY));
        delivered(database, extra(other, "refused", MONDAY), DeliveryState.FAILED);
        var foreign = database.read(tables -> Samples.channel(tables, "T2", "C1"));
        posted(database, daily(foreign, "foreign", MONDAY));
        assertThat(openUnanswered(ANNA)).containsExactlyInAnyOrder("a", "b");
        append(answer(round, ANNA, "a", MONDAY, Verdict.WRONG));
        assertThat(openUnanswered(ANNA)).containsExactly("b");
        assertThat(openUnanswered(BEN)).containsExactlyInAnyOrder("a", "b");
        // the same card is asked elsewhere too, and that one is not answered
        posted(database, extra(other, "a", MONDAY));
        assertThat(openUnanswered(ANNA)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void marks_of_a_streak_are_the_posted_daily_rounds_in_order_of_their_date() {
        long fourth = posted(database, daily(channel, "d", MONDAY.plusDays(3)));
        long first = posted(database, daily(channel, "a", MONDAY));
        posted(database, daily(channel, "b", TUESDAY));
        long third = posted(database, daily(channel, "c", MONDAY.plusDays(2)));
        posted(database, daily(channel, "e", MONDAY.plusDays(4)));
        delivered(database, daily(channel, "x", MONDAY.plusDays(5)), DeliveryState.UNKNOWN);
        long extra = posted(database, extra(channel, "y", TUESDAY));
        append(answer(first, ANNA, "a", MONDAY, Verdict.WRONG));
        append(late(answer(third, ANNA, "c", MONDAY.plusDays(9), Verdict.RIGHT)));
        append(answer(fourth, ANNA, "d", MONDAY.plusDays(3), Verdict.SELF_GRADED));
        append(answer(extra, ANNA, "y", TUESDAY, Verdict.RIGHT));
        append(answer(first, BEN, "a", MONDAY, Verdict.RIGHT));
        assertThat(marks(nine(MONDAY.plusDays(5)).minusMillis(1)))
                .containsExactly(
                        StreakMark.ANSWERED,
                        StreakMark.MISSED,
                        StreakMark.MISSED,
                        StreakMark.ANSWERED,
                        StreakMark.OPEN_UNANSWERED);
        assertThat(marks(nine(MONDAY.plusDays(5)))).endsWith(StreakMark.ANSWERED, StreakMark.MISSED);
    }

    @Test
    void members_who_are_still_there_have_answered_since_the_date_of_a_round_of_the_channels() {
        long first = posted(database, daily(channel, "a", MONDAY));
        long second = posted(database, extra(channel, "b", TUESDAY));
        long elsewhere = posted(database, daily(other, "c", MONDAY.plusDays(5)));
        append(answer(first, ANNA, "a", MONDAY, Verdict.RIGHT));
        append(answer(second, ANNA, "b", TUESDAY, Verdict.RIGHT));
        append(answer(first, BEN, "a", MONDAY, Verdict.RIGHT));
        append(answer(elsewhere, BEN, "c", MONDAY.plusDays(5), Verdict.RIGHT));
        assertThat(answeredSince(channel.id(), MONDAY)).containsExactlyInAnyOrder("UANNA", "UBEN");
        assertThat(answeredSince(channel.id(), TUESDAY)).containsExactly("UANNA");
        assertThat(answeredSince(channel.id(), TUESDAY.plusDays(1))).isEmpty();
        assertThat(answeredSince(-1, MONDAY)).isEmpty();

        database.write(tables -> tables.departures().add(channel, BEN));
        assertThat(answeredSince(channel.id(), MONDAY)).containsExactly("UANNA");
        database.write(tables -> tables.departures().remove(channel, BEN));
        assertThat(answeredSince(channel.id(), MONDAY)).containsExactlyInAnyOrder("UANNA", "UBEN");

        deactivated(BEN, true);
        assertThat(answeredSince(channel.id(), MONDAY)).containsExactly("UANNA");
        deactivated(BEN, false);
        assertThat(answeredSince(channel.id(), MONDAY)).containsExactlyInAnyOrder("UANNA", "UBEN");
    }

    private void deactivated(MemberKey member, boolean closed) {
        database.write(tables -> {
            tables.members().meet(member);
            tables.members().change(member, new Profile("Ben", Optional.empty()), closed);
        });
    }

    private <T> T history(Function<RoundHistory, T> question) {
        return database.read(tables -> question.apply(tables.roundHistory()));
    }

    private Map<String, LocalDate> lastUse() {
        return history(
                history -> history.lastUse(channel.id(), List.of("a", "refused", "unknown", "pending", "never")));
    }

    private Set<String> answeredSince(long channelId, LocalDate since) {
        return history(history -> history.answeredSince(channelId, since));
    }

    private List<Instant> extraRounds() {
        return history(history -> history.extraRoundsOn(channel.id(), MONDAY));
    }

    private Set<String> openCards(Instant now) {
        return database.read(tables -> tables.openCards().ofChannel(channel.id(), now));
    }

    private Set<String> openUnanswered(MemberKey member) {
        return database.read(
                tables -> tables.openCards().unanswered(member, nine(MONDAY).plusSeconds(9)));
    }

    private List<StreakMark> marks(Instant now) {
        return database
                .read(tables -> tables.streakRounds()
                        .ofMembers(channel.id(), List.of(ANNA.id()), LocalDate.EPOCH, now)
                        .getOrDefault(ANNA.id(), List.of()))
                .stream()
                .map(StreakRounds.DatedMark::mark)
                .toList();
    }

    private void append(Answer answer) {
        database.write(tables -> tables.answers().appendIfFirst(answer, card(answer.cardId())));
    }
}
