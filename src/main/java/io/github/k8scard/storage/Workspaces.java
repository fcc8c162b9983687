package io.github.k8scard.storage;

import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The workspaces that the bot is or was installed in. */
public final class Workspaces {
    static final String INSTALLED = "installed";

    static final String LEFT = "left";

    /** All that is known of it is being removed. */
    static final String GOING = "going";

    private final Handle handle;

    Workspaces(Handle handle) {
        this.handle = handle;
    }

    /** What has come of keeping a workspace. */
    public enum KeptAs {
        /** It was not known before; of several that find this at once, one does. */
        NEW,
        KNOWN,
        /** What was known of it is being removed, or was a moment ago; nothing has changed. */
        GOING
    }

    /** Keeps a workspace as installed, or refreshes what is known of it, unless that is being removed. */
    public KeptAs save(String id, String name, String botUserId, Instant now) {
        int added = handle.execute("""
                        insert into workspace (id, name, bot_user_id, state, seen_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing""", id, name, botUserId, INSTALLED, now);
        if (added == 1) {
            return KeptAs.NEW;
        }
        int known = handle.execute("""
                        update workspace
                        set name = ?, bot_user_id = ?, state = ?, seen_at = ?, left_at = null
                        where id = ? and state <> ?""", name, botUserId, INSTALLED, now, id, GOING);
        return known == 1 ? KeptAs.KNOWN : KeptAs.GOING;
    }

    /** What admins were told of. */
    public TroublesTold troublesTold() {
        return new TroublesTold(handle);
    }

    /** Those that the bot has left. */
    public GoneWorkspaces gone() {
        return new GoneWorkspaces(handle);
    }

    /** What a workspace is called. */
    public record NamedWorkspace(String id, String name) {}

    /** All that are known, also those that the bot has left, by their ids. */
    public List<NamedWorkspace> all() {
        return handle.select("select id, name from workspace order by id")
                .map((row, context) -> new NamedWorkspace(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The one workspace that is known, if it has the bot installed; empty if others are or were known, too. */
    public Optional<String> onlyOne() {
        return handle.select("select max(id) from workspace having count(*) = 1 and max(state) = ?", INSTALLED)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether a workspace is known and has the bot installed. */
    public boolean isInstalled(String id) {
        return handle.select("select exists (select 1 from workspace where id = ? and state = ?)", id, INSTALLED)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Locks a workspace, as whoever edits its cards does, so that nobody begins to remove it before the end of the
     * transaction. For what goes into tables that do not refer to workspaces.
     *
     * @return false if it is being removed, or there is none; then nothing is to be kept of it
     */
    boolean lockIfKept(String id) {
        return handle.execute("update workspace set seen_at = seen_at where id = ? and state <> ?", id, GOING) == 1;
    }

    /** Whether the bot has found itself installed in a workspace between an instant and now. */
    public boolean seenSince(String id, Instant at, Instant now) {
        return handle.select("""
                        select exists (select 1 from workspace where id = ? and seen_at between ? and ?)
                        """, id, at, OtherClocks.latest(now))
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Notes that a workspace no longer has the bot installed; what is known of it stays.
     *
     * @return whether that was news
     */
    public boolean leave(String id) {
        return handle.createUpdate("update workspace set state = :left where id = :id and state = :installed")
                        .bind("id", id)
                        .bind("left", LEFT)
                        .bind("installed", INSTALLED)
                        .execute()
                == 1;
    }

    /** The user that the bot is in a workspace, empty if the workspace is not known. */
    public Optional<String> botUser(String id) {
        return handle.select("select bot_user_id from workspace where id = ?", id)
                .mapTo(String.class)
                .findOne();
    }

    /** Whether a user is the bot itself. */
    public boolean isBot(MemberKey user) {
        return botUser(user.workspaceId()).filter(user.id()::equals).isPresent();
    }
}
