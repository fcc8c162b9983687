package io.github.k8scard;

import java.time.Duration;

/**
 * The database was too slow for whoever waited, or cannot be used at the moment. What was tried may be tried again. The
 * database itself tells the operator, at most once a minute, so that whoever catches this need not log it. The message
 * is for the operator.
 */
public final class NotSaved extends K8scardException {
    private final boolean nothingStored;

    private NotSaved(String message, boolean nothingStored) {
        super(message + " Look at the database's load and at the connection to it.");
        this.nothingStored = nothingStored;
    }

    private NotSaved(String message, boolean nothingStored, Throwable cause) {
        super(message, cause);
        this.nothingStored = nothingStored;
    }

    /**
     * Nothing is stored.
     *
     * @param waited how long the caller waited
     */
    public static NotSaved nothingStored(Duration waited) {
        return new NotSaved(
                "The database did not take a change within " + waited.toMillis() + " ms; nothing was stored.", true);
    }

    /** The commit was under way when the time was up. */
    public static NotSaved unknown() {
        return new NotSaved("The database did not confirm a commit; whether it was stored is unknown.", false);
    }

    /**
     * The database cannot be used.
     *
     * @param reason what it or the system says, or that it is closed
     * @param nothingStored false if it failed during the commit, so that nobody knows
     */
    public static NotSaved databaseGone(String reason, boolean nothingStored, Throwable cause) {
        return new NotSaved("The database cannot be used (" + reason + ").", nothingStored, cause);
    }

    /** Whether it is certain that nothing is stored, now or later; else the commit was under way. */
    public boolean nothingStored() {
        return nothingStored;
    }
}
