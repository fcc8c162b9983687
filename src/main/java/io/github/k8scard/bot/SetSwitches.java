package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.NudgeTime;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Members;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A member's own switches. Setting one to what it is changes nothing. Each is stored in time for a click; else
 * {@link io.github.k8scard.NotSaved} is thrown. Safe for concurrent use.
 */
public final class SetSwitches {
    private final Database database;
    private final Directory directory;

    public SetSwitches(Database database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** Leaves the leaderboards of all channels, or joins them again; points stay either way. */
    public void optOut(MemberKey member, boolean out) {
        set(members -> members.setOptedOut(member, out));
    }

    /** Whether to remind the member in a direct message on working days when cards are due. */
    public void nudge(MemberKey member, boolean on) {
        set(members -> members.setNudge(member, on));
    }

    /** Tells the member in a direct message how each week went, for the first time at the next nine on a Monday. */
    public void wantRecap(MemberKey member, Instant now) {
        inTime(tables ->
                tables.members().wantRecap(member, NudgeTime.recapDay(now.atZone(directory.zoneOf(tables, member)))));
    }

    /** No longer tells the member. */
    public void stopRecap(MemberKey member) {
        set(members -> members.stopRecap(member));
    }

    private void set(Consumer<Members> change) {
        inTime(tables -> change.accept(tables.members()));
    }

    private void inTime(Consumer<Tables> change) {
        database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            change.accept(tables);
            return null;
        });
    }
}
