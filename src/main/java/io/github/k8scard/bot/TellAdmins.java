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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Owes direct messages to those who look after the bot when something is wrong that the bot cannot mend. Each trouble
 * is told once, and again only after it was over. Nobody is told if no admins are named, nor is that noted as told; the
 * log tells it in any case.
 * Safe for concurrent use.
 */
public final class TellAdmins {
    private static final Duration WORTH_TELLING = Duration.ofDays(2);

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
