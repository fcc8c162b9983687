package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.threads.Awaited;
import io.github.k8scard.threads.Work;
import java.time.Duration;
import java.time.Instant;

/**
 * Learns names and zones of members once they have been answered, on threads of its own: while Slack is slow to say who
 * somebody is, everybody still gets their replies. Safe for concurrent use.
 */
final class LookUps {
    /** Leaves most of the three seconds in which Slack lets a modal be opened. */
    private static final Duration BRIEFLY = Duration.ofMillis(800);

    private final Installation installation;
    private final Directory directory;
    private final Work work;

    LookUps(Installation installation, Directory directory, Work work) {
        this.installation = installation;
        this.directory = directory;
        this.work = work;
    }

    /** Asks Slack about a member unless that was done within a day, and waits for the answer, but not for long. */
    void briefly(MemberKey member, Instant now) {
        var done = new Awaited<Boolean>();
        boolean begun = work.later("look a member up", () -> {
            try {
                directory.refresh(member, now);
            } finally {
                done.handOver(true);
            }
        });
        if (begun) {
            done.within(BRIEFLY);
        }
    }

    /** Does something slow that somebody may need soon. */
    void aside(String what, Runnable task) {
        work.later(what, task);
    }

    /** Asks Slack about a member of the workspace that is served soon, unless that was done within a day. */
    void soon(MemberKey member, Instant now) {
        work.later("look a member up", () -> {
            if (installation.serves(member.workspaceId())) {
                directory.refresh(member, now);
            }
        });
    }
}
