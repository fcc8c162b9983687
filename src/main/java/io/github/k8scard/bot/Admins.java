package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Mistake;
import java.util.Set;

/**
 * Who may change a channel's settings.
 *
 * @param ids the Slack users who may; empty for everyone in the channel
 */
public record Admins(Set<String> ids) {
    public Admins {
        ids = Set.copyOf(ids);
    }

    /** Whether the member may. */
    boolean mayChange(MemberKey member) {
        return ids.isEmpty() || ids.contains(member.id());
    }

    /** @throws Mistake if the member may not */
    void check(MemberKey member) {
        if (!mayChange(member)) {
            throw new Mistake("Only the k8scard admins of this workspace can change that. Ask one of them.");
        }
    }
}
