package io.github.k8scard.memory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a member remembers of a card, found anew from all answers to it. */
public final class Replay {
    private Replay() {}

    /**
     * An answer, as far as memory learns from it.
     *
     * @param on its date in the member's zone of then
     * @param grade as it counts now
     */
    public record Graded(LocalDate on, Grade grade) {}

    /**
     * The memory after some answers.
     *
     * @param answers a member's to a card, in the order in which they were stored
     * @return empty without answers
     */
    public static Optional<Remembered> of(Fsrs fsrs, List<Graded> answers) {
        Set<LocalDate> dates = new HashSet<>();
        Optional<Remembered> remembered = Optional.empty();
        for (Graded answer : answers) {
            boolean firstOfDate = dates.add(answer.on());
            remembered = Optional.of(remembered
                    .map(known -> after(fsrs, known, answer, firstOfDate))
                    .orElseGet(() -> new Remembered(fsrs.first(answer.grade()), answer.on())));
        }
        return remembered;
    }

    private static Remembered after(Fsrs fsrs, Remembered known, Graded answer, boolean firstOfDate) {
        return known.isMovedOn(answer.on(), () -> firstOfDate)
                ? known.answered(fsrs, answer.grade(), answer.on())
                : known;
    }
}
