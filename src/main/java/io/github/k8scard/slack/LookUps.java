package io.github.k8scard.slack;

import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.delivery.Pace;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.threads.Awaited;
import io.github.k8scard.threads.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Learns names and zones of members once they have been answered, on threads of its own: while Slack is slow to say who
 * somebody is, everybody still gets their replies. Safe for concurrent use.
 */
final class LookUps {
    /** Leaves most of the three seconds in which Slack lets a modal be opened. */
    private static final Duration BRIEFLY = Duration.ofMillis(800);

    /**
     * Who clicks in quiet times is known within a second; of a crowd, who is past this is asked about by and by. Slack:
     * users.info may be called some 100 times a minute.
     */
    private static final Pace AT_ONCE = new Pace(30, Duration.ofMinutes(1));

    private final Installation installation;
    private final Directory directory;
    private final Work work;
    private List<Instant> begun = List.of();

    LookUps(Installation installation, Directory directory, Work work) {
        this.installation = installation;
        this.directory = directory;
        this.work = work;
    }

    /** Asks Slack about a member unless that was done within a day, and waits for the answer, but not for long. */
    void briefly(MemberKey member, Instant now) {
        briefly(member, now, () -> true);
    }

    /**
     * The same and one more question, both together not for long.
     *
     * @return the answer to that; empty if it has not come in time
     */
    <T> Optional<T> briefly(MemberKey member, Instant now, Supplier<T> question) {
        var answer = new Awaited<Optional<T>>();
        boolean begun = work.later("look a member up", () -> {
            Optional<T> found = Optional.empty();
            try {
                directory.refresh(member, now);
                found = Optional.of(question.get());
            } finally {
                answer.handOver(found);
            }
        });
        return begun ? answer.within(BRIEFLY).flatMap(found -> found) : Optional.empty();
    }

    /** Does something slow that somebody may need soon. */
    void aside(String what, Runnable task) {
        work.later(what, task);
    }

    /** Asks Slack about a member of the workspace that is served soon, unless that was done within a day. */
    void soon(MemberKey member, Instant now) {
        if (directory.wasAsked(member, now) || !installation.serves(member.workspaceId())) {
            return;
        }
        boolean begins = mayBegin(now) && work.later("look a member up", () -> directory.refresh(member, now));
        if (!begins) {
            directory.askLater(member);
        }
    }

    private synchronized boolean mayBegin(Instant now) {
        if (AT_ONCE.next(begun, now).isAfter(now)) {
            return false;
        }
        begun = AT_ONCE.noted(begun, now);
        return true;
    }
}
