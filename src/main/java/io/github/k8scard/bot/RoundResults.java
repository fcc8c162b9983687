package io.github.k8scard.bot;

import io.github.k8scard.board.Streak;
import io.github.k8scard.bot.AnswerRound.Answered;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a member is told about an answered round. What a crowd asks for at the same time is read together. Safe for
 * concurrent use.
 */
public final class RoundResults {
    /** Whoever waits for a result has had the acknowledgement. */
    private static final Duration READ_AT_MOST = Duration.ofSeconds(10);

    private final RecordAnswer recordAnswer;
    private final CardAuthors cardAuthors;
    private final Function<Look, RoundResult> read;

    public RoundResults(Database database, RecordAnswer recordAnswer, CardAuthors cardAuthors) {
        this.recordAnswer = recordAnswer;
        this.cardAuthors = cardAuthors;
        this.read = database.together(READ_AT_MOST, Look::memberId, this::results);
    }

    /**
     * A result as one member sees it.
     *
     * @param round the round
     * @param answer the member's answer, which counts
     * @param first whether the click that asks for it gave that answer
     * @param streak the member's streak in that channel, absent for an extra round
     * @param nextReview the date on which practice would show the card again, in the member's zone
     * @param suggestedBy the name of who is named with the card, if anybody is
     */
    public record RoundResult(
            Round round,
            Answer answer,
            boolean first,
            Optional<Streak> streak,
            LocalDate nextReview,
            Optional<String> suggestedBy) {}

    private record Look(Answered answered, Instant now) {
        Round round() {
            return answered.round();
        }

        MemberKey member() {
            return answered.answer().member();
        }

        String memberId() {
            return member().id();
        }
    }

    /**
     * The result to show to whoever answered, with the streak and the next review as they are now.
     *
     * @throws io.github.k8scard.NotSaved if the database cannot be used
     */
    public RoundResult of(Answered answered, Instant now) {
        return read.apply(new Look(answered, now));
    }

    /**
     * Reads several results.
     *
     * @param looks each of another member
     */
    private List<Supplier<RoundResult>> results(Tables tables, List<Look> looks) {
        Map<String, RoundResult> results = new HashMap<>();
        looks.stream()
                .collect(Collectors.groupingBy(look -> look.round().id()))
                .values()
                .forEach(some -> results.putAll(ofOneRound(tables, some)));
        return looks.stream()
                .<Supplier<RoundResult>>map(look -> () -> results.get(look.memberId()))
                .toList();
    }

    private Map<String, RoundResult> ofOneRound(Tables tables, List<Look> looks) {
        var round = looks.get(0).round();
        var members = looks.stream().map(Look::member).toList();
        Instant now =
                looks.stream().map(Look::now).max(Comparator.naturalOrder()).orElseThrow();
        Map<MemberKey, Streak> streaks =
                round.daily() ? Streaks.ofMembers(tables, round.channelId(), members, now) : Map.of();
        Map<String, LocalDate> nextReviews = recordAnswer.nextReviews(
                tables,
                round.workspaceId(),
                round.card().id(),
                members.stream().map(MemberKey::id).toList());
        Optional<String> suggestedBy =
                cardAuthors.nameFor(tables, round.workspaceId(), round.card().id());
        return looks.stream()
                .collect(Collectors.toMap(
                        Look::memberId,
                        look -> new RoundResult(
                                look.round(),
                                look.answered().answer(),
                                look.answered().first(),
                                Optional.ofNullable(streaks.get(look.member())),
                                nextReviews.get(look.memberId()),
                                suggestedBy)));
    }
}
