package io.github.k8scard.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a round came to: the answers given in time.
 *
 * @param perChoice how many picked each choice, by its place in the card
 * @param revealed how many had it revealed
 * @param selfGraded how many graded themselves
 * @param right names of those who were right, in the order they answered, without those who opted out;
 *     blank for those whose name is not known
 */
public record Tally(List<Integer> perChoice, int revealed, int selfGraded, List<String> right) {
    public Tally {
        perChoice = List.copyOf(perChoice);
        right = List.copyOf(right);
    }

    /**
     * What one member did with the round.
     *
     * @param choice the place of the choice that was picked; empty for reveals and self-grades
     * @param name the member's display name; blank if it is not known
     * @param optedOut whether they do not want to be named
     */
    public record Vote(Verdict verdict, OptionalInt choice, String name, boolean optedOut) {}

    /**
     * Counts what members did.
     *
     * @param choices how many choices the card has
     * @param votes one for each member, in the order in which they answered
     */
    public static Tally of(int choices, List<Vote> votes) {
        var perChoice = new ArrayList<>(Collections.nCopies(choices, 0));
        votes.forEach(vote -> vote.choice().ifPresent(choice -> perChoice.set(choice, perChoice.get(choice) + 1)));
        List<String> right = votes.stream()
                .filter(vote -> vote.verdict() == Verdict.RIGHT && !vote.optedOut())
                .map(Vote::name)
                .toList();
        return new Tally(perChoice, count(votes, Verdict.REVEALED), count(votes, Verdict.SELF_GRADED), right);
    }

    private static int count(List<Vote> votes, Verdict verdict) {
        return (int) votes.stream().filter(vote -> vote.verdict() == verdict).count();
    }

    public int answered() {
        return perChoice.stream().mapToInt(Integer::intValue).sum() + revealed + selfGraded;
    }

    /** How many picked the choice of a place; none if the card had no such choice. */
    public int picked(int place) {
        return place < perChoice.size() ? perChoice.get(place) : 0;
    }
}
