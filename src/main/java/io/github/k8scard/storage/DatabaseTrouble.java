package io.github.k8scard.storage;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why the database cannot be used, if it cannot. The log has a line when that begins, one a minute while it lasts, with
 * how much has failed, and one when it is over, however many threads fail. Safe for concurrent use.
 */
final class DatabaseTrouble {
    // an operator looks for the database
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private Optional<String> latest = Optional.empty();
    private String lastReason = "";
    private int failed;
    private boolean doubtful;
    private boolean toldThisMinute;
    private boolean toldOfTrouble;

    /** Why nothing can be stored; empty as far as is known. */
    synchronized Optional<String> latest() {
        return latest;
    }

    /** Whether something has failed since it was last found to work. */
    synchronized boolean isDoubtful() {
        return doubtful;
    }

    /** Something has failed since the database cannot be used. */
    synchronized void down(String reason) {
        latest = Optional.of(reason);
        failed(reason);
    }

    /** Something has failed, which may be the database's fault or that of who held a lock for too long. */
    synchronized void failed(String reason) {
        doubtful = true;
        lastReason = reason;
        failed++;
        if (!toldThisMinute) {
            tell();
        }
    }

    /** Something could be written. */
    synchronized void over() {
        doubtful = false;
        if (latest.isPresent() && toldOfTrouble) {
            toldOfTrouble = false;
            log.info("The database can be written again");
        }
        latest = Optional.empty();
    }

    /** A minute is over. */
    synchronized void minute() {
        toldThisMinute = false;
        if (failed > 0 || latest.isPresent()) {
            tell();
        }
    }

    private void tell() {
        if (latest.isPresent()) {
            log.warn(
                    "The database cannot be used: {}. Failed since the last such line: {}. Whoever asked was told, and"
                            + " the bot is not ready. Trying again every few seconds.",
                    lastReason,
                    failed);
        } else {
            log.warn("The database was too slow or away for a moment: {} (failed: {})", lastReason, failed);
        }
        toldOfTrouble = latest.isPresent();
        toldThisMinute = true;
        failed = 0;
    }
}
