package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;

/**
 * Learns names and zones of members once they have been answered, on threads of its own: while Slack is slow to say who
 * somebody is, everybody still gets their replies. Safe for concurrent use.
 */
final class LookUps {
    private final Directory directory;
    private final Work work;

    LookUps(Directory directory, Work work) {
        this.directory = directory;
        this.work = work;
    }

    /** Asks Slack about a member soon, unless that was done within a day. */
    void soon(MemberKey member, Instant now) {
        work.later("look a member up", () -> directory.refresh(member, now));
    }
}
