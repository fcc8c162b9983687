package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whose data is on its way, and who had theirs lately: each member one at a time, and one in {@link #PAUSE}. Known to
 * this process only. Safe for concurrent use.
 */
final class ExportTurns {
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final Set<MemberKey> under = new HashSet<>();
    private final Map<MemberKey, Instant> had = new HashMap<>();

    /** @throws Mistake if it is not the member's turn, with what to do */
    synchronized void begin(MemberKey member, Instant now) {
        // a clock that was set back lets everybody begin
        had.values().removeIf(at -> !at.plus(PAUSE).isAfter(now) || at.isAfter(now.plus(PAUSE)));
        if (under.contains(member)) {
            throw new Mistake(
                    "I am at it already: your data comes as a direct message from me. Look there in a minute.");
        }
        if (had.containsKey(member)) {
            throw new Mistake("You have your data already: it is in your direct messages with me, from a few minutes"
                    + " ago. To have it once more, try again in five minutes.");
        }
        under.add(member);
    }

    /** The member has it. */
    synchronized void done(MemberKey member, Instant now) {
        under.remove(member);
        had.put(member, now);
    }

    /** The member has nothing, and may try again. */
    synchronized void failed(MemberKey member) {
        under.remove(member);
    }
}
