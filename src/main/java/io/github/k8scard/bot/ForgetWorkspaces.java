package io.github.k8scard.bot;

import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.GoneWorkspaces;
import io.github.k8scard.storage.GoneWorkspaces.GoneWorkspace;
import io.github.k8scard.storage.GoneWorkspaces.Removed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes everything of workspaces that the bot left some days ago, a part at a time, so that clicks elsewhere need not
 * wait and whoever is killed goes on. A workspace that comes back before that has lost nothing; one that comes back
 * while it is being removed begins anew. Any number of processes may run it at once.
 */
public final class ForgetWorkspaces {
    private static final Logger log = LoggerFactory.getLogger(ForgetWorkspaces.class);

    /** So few that a click need not wait for long, on H2, where one writes at a time. */
    private static final int AT_ONCE = 1_000;

    /** Other jobs get their turn; the next run goes on. */
    private static final int TIMES_A_RUN = 500;

    private final Database database;
    private final Duration kept;
    private final Map<String, Map<String, Integer>> removed = new ConcurrentHashMap<>();

    /** @param days how long a workspace is kept after its departure; 0 for until the next run */
    public ForgetWorkspaces(Database database, int days) {
        this.database = database;
        this.kept = Duration.ofDays(days);
    }

    /**
     * Removes what is due, up to a bound. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        OneByOne.run(database.inTransaction(tables -> tables.workspaces().gone().all()), gone -> attempt(gone, now));
    }

    private void attempt(GoneWorkspace gone, Instant now) {
        try {
            if (isDue(gone, now)
                    && database.inTransaction(
                            tables -> tables.workspaces().gone().begin(gone.id()))) {
                remove(gone);
            }
        } catch (RuntimeException e) {
            log.error(
                    "Workspace {} has left, and its data cannot be removed; it is tried again in a minute",
                    gone.id(),
                    e);
            throw e;
        }
    }

    private boolean isDue(GoneWorkspace gone, Instant now) {
        if (gone.going()) {
            return true;
        }
        Instant left = gone.leftAt()
                // what lies ahead was noted while a clock was ahead
                .filter(at -> !at.isAfter(OtherClocks.latest(now)))
                .orElseGet(() -> {
                    database.useTransaction(tables -> tables.workspaces().gone().noteLeft(gone.id(), now));
                    return now;
                });
        return !now.isBefore(left.plus(kept));
    }

    private void remove(GoneWorkspace gone) {
        String from = GoneWorkspaces.FIRST;
        for (int times = 0; times < TIMES_A_RUN; times++) {
            String next = from;
            Optional<Removed> some =
                    database.inTransaction(tables -> tables.workspaces().gone().removeSome(gone.id(), next, AT_ONCE));
            if (some.isEmpty()) {
                removed.remove(gone.id());
                return;
            }
            Map<String, Integer> counts = removed.computeIfAbsent(gone.id(), id -> new TreeMap<>());
            counts.merge(some.get().table(), some.get().rows(), Integer::sum);
            from = some.get().table();
            if (some.get().isLast()) {
                removed.remove(gone.id());
                log.info(
                        "Workspace {} left {} days ago or more, and everything of it is removed: {}",
                        gone.id(),
                        kept.toDays(),
                        counts);
                return;
            }
        }
    }
}
