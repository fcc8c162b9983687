package io.github.k8scard.round;

import java.util.List;

/**
 * What a round came to: the answers given in time.
 *
 * @param perChoice how many picked each choice; index 0 is the correct one
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

    public int answered() {
        return perChoice.stream().mapToInt(Integer::intValue).sum() + revealed + selfGraded;
    }

    public int rightCount() {
        return perChoice.isEmpty() ? 0 : perChoice.get(0);
    }
}
