package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.PracticeQueue;
import io.github.k8scard.memory.Remembered;
import io.github.k8scard.round.Answer;
import io.github.k8scard.storage.Answers.Given;
import io.github.k8scard.storage.Memories;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores answers and lets the members' memories learn from them, within the caller's transaction. The first answer to a
 * round or showing wins; the first answer to a card on a date moves memory, wherever it was given.
 */
public final class RecordAnswer {
    /**
     * How long storing a click may take. Slack waits three seconds for the acknowledgement; with half a second for the
     * commit this leaves room for the way there and back.
     */
    static final Duration CLICK_AT_MOST = Duration.ofMillis(1_500);

    private final Fsrs fsrs;

    public RecordAnswer(Fsrs fsrs) {
        this.fsrs = fsrs;
    }

    /**
     * Stores one answer.
     *
     * @param card the card as it was shown
     * @return whether the answer was the first; if not, nothing is stored
     */
    boolean run(Tables tables, Answer answer, Card card) {
        tables.members().meet(answer.member());
        return !run(tables, List.of(new Given(answer, card))).isEmpty();
    }

    /**
     * Stores answers of members who are known, each of another member.
     *
     * @return those that were the first; of the others nothing is stored
     */
    List<Given> run(Tables tables, List<Given> answers) {
        var late = tables.answers().appendFirst(answers);
        var first = answers.stream().filter(given -> !late.contains(given)).toList();
        var kept = first.stream().map(Given::answer).toList();
        learn(tables, kept);
        tables.memberScores().add(kept);
        return first;
    }

    /** The date on which practice would show a card again, in the member's zone. */
    LocalDate nextReview(Tables tables, MemberKey member, String cardId) {
        return nextReviews(tables, member.workspaceId(), cardId, List.of(member.id()))
                .get(member.id());
    }

    /**
     * The dates on which practice would show members a card again, each in the member's zone.
     *
     * @param memberIds members of the workspace, each of whom has answered the card
     * @return the dates, by member id
     */
    Map<String, LocalDate> nextReviews(Tables tables, String workspaceId, String cardId, Collection<String> memberIds) {
        return tables.memories().ofCard(workspaceId, cardId, memberIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().due(fsrs, PracticeQueue.WANTED_RETENTION)));
    }

    private void learn(Tables tables, List<Answer> answers) {
        var fresh = answers.stream()
                .map(answer -> new Memories.Of(
                        answer.member(),
                        answer.cardId(),
                        new Remembered(fsrs.first(answer.judgement().grade()), answer.localDate())))
                .toList();
        var known = tables.memories().known(fresh);
        // another answer may have come in between
        var createdMeanwhile = tables.memories()
                .create(fresh.stream()
                        .filter(one -> !known.contains(one.member()))
                        .toList());
        var remembering = Stream.concat(
                        known.stream(), createdMeanwhile.stream().map(Memories.Of::member))
                .collect(Collectors.toSet());
        tables.memories()
                .update(answers.stream()
                        .filter(answer -> remembering.contains(answer.member()))
                        .flatMap(answer -> moved(tables, answer).stream())
                        .toList());
    }

    /** The member was forgotten meanwhile, and begins anew with this answer. */
    private Remembered anew(Tables tables, Answer answer) {
        tables.members().meet(answer.member());
        var first = new Remembered(fsrs.first(answer.judgement().grade()), answer.localDate());
        tables.memories().create(List.of(new Memories.Of(answer.member(), answer.cardId(), first)));
        return tables.memories().lock(answer.member(), answer.cardId()).orElseThrow();
    }

    /** What the answer makes of the memory, unless one of the same date has moved it already. */
    private Optional<Memories.Of> moved(Tables tables, Answer answer) {
        var member = answer.member();
        var today = answer.localDate();
        // the lock comes before the count, so that of two answers at once the later sees the earlier
        var remembered = tables.memories().lock(member, answer.cardId()).orElseGet(() -> anew(tables, answer));
        boolean moves =
                remembered.isMovedOn(today, () -> tables.answers().countOn(member, answer.cardId(), today) == 1);
        return moves
                ? Optional.of(new Memories.Of(
                        member,
                        answer.cardId(),
                        remembered.answered(fsrs, answer.judgement().grade(), today)))
                : Optional.empty();
    }
}
