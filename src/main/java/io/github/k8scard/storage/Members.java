package io.github.k8scard.storage;

import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What is known of the members. */
public final class Members {
    private final Handle handle;

    Members(Handle handle) {
        this.handle = handle;
    }

    public Optional<Member> find(MemberKey key) {
        return handle.createQuery("""
                        select workspace_id, id, name, zone, opted_out, nudge, refreshed_at
                        from member
                        where workspace_id = :workspaceId and id = :id""")
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .map(Members::member)
                .findOne();
    }

    /** Keeps what Slack says of a member; switches that the member set stay. */
    public void save(MemberKey key, Profile profile, Instant now) {
        meet(key);
        handle.createUpdate("""
                        update member
                        set name = :name, zone = :zone, refreshed_at = :now
                        where workspace_id = :workspaceId and id = :id""")
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .bind("name", profile.name())
                .bind("zone", profile.zone().map(ZoneId::getId).orElse(null))
                .bind("now", now)
                .execute();
    }

    /** Leaves the leaderboards, or joins them again. */
    public void setOptedOut(MemberKey key, boolean optedOut) {
        setSwitch(key, "opted_out", optedOut);
    }

    /** Switches the reminder of due cards. */
    public void setNudge(MemberKey key, boolean nudge) {
        setSwitch(key, "nudge", nudge);
    }

    /**
     * A member who wants to be reminded when cards are due.
     *
     * @param member who
     * @param lookedOn the last date, in the member's zone, on which it was looked for due cards
     */
    public record Nudged(MemberKey member, Optional<LocalDate> lookedOn) {}

    /** The members of a workspace who want to be reminded. */
    public List<Nudged> nudged(String workspaceId) {
        return handle.createQuery("""
                        select id, nudged_on
                        from member
                        where workspace_id = :workspaceId and nudge and not deactivated""")
                .bind("workspaceId", workspaceId)
                .map((row, context) -> new Nudged(
                        new MemberKey(workspaceId, row.getString("id")),
                        Optional.ofNullable(Columns.date(row, "nudged_on"))))
                .list();
    }

    /** Notes that it was looked for due cards of a date. */
    public void lookedOn(MemberKey key, LocalDate date) {
        handle.createUpdate("""
                        update member
                        set nudged_on = :date
                        where workspace_id = :workspaceId and id = :id""")
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .bind("date", date)
                .execute();
    }

    /**
     * Members without a name whom Slack was not asked about lately, longest ago first.
     *
     * @param askedBefore what lately means
     */
    public List<MemberKey> nameless(String workspaceId, Instant askedBefore, int atMost) {
        return handle.createQuery("""
                        select id
                        from member
                        where workspace_id = :workspaceId and name = '' and not deactivated
                          and refreshed_at < :askedBefore
                        order by refreshed_at, id
                        limit :atMost""")
                .bind("workspaceId", workspaceId)
                .bind("askedBefore", askedBefore)
                .bind("atMost", atMost)
                .map((row, context) -> new MemberKey(workspaceId, row.getString("id")))
                .list();
    }

    /** Notes that Slack was asked about a member in vain. */
    public void askedInVain(MemberKey key, Instant now) {
        handle.createUpdate("""
                        update member
                        set refreshed_at = :now
                        where workspace_id = :workspaceId and id = :id and name = ''""")
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .bind("now", now)
                .execute();
    }

    private void setSwitch(MemberKey key, String column, boolean value) {
        meet(key);
        handle.createUpdate("""
                        update member
                        set %s = :value
                        where workspace_id = :workspaceId and id = :id""".formatted(column))
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .bind("value", value)
                .execute();
    }

    /** Keeps a member of whom Slack has told nothing yet: without a name, and due to be asked about. Known ones stay. */
    public void meet(MemberKey key) {
        handle.createUpdate("""
                        insert into member (workspace_id, id, name, opted_out, nudge, deactivated, refreshed_at)
                        values (:workspaceId, :id, '', false, false, false, :never)
                        on conflict do nothing""")
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .bind("never", Instant.EPOCH)
                .execute();
    }

    /**
     * Keeps what Slack says has changed of a member, if the member is known.
     *
     * @param deactivated whether the account is closed
     */
    public void change(MemberKey key, Profile profile, boolean deactivated) {
        handle.createUpdate("""
                        update member
                        set name = :name, zone = :zone, deactivated = :deactivated
                        where workspace_id = :workspaceId and id = :id""")
                .bind("workspaceId", key.workspaceId())
                .bind("id", key.id())
                .bind("name", profile.name())
                .bind("zone", profile.zone().map(ZoneId::getId).orElse(null))
                .bind("deactivated", deactivated)
                .execute();
    }

    private static Member member(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                new MemberKey(row.getString("workspace_id"), row.getString("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                row.getBoolean("opted_out"),
                row.getBoolean("nudge"),
                Columns.instant(row, "refreshed_at").orElseThrow());
    }
}
