package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Up to where those who look after the cards were told what there is to decide. */
public final class CuratorNotes {
    private final Handle handle;

    CuratorNotes(Handle handle) {
        this.handle = handle;
    }

    /**
     * The newest that is open, or was told: numbers, 0 for none.
     *
     * @param flagId of a flag
     * @param suggestionId of a suggestion
     */
    public record Newest(long flagId, long suggestionId) {
        /** Whether something of it is newer than another. */
        public boolean isNewerThan(Newest other) {
            return flagId > other.flagId || suggestionId > other.suggestionId;
        }

        /** What is newer of both. */
        Newest or(Newest other) {
            return new Newest(Math.max(flagId, other.flagId), Math.max(suggestionId, other.suggestionId));
        }
    }

    /**
     * What is noted of somebody.
     *
     * @param lookedOn the last date, in the member's zone, on which it was looked for something to tell
     * @param told up to where the member was told
     */
    public record Noted(Optional<LocalDate> lookedOn, Newest told) {}

    /** What is noted of a member; empty if nothing is. */
    public Optional<Noted> of(MemberKey member) {
        return read(member, "");
    }

    /** The same, kept from others until the transaction ends. */
    public Noted lock(MemberKey member) {
        handle.execute("""
                        insert into curator (workspace_id, member_id, flag_id, suggestion_id)
                        values (?, ?, 0, 0)
                        on conflict do nothing""", member.workspaceId(), member.id());
        return read(member, "for update").orElseThrow();
    }

    private Optional<Noted> read(MemberKey member, String locked) {
        return handle.select("""
                        select looked_on, flag_id, suggestion_id
                        from curator
                        where workspace_id = :workspaceId and member_id = :id %s""".formatted(locked))
                .bindMethods(member)
                .map((row, context) -> new Noted(
                        Optional.ofNullable(Columns.date(row, "looked_on")),
                        new Newest(row.getLong("flag_id"), row.getLong("suggestion_id"))))
                .findOne();
    }

    /** Notes that it was looked on a date, and what of it the member is told besides what was told before. */
    public void note(MemberKey member, Noted before, LocalDate date, Newest told) {
        Newest both = told.or(before.told());
        handle.createUpdate("""
                        update curator
                        set looked_on = :date, flag_id = :flagId, suggestion_id = :suggestionId
                        where workspace_id = :member.workspaceId and member_id = :member.id""")
                .bindMethods("member", member)
                .bindMethods(both)
                .bind("date", date)
                .execute();
    }

    /** The newest flag and the newest suggestion of a workspace that are open. */
    public Newest open(String workspaceId) {
        // not the plain maximum, for which PostgreSQL would go through all that is decided from the latest on
        long flag = handle.select(
                        "select coalesce(max(id + 0), 0) from flag where workspace_id = ? and decided_at is null",
                        workspaceId)
                .mapTo(Long.class)
                .one();
        long suggestion = handle.select(
                        "select coalesce(max(id + 0), 0) from suggestion where workspace_id = ? and decided_at is null",
                        workspaceId)
                .mapTo(Long.class)
                .one();
        return new Newest(flag, suggestion);
    }

    /** How many suggestions of a workspace are open. */
    public int openSuggestions(String workspaceId) {
        return handle.select(
                        "select count(*) from suggestion where workspace_id = ? and decided_at is null", workspaceId)
                .mapTo(Integer.class)
                .one();
    }
}
