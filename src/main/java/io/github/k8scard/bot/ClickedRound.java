package io.github.k8scard.bot;

import io.github.k8scard.board.Points;
import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.round.Answer;
import io.github.k8scard.round.AnswerTo;
import io.github.k8scard.round.Round;
import io.github.k8scard.round.Verdict;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A round that some members have clicked on, and what it takes to judge that.
 *
 * @param posted whether its card is known to be in Slack
 * @param members what is known of those who clicked, by id
 * @param knowing ids of those who have answered the same card elsewhere since it was posted, and so know its answer
 */
record ClickedRound(Round round, boolean posted, Map<String, Member> members, Set<String> knowing) {

    /**
     * Reads it, once for all of its clicks; empty if there is no such round.
     *
     * @param clicks the clicks on it
     */
    static Optional<ClickedRound> read(Tables tables, long roundId, List<RoundClick> clicks) {
        return tables.rounds().find(roundId).map(round -> {
            var ids = clicks.stream().map(RoundClick::userId).toList();
            return new ClickedRound(
                    round,
                    isPosted(tables, round, clicks),
                    tables.members().find(round.workspaceId(), ids),
                    tables.answers()
                            .answeredElsewhere(
                                    round.workspaceId(), ids, round.card().id(), roundId, round.createdAt()));
        });
    }

    private static boolean isPosted(Tables tables, Round round, List<RoundClick> clicks) {
        if (tables.deliveries().isPosted(round.id())) {
            return true;
        }
        clicks.forEach(click -> Arrival.provedBy(click.messageTs(), tables, round, click.receivedAt()));
        return tables.deliveries().isPosted(round.id());
    }

    /**
     * What a click on it comes to.
     *
     * @throws io.github.k8scard.words.Mistake if the card has no such choice
     */
    Answer judged(RoundClick click) {
        var judgement = Refusals.judged(click.response(), round.card(), round.order());
        boolean inTime = round.inTime(click.receivedAt());
        boolean earns = judgement.verdict() == Verdict.RIGHT && !knowing.contains(click.userId());
        return new Answer(
                new MemberKey(round.workspaceId(), click.userId()),
                round.card().id(),
                new AnswerTo.InRound(round.id(), inTime, Points.of(earns, inTime)),
                judgement,
                round.order().size(),
                received(click));
    }

    /** In the member's own zone, or the channel's while that is not known. */
    private ZonedDateTime received(RoundClick click) {
        Instant at = click.receivedAt();
        return at.atZone(Optional.ofNullable(members.get(click.userId()))
                .flatMap(Member::zone)
                .orElse(round.zone()));
    }
}
