package io.github.k8scard.bot;

import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.memory.Remembered;
import java.time.LocalDate;
import java.util.Collection;

/** How many cards practice has for a member because they are due. */
final class DueCards {
    private DueCards() {}

    /** @param memories of cards that are still in the deck */
    static int count(Collection<Remembered> memories, Fsrs fsrs, LocalDate today) {
        return (int) memories.stream()
                .map(memory -> memory.due(fsrs, Recollection.WANTED_RETENTION))
                .filter(due -> !due.isAfter(today))
                .count();
    }
}
