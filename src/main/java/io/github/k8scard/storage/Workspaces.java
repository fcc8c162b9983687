package io.github.k8scard.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The workspaces that the bot is or was installed in. */
public final class Workspaces {
    static final String INSTALLED = "installed";

    private static final String LEFT = "left";

    private final Handle handle;

    Workspaces(Handle handle) {
        this.handle = handle;
    }

    /** Keeps a workspace as installed, or refreshes what is known of it. */
    public void save(String id, String name, String botUserId, Instant now) {
        handle.createUpdate("""
                        insert into workspace (id, name, bot_user_id, state, seen_at)
                        values (:id, :name, :botUserId, :state, :now)
                        on conflict do nothing""")
                .bind("id", id)
                .bind("name", name)
                .bind("botUserId", botUserId)
                .bind("state", INSTALLED)
                .bind("now", now)
                .execute();
        handle.createUpdate("""
                        update workspace
                        set name = :name, bot_user_id = :botUserId, state = :state, seen_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("name", name)
                .bind("botUserId", botUserId)
                .bind("state", INSTALLED)
                .bind("now", now)
                .execute();
    }

    /** Whether a workspace is known and has the bot installed. */
    public boolean isInstalled(String id) {
        return handle.createQuery("select count(*) from workspace where id = :id and state = :state")
                        .bind("id", id)
                        .bind("state", INSTALLED)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether the bot has found itself installed in a workspace at an instant or later. */
    public boolean seenAfter(String id, Instant at) {
        return handle.createQuery("select count(*) from workspace where id = :id and seen_at >= :at")
                        .bind("id", id)
                        .bind("at", at)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * Notes that a workspace no longer has the bot installed; what is known of it stays.
     *
     * @return whether that was news
     */
    public boolean leave(String id) {
        return handle.createUpdate("update workspace set state = :left where id = :id and state <> :left")
                        .bind("id", id)
                        .bind("left", LEFT)
                        .execute()
                == 1;
    }

    /** The user that the bot is in a workspace, empty if the workspace is not known. */
    public Optional<String> botUser(String id) {
        return handle.createQuery("select bot_user_id from workspace where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
