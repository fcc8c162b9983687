package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who wants to be written to in the morning, and up to when that was seen to. */
public final class Mornings {
    private final Handle handle;

    Mornings(Handle handle) {
        this.handle = handle;
    }

    /**
     * A member who wants one of the two, or both.
     *
     * @param nudge whether the member wants to be reminded when cards are due
     * @param recap whether the member wants to be told how the week went
     * @param lookedOn the last date, in the member's zone, on which it was looked for either
     * @param recappedOn the Monday of the last week in which it was seen to that the member is told
     */
    public record Wanted(
            MemberKey member,
            boolean nudge,
            boolean recap,
            Optional<LocalDate> lookedOn,
            Optional<LocalDate> recappedOn) {}

    /** The members of a workspace who want to be written to. */
    public List<Wanted> wanted(String workspaceId) {
        return handle.select("""
                        select id, nudge, recap, nudged_on, recapped_on
                        from member
                        where workspace_id = ? and (nudge or recap) and not deactivated""", workspaceId)
                .map((row, context) -> new Wanted(
                        new MemberKey(workspaceId, row.getString("id")),
                        row.getBoolean("nudge"),
                        row.getBoolean("recap"),
                        Optional.ofNullable(Columns.date(row, "nudged_on")),
                        Optional.ofNullable(Columns.date(row, "recapped_on"))))
                .list();
    }

    /** Notes that it was looked for something to write about on a date. */
    public void lookedOn(MemberKey member, LocalDate date) {
        handle.execute("""
                        update member
                        set nudged_on = ?
                        where workspace_id = ? and id = ?""", date, member.workspaceId(), member.id());
    }

    /** Notes that it was seen to that the member is told how the week before a Monday went. */
    public void recappedOn(MemberKey member, LocalDate monday) {
        handle.execute("""
                        update member
                        set recapped_on = ?
                        where workspace_id = ? and id = ?""", monday, member.workspaceId(), member.id());
    }
}
