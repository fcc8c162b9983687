package io.github.k8scard.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The workspaces that the bot is or was installed in. */
public final class Workspaces {
    private static final String INSTALLED = "installed";

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

    /** The user that the bot is in a workspace, empty if the workspace is not known. */
    public Optional<String> botUser(String id) {
        return handle.createQuery("select bot_user_id from workspace where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
