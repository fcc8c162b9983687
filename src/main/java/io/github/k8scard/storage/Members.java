package io.github.k8scard.storage;

import io.github.k8scard.delivery.OtherClocks;
import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What is known of the members. */
public final class Members {
    private final Handle handle;

    Members(Handle handle) {
        this.handle = handle;
    }

    /** Everything that is stored about one of them. */
    public OwnData ownData() {
        return new OwnData(new OwnRecords(handle), new OwnTraces(handle), new OwnCards(handle));
    }

    /** How a member is forgotten. */
    public ForgottenMembers forgotten() {
        return new ForgottenMembers(handle);
    }

    public Optional<Member> find(MemberKey key) {
        return handle.select("""
                        select workspace_id, id, name, zone, opted_out, nudge, recap, refreshed_at
                        from member
                        where workspace_id = ? and id = ?""", key.workspaceId(), key.id())
                .map((row, context) -> member(row))
                .findOne();
    }

    /** What is known of some members of a workspace, by id. */
    public Map<String, Member> find(String workspaceId, Collection<String> memberIds) {
        // an outer join, so that H2 looks the members up instead of going through all of the workspace
        var members = PlainJdbc.list(
                handle,
                """
                select m.workspace_id, m.id, m.name, m.zone, m.opted_out, m.nudge, m.recap, m.refreshed_at
                from unnest(?) w (member_id)
                left join member m on m.workspace_id = ? and m.id = w.member_id""",
                arguments -> arguments.and(memberIds).and(workspaceId),
                row -> row.getString("id") == null ? Optional.<Member>empty() : Optional.of(member(row)));
        return members.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(member -> member.key().id(), member -> member));
    }

    /** Those of some users of a workspace whose account is open, or of whom nothing is known. */
    public Set<String> stillThere(String workspaceId, Collection<String> userIds) {
        return handle.createQuery("""
                        select w.member_id
                        from unnest(:userIds) w (member_id)
                        left join member m on m.workspace_id = :workspaceId and m.id = w.member_id
                        where not coalesce(m.deactivated, false)""")
                .bindArray("userIds", String.class, List.copyOf(userIds))
                .bind("workspaceId", workspaceId)
                .mapTo(String.class)
                .set();
    }

    /** Keeps what Slack says of a member; switches that the member set stay. */
    public void save(MemberKey key, Profile profile, Instant now) {
        meet(key);
        handle.createUpdate("""
                        update member
                        set name = :name, zone = :zone, refreshed_at = :now
                        where workspace_id = :key.workspaceId and id = :key.id""")
                .bindMethods("key", key)
                .bindMethods(profile)
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
     * Switches the weekly recap on, if it is off.
     *
     * @param seenTo the Monday before which no week is told
     */
    public void wantRecap(MemberKey key, LocalDate seenTo) {
        meet(key);
        handle.execute("""
                        update member
                        set recap = true, recapped_on = ?
                        where workspace_id = ? and id = ? and not recap""", seenTo, key.workspaceId(), key.id());
    }

    /** Switches the weekly recap off. */
    public void stopRecap(MemberKey key) {
        setSwitch(key, "recap", false);
    }

    /**
     * Members without a name whom Slack was not asked about lately, longest ago first.
     *
     * @param askedBefore what lately means
     */
    public List<MemberKey> nameless(String workspaceId, Instant askedBefore, Instant now, int atMost) {
        return handle.select("""
                        select workspace_id, id
                        from member
                        where workspace_id = ? and name = '' and not deactivated
                          and (refreshed_at < ? or refreshed_at > ?)
                        order by refreshed_at, id
                        limit ?""", workspaceId, askedBefore, OtherClocks.latest(now), atMost)
                .mapTo(MemberKey.class)
                .list();
    }

    /** Notes that Slack was asked about a member in vain. */
    public void askedInVain(MemberKey key, Instant now) {
        handle.execute("""
                        update member
                        set refreshed_at = ?
                        where workspace_id = ? and id = ? and name = ''""", now, key.workspaceId(), key.id());
    }

    private void setSwitch(MemberKey key, String column, boolean value) {
        meet(key);
        handle.execute("""
                        update member
                        set %s = ?
                        where workspace_id = ? and id = ?""".formatted(column), value, key.workspaceId(), key.id());
    }

    /**
     * Keeps a member of whom Slack has told nothing yet: without a name, and due to be asked about. Known ones stay.
     */
    public void meet(MemberKey key) {
        meet(List.of(key));
    }

    /** Keeps several members likewise. */
    public void meet(List<MemberKey> keys) {
        PlainJdbc.unchanged(
                handle,
                """
                insert into member (workspace_id, id, name, opted_out, nudge, deactivated, refreshed_at)
                values (?, ?, '', false, false, false, ?)
                on conflict do nothing""",
                keys,
                (row, key) -> row.and(key.workspaceId()).and(key.id()).and(Instant.EPOCH));
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
                        where workspace_id = :key.workspaceId and id = :key.id""")
                .bindMethods("key", key)
                .bindMethods(profile)
                .bind("deactivated", deactivated)
                .execute();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new MemberKey(row.getString("workspace_id"), row.getString("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                row.getBoolean("opted_out"),
                row.getBoolean("nudge"),
                row.getBoolean("recap"),
                Columns.instant(row, "refreshed_at").orElseThrow());
    }
}
