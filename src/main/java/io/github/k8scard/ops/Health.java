package io.github.k8scard.ops;

import io.github.k8scard.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the bot can serve. It is ready once the database can be used, the hot path is warm and Slack has said who the
 * bot is; from then on only the database and stopping matter, since clicks need no Web API, and in Socket Mode the
 * socket.
 * Safe for concurrent use.
 */
public final class Health {
    private final Database database;
    private final Supplier<Optional<String>> trouble;
    private volatile boolean warm;
    private volatile boolean introduced;
    private volatile boolean stopping;

    /**
     * @param trouble what keeps Slack's requests from arriving, if the bot can know
     */
    public Health(Database database, Supplier<Optional<String>> trouble) {
        this.database = database;
        this.trouble = trouble;
    }

    /** The hot path has run often enough to be quick. */
    public void warm() {
        warm = true;
    }

    /** Slack has said who the bot is. */
    public void introduced() {
        introduced = true;
    }

    public boolean isIntroduced() {
        return introduced;
    }

    /** No new work is to be sent here. */
    public void stopping() {
        stopping = true;
    }

    /** What the bot is waiting for; empty if it is ready. */
    public List<String> waitingFor() {
        var waiting = new ArrayList<String>();
        if (stopping) {
            waiting.add("the process is stopping");
        }
        if (!introduced) {
            waiting.add("Slack has not said yet who the bot is (auth.test)");
        }
        if (!warm) {
            waiting.add("the hot path is warming up");
        }
        trouble.get().ifPresent(reason -> waiting.add("no socket to Slack is open (" + reason + ")"));
        database.trouble().ifPresent(reason -> waiting.add("the database cannot be used (" + reason + ")"));
        return waiting;
    }
}
