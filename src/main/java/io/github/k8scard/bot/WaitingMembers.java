package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Members about whom Slack is to be asked when there is time, each once, who came first goes first. Bounded: who finds
 * no place comes again with the next click. Safe for concurrent use.
 */
final class WaitingMembers {
    private static final int MOST = 5_000;

    private final Set<MemberKey> waiting = new LinkedHashSet<>();

    synchronized void add(MemberKey member) {
        if (waiting.size() < MOST) {
            waiting.add(member);
        }
    }

    synchronized void remove(MemberKey member) {
        waiting.remove(member);
    }

    synchronized Optional<MemberKey> next() {
        var first = waiting.stream().findFirst();
        first.ifPresent(waiting::remove);
        return first;
    }
}
