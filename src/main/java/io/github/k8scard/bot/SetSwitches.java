package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Members;
import java.util.function.Consumer;

/**
 * A member's own switches. Setting one to what it is changes nothing. Each is stored in time for a click; else
 * {@link io.github.k8scard.NotSaved} is thrown. Safe for concurrent use.
 */
public final class SetSwitches {
    private final Database database;

    public SetSwitches(Database database) {
        this.database = database;
    }

    /** Leaves the leaderboards of all channels, or joins them again; points stay either way. */
    public void optOut(MemberKey member, boolean out) {
        set(members -> members.setOptedOut(member, out));
    }

    /** Whether to remind the member in a direct message on working days when cards are due. */
    public void nudge(MemberKey member, boolean on) {
        set(members -> members.setNudge(member, on));
    }

    private void set(Consumer<Members> change) {
        database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            change.accept(tables.members());
            return null;
        });
    }
}
