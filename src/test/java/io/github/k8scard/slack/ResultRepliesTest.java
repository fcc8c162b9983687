package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.board.Streak;
import io.github.k8scard.bot.RoundResults.RoundResult;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Reason;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Asked;
import io.github.k8scard.round.ChoiceOrder;
import io.github.k8scard.round.Judgement;
import io.github.k8scard.round.NewRound;
import io.github.k8scard.round.Occasion;
import io.github.k8scard.round.Response;
import io.github.k8scard.round.Round;
import io.github.k8scard.slack.view.ResultView;
import io.github.k8scard.slack.web.DrawnReply;
import io.github.k8scard.storage.Samples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ResultRepliesTest {
    private static final ChoiceOrder ORDER = new ChoiceOrder(List.of(2, 0, 1));
    private static final LocalDate IN_A_WEEK = Samples.MONDAY.plusDays(7);

    private final ResultReplies replies = new ResultReplies();

    @Test
    void who_has_done_the_same_gets_the_same_reply() {
        var ada = replies.of(result("UADA", 1, 1, IN_A_WEEK));
        assertThat(replies.of(result("UBEN", 1, 1, IN_A_WEEK))).isSameAs(ada);
        assertThat(ada).isEqualTo(DrawnReply.beside(ResultView.of(result("UADA", 1, 1, IN_A_WEEK))));
    }

    @Test
    void who_has_done_otherwise_gets_another() {
        var results = List.of(
                result("UADA", 1, 1, IN_A_WEEK),
                result("UADA", 0, 1, IN_A_WEEK),
                result("UADA", 1, 2, IN_A_WEEK),
                again(result("UADA", 1, 1, IN_A_WEEK)),
                result("UADA", 1, 1, IN_A_WEEK.plusDays(1)));
        assertThat(results.stream().map(replies::of).distinct()).hasSize(results.size());
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(replies.of(result)).isEqualTo(DrawnReply.beside(ResultView.of(result))));
    }

    @Test
    void however_many_there_are_each_is_right() {
        var results = IntStream.range(0, 1_200)
                .mapToObj(streak -> result("UADA", 1, streak, IN_A_WEEK))
                .toList();
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(replies.of(result)).isEqualTo(DrawnReply.beside(ResultView.of(result))));
    }

    private static RoundResult result(String userId, int position, int streak, LocalDate nextReview) {
        var judgement = Judgement.of(new Response.Chosen(position), Samples.card("pod"), ORDER);
        var answer = new Answer(
                new MemberKey("T1", userId),
                "pod",
                new AnswerTo.InRound(42, true, position == 1 ? 10 : 0),
                judgement,
                ORDER.size(),
                Samples.NOW.atZone(ZoneOffset.UTC));
        return new RoundResult(
                round(), answer, true, Optional.of(new Streak(streak, streak, 0, 0, 0)), nextReview, Optional.empty());
    }

    private static RoundResult again(RoundResult result) {
        return new RoundResult(
                result.round(), result.answer(), false, result.streak(), result.nextReview(), Optional.empty());
    }

    private static Round round() {
        var made = new NewRound(
                "T1",
                7,
                new Asked(Samples.card("pod"), ORDER, new Reason.NewCard()),
                new Occasion.Daily(Samples.NOW, false),
                Samples.MONDAY,
                Samples.BERLIN,
                Samples.NOW,
                Samples.NOW.plusSeconds(86_400));
        return new Round(42, made, Optional.empty());
    }
}
