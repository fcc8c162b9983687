package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who looks after the cards of a workspace: decides what members flag and suggest, and mends and retires cards. They
 * are the admins that whoever runs the bot has named; if none are, whoever set up a channel whose daily card runs. None
 * of them is who is known to have left. Safe for concurrent use.
 *
 * @param admins those who are named
 */
public record Curators(Admins admins) {
    /** All of them in a workspace; none if nobody is named and no daily card runs, or all of those have left. */
    Set<MemberKey> of(Tables tables, String workspaceId) {
        if (admins.ids().isEmpty()) {
            return tables.channels().whoSetUp(workspaceId);
        }
        return tables.members().stillThere(workspaceId, admins.ids()).stream()
                .map(id -> new MemberKey(workspaceId, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the member is one of them. */
    boolean include(Tables tables, MemberKey member) {
        return of(tables, member.workspaceId()).contains(member);
    }

    /** @throws Mistake if there is nobody, saying what to do about it */
    void requireAny(Tables tables, String workspaceId) {
        if (of(tables, workspaceId).isEmpty()) {
            throw new Mistake(
                    admins.ids().isEmpty()
                            ? "Nobody looks after the cards yet, so nobody could take yours. Set up a daily card first:"
                                    + " type /k8scard schedule 09:30 in your team's channel."
                            : "The k8scard admins of this workspace have left, so nobody could take your card. Ask"
                                    + " whoever runs me to name others in K8SCARD_ADMINS.");
        }
    }

    /** @throws Mistake if the member is none of them */
    void check(Tables tables, MemberKey member) {
        if (!include(tables, member)) {
            throw new Mistake(
                    admins.ids().isEmpty()
                            ? "Only whoever set up a channel's daily card can change the cards. To say what is wrong"
                                    + " with one, type /k8scard flag"
                            : "Only the k8scard admins of this workspace can change the cards. To say what is wrong"
                                    + " with one, type /k8scard flag");
        }
    }
}
