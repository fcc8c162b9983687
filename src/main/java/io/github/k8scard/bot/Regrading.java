package io.github.k8scard.bot;

import io.github.k8scard.board.Regrade;
import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Replay;
import io.github.k8scard.round.Round;
import io.github.k8scard.storage.Memories;
import io.github.k8scard.storage.OutdatedTexts.Scope;
import io.github.k8scard.storage.Regrades.NewGrade;
import io.github.k8scard.storage.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grades answers anew, and lets members' memories and sums follow, within the caller's transaction. Memory is found
 * from all that a member answered to the card, so that it is what it would be had the card always been right.
 */
final class Regrading {
    private static final Comparator<MemberKey> AS_CLICKS_LOCK = Comparator.comparing(MemberKey::id);

    private final Fsrs fsrs;

    Regrading(Fsrs fsrs) {
        this.fsrs = fsrs;
    }

    /**
     * What becomes of the answers to a round that the present text judges otherwise. What their members remember of the
     * card is locked.
     */
    List<NewGrade> inRound(Tables tables, Round round, Card present) {
        List<NewGrade> found = misjudged(tables, round, present);
        locked(tables, present.id(), found.stream().map(Regrading::member).toList());
        // once more, since who gave an answer may have been forgotten until the lock came
        Set<Long> answers = found.stream().map(NewGrade::answerId).collect(Collectors.toSet());
        return misjudged(tables, round, present).stream()
                .filter(grade -> answers.contains(grade.answerId()))
                .toList();
    }

    private static List<NewGrade> misjudged(Tables tables, Round round, Card present) {
        return present
                .choices()
                .map(choices -> tables.regrades().inRound(round.id(), round.createdAt(), choices))
                .orElseGet(List::of)
                .stream()
                .sorted(Comparator.comparing(Regrading::member, AS_CLICKS_LOCK))
                .toList();
    }

    /**
     * Grades some answers.
     *
     * @param edit what was mended
     * @param grades each of another member, in the order in which clicks lock what is theirs
     */
    void run(Tables tables, CardEdit edit, List<NewGrade> grades) {
        List<MemberKey> remembering = locked(
                tables, edit.cardId(), grades.stream().map(Regrading::member).toList());
        keep(tables, edit, grades, remembering);
    }

    /** Grades what a member answered in practice and the present text judges otherwise. */
    void practice(Tables tables, Scope scope, String memberId) {
        CardEdit edit = scope.lineage().edit();
        // the lock comes first, so that of two processes at once the later sees what the earlier did
        List<MemberKey> remembering =
                locked(tables, edit.cardId(), List.of(new MemberKey(scope.workspaceId(), memberId)));
        keep(tables, edit, tables.regrades().inPractice(scope, memberId), remembering);
    }

    /** Locks what members remember of a card; who remembers nothing of it has nothing to learn. */
    private static List<MemberKey> locked(Tables tables, String cardId, List<MemberKey> members) {
        return members.stream()
                .filter(member -> tables.memories().lock(member, cardId).isPresent())
                .toList();
    }

    private void keep(Tables tables, CardEdit edit, List<NewGrade> grades, List<MemberKey> remembering) {
        if (grades.isEmpty()) {
            return;
        }
        // first, since it goes by what the answers count as until now
        tables.cardCounts()
                .regrade(grades.stream()
                        .collect(Collectors.toMap(
                                NewGrade::answerId,
                                grade -> grade.regrade().after().judgement().verdict())));
        tables.regrades().keep(edit.id(), grades);
        tables.memories().update(replayed(tables, edit.cardId(), remembering));
        tables.memberScores().change(ofMembers(grades));
    }

    /** What becomes of answers of members who are not forgotten: only theirs are among the sums. */
    static List<Regrade> ofMembers(List<NewGrade> grades) {
        return grades.stream()
                .filter(grade -> !member(grade).isForgotten())
                .map(NewGrade::regrade)
                .toList();
    }

    private List<Memories.Of> replayed(Tables tables, String cardId, List<MemberKey> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        var histories = tables.regrades()
                .history(
                        members.get(0).workspaceId(),
                        cardId,
                        members.stream().map(MemberKey::id).toList());
        return members.stream()
                .flatMap(member -> Replay.of(fsrs, histories.getOrDefault(member.id(), List.of())).stream()
                        .map(remembered -> new Memories.Of(member, cardId, remembered)))
                .toList();
    }

    private static MemberKey member(NewGrade grade) {
        Regrade regrade = grade.regrade();
        return regrade.before().member();
    }
}
