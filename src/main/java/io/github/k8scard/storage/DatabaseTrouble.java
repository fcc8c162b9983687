package io.github.k8scard.storage;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Why the database cannot be used, if it cannot. The log has a line when that is found out, one a minute while it
 * lasts, with how much has failed, and one when it is over, however many threads fail. The first line of each outage
 * has the first fault with it, which may be one of the program itself. Safe for concurrent use.
 */
final class DatabaseTrouble {
    // an operator looks for the database
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private Optional<String> latest = Optional.empty();
    private String lastReason = "";
    private Optional<Throwable> firstFault = Optional.empty();
    private int failed;
    private boolean doubtful;
    private boolean toldThisMinute;
    private boolean toldOfTrouble;
    private boolean toldOfFault;

    /** Why nothing can be stored; empty as far as is known. */
    synchronized Optional<String> latest() {
        return latest;
    }

    /** Whether something has failed since it was last found to work. */
    synchronized boolean isDoubtful() {
        return doubtful;
    }

    /** Somebody was given up, which may be the database's fault or that of who held a lock for too long. */
    synchronized void tooSlow(String reason) {
        count(reason);
    }

    /** Something has failed, perhaps only since its connection was broken. */
    synchronized void failed(String reason, Throwable fault) {
        count(reason);
        firstFault = firstFault.or(() -> Optional.of(fault));
    }

    /** It was found out that the database cannot be used. */
    synchronized void down(String reason, Throwable fault) {
        doubtful = true;
        latest = Optional.of(reason);
        firstFault = firstFault.or(() -> Optional.of(fault));
        tellOnceAMinute();
    }

    /** It could not be found out whether the database can be used. */
    synchronized void unsure(String reason, Throwable fault) {
        failed(reason, fault);
        tellOnceAMinute();
    }

    /** Something could be written. */
    synchronized void over() {
        doubtful = false;
        if (latest.isPresent() && toldOfTrouble) {
            log.info("The database can be written again. Failed since the last such line: {}", failed);
            failed = 0;
        }
        latest = Optional.empty();
        toldOfTrouble = false;
        if (failed > 0) {
            tellOnceAMinute();
        }
        forget();
    }

    /** A minute is over. */
    synchronized void minute() {
        toldThisMinute = false;
        // what is doubtful is told as soon as it is found out
        if (latest.isPresent() || (failed > 0 && !doubtful)) {
            tellOnceAMinute();
        }
        forget();
    }

    /** The reason that is told is that of the fault that is shown with it. */
    private void count(String reason) {
        doubtful = true;
        failed++;
        if (firstFault.isEmpty() || toldOfFault) {
            lastReason = reason;
        }
    }

    /** Once all is told of an outage that is over, the next one begins anew. */
    private void forget() {
        if (!doubtful && failed == 0) {
            firstFault = Optional.empty();
            toldOfFault = false;
        }
    }

    private void tellOnceAMinute() {
        if (toldThisMinute) {
            return;
        }
        LoggingEventBuilder line = firstFault
                .filter(fault -> !toldOfFault)
                .map(fault -> log.atWarn().setCause(fault))
                .orElseGet(log::atWarn);
        if (latest.isPresent()) {
            line.log(
                    "The database cannot be used: {}. Failed since the last such line: {}. Whoever asked was told, and"
                            + " the bot is not ready. Trying again every few seconds.",
                    latest.get(),
                    failed);
        } else {
            line.log("The database was too slow or away for a moment: {} (failed: {})", lastReason, failed);
        }
        toldOfFault = firstFault.isPresent();
        toldOfTrouble = latest.isPresent();
        toldThisMinute = true;
        failed = 0;
    }
}
