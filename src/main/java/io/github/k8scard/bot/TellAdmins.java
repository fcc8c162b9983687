package io.github.k8scard.bot;

import io.github.k8scard.NotSaved;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Owes direct messages to those who look after the bot when something is wrong that the bot cannot mend. Each trouble
 * is told once, and again only after it was over. Nobody is told if no admins are named, nor is that noted as told; the
 * log tells it in any case.
 * Safe for concurrent use.
 */
public final class TellAdmins {
    private static final Duration WORTH_TELLING = Duration.ofDays(2);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Of so many things of a kind within a day each is told. */
    private static final int EACH = 3;

    private final Database database;
    private final Installation installation;
    private final Admins admins;

    public TellAdmins(Database database, Installation installation, Admins admins) {
        this.database = database;
        this.installation = installation;
        this.admins = admins;
    }

    /** What is told until it is over. */
    public enum Trouble {
        /** A backup failed, and none has succeeded since. */
        BACKUP,
        /** Old backups could not be removed after the last backup. */
        OLD_BACKUPS,
        /** The disk that the database is on has little room. */
        DISK
    }

    /**
     * Tells of a trouble unless that was done already.
     *
     * @param text what happened and what to do, plain text
     * @return whether it is stored that it was told, or there is nobody to tell; false if the bot serves no workspace
     *     yet or cannot store anything at the moment, so that it is worth another try
     */
    public boolean tell(Trouble trouble, String text, Instant now) {
        return inWorkspace((tables, workspaceId) -> {
            List<Owed> messages = messages(tables, workspaceId, text, now);
            if (!messages.isEmpty() && tables.workspaces().troublesTold().begin(workspaceId, trouble.name(), now)) {
                messages.forEach(tables.deliveries()::owe);
            }
        });
    }

    /** A trouble is over. Returns whether that is stored. */
    public boolean over(Trouble trouble) {
        return inWorkspace(
                (tables, workspaceId) -> tables.workspaces().troublesTold().over(workspaceId, trouble.name()));
    }

    /**
     * Tells of something that happens once.
     *
     * @param key what it is, of at most 30 characters
     */
    void once(Tables tables, String workspaceId, String key, String text, Instant now) {
        messages(tables, workspaceId, text, now)
                .forEach(message -> tables.deliveries()
                        .owe(message.once(key + ":" + message.to().memberId().orElseThrow())));
    }

    /** How something is told that may be one of many. */
    enum ToldAs {
        /** By itself, as the first of a day are. */
        ITSELF,
        /** As more of the same. */
        MORE
    }

    /**
     * Takes the next place among what is told of a kind within a day, so that nobody gets a message for each of many.
     *
     * @param kind of at most 14 characters
     * @return empty if nothing more is to be told of it today, or there is nobody to tell
     */
    Optional<ToldAs> place(Tables tables, String workspaceId, String kind, Instant now) {
        if (!anyToTell(tables, workspaceId)) {
            return Optional.empty();
        }
        var told = tables.workspaces().troublesTold();
        return IntStream.rangeClosed(1, EACH + 1)
                .filter(place -> told.beginAnew(workspaceId, kind + "#" + place, now.minus(A_DAY), now))
                .mapToObj(place -> place <= EACH ? ToldAs.ITSELF : ToldAs.MORE)
                .findFirst();
    }

    /** Whether there is somebody to tell. */
    boolean anyToTell(Tables tables, String workspaceId) {
        return !tables.members().stillThere(workspaceId, admins.ids()).isEmpty();
    }

    private List<Owed> messages(Tables tables, String workspaceId, String text, Instant now) {
        return tables.members().stillThere(workspaceId, admins.ids()).stream()
                .map(id -> Owed.notice(
                        new Recipient.Directly(new MemberKey(workspaceId, id)), text, now, now.plus(WORTH_TELLING)))
                .toList();
    }

    private interface InWorkspace {
        void run(Tables tables, String workspaceId);
    }

    private boolean inWorkspace(InWorkspace work) {
        var stored = new AtomicBoolean();
        try {
            installation.workspaceId().ifPresent(workspaceId -> {
                database.useTransaction(tables -> work.run(tables, workspaceId));
                stored.set(true);
            });
        } catch (NotSaved toldByTheDatabase) {
            stored.set(false);
        }
        return stored.get();
    }
}
