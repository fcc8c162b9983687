package io.github.k8scard.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of the cards that a member has practised on one date.
 *
 * @param cards how many different cards
 * @param known how many were known at the first try
 * @param regained how many more were known at a later one
 * @param selfGraded whether any were graded by the member, and so are neither right nor wrong
 * @param missed ids of the cards that were not known at the latest try, the one tried longest ago first
 */
public record PracticeTally(int cards, int known, int regained, boolean selfGraded, List<String> missed) {
    /** Of a date without practice. */
    public static final PracticeTally NOTHING = new PracticeTally(0, 0, 0, false, List.of());

    public PracticeTally {
        missed = List.copyOf(missed);
    }

    /**
     * One answer to a practice card.
     *
     * @param grade what memory learned from it
     * @param selfGraded whether the member graded it
     */
    public record Try(String cardId, Grade grade, boolean selfGraded) {
        private boolean known() {
            return grade != Grade.AGAIN;
        }
    }

    /** @param tries the answers of the date, in the order in which they were given */
    public static PracticeTally of(List<Try> tries) {
        Map<String, Try> first = new LinkedHashMap<>();
        Map<String, Try> latest = new LinkedHashMap<>();
        for (Try one : tries) {
            first.putIfAbsent(one.cardId(), one);
            // removed first, so that what was tried last comes last
            latest.remove(one.cardId());
            latest.put(one.cardId(), one);
        }
        var missed = new ArrayList<String>();
        int regained = 0;
        for (Try one : latest.values()) {
            if (!one.known()) {
                missed.add(one.cardId());
            } else if (!first.get(one.cardId()).known()) {
                regained++;
            }
        }
        int known = (int) first.values().stream().filter(Try::known).count();
        return new PracticeTally(first.size(), known, regained, tries.stream().anyMatch(Try::selfGraded), missed);
    }
}
