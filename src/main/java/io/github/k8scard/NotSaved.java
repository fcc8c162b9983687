package io.github.k8scard;

import java.time.Duration;

/** A transaction took longer than its caller could wait. It may be tried again. The message is for the operator. */
public final class NotSaved extends K8scardException {
    private final boolean nothingStored;

    private NotSaved(String message, boolean nothingStored) {
        super(message + " Look at the database's load and at the connection to it.");
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

    /** Whether it is certain that nothing is stored, now or later; else the commit was under way. */
    public boolean nothingStored() {
        return nothingStored;
    }
}
