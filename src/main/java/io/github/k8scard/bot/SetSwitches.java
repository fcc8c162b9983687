package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;

/** A member's own switches. Setting one to what it is changes nothing. Safe for concurrent use. */
public final class SetSwitches {
    private final Database database;

    public SetSwitches(Database database) {
        this.database = database;
    }

    /** Leaves the leaderboards of all channels, or joins them again; points stay either way. */
    public void optOut(MemberKey member, boolean out) {
        database.useTransaction(tables -> tables.members().setOptedOut(member, out));
    }

    /** Whether to remind the member in a direct message on working days when cards are due. */
    public void nudge(MemberKey member, boolean on) {
        database.useTransaction(tables -> tables.members().setNudge(member, on));
    }
}
