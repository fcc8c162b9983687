package io.github.k8scard.storage;

import io.github.k8scard.curation.Sighting;
import io.github.k8scard.member.MemberKey;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where members answered last. */
public final class LastAnswered {
    private final Handle handle;

    LastAnswered(Handle handle) {
        this.handle = handle;
    }

    /** Where a member answered last; empty if the member never answered anything. */
    public Optional<Sighting> of(MemberKey member) {
        // only of the latest dates, so that what was answered in all the years is not looked at: of two days more,
        // since
        // that far a date falls back for who flies from the farthest east to the farthest west. And not the plain
        // maximum, for which PostgreSQL would go through everybody's answers from the latest on
        return handle.select("""
                        select a.round_id, a.showing_id
                        from answer a
                        where a.id = (
                            select max((
                                select max(l.id + 0)
                                from answer l
                                where l.workspace_id = m.workspace_id and l.member_id = m.member_id
                                  and l.card_id = m.card_id and l.local_date >= latest.since))
                            from (select max(d.last_date) - 2 as since
                                  from memory d
                                  where d.workspace_id = :workspaceId and d.member_id = :id) latest
                            join memory m on m.workspace_id = :workspaceId and m.member_id = :id
                              and m.last_date >= latest.since)""")
                .bindMethods(member)
                .<Sighting>map((row, context) -> {
                    long roundId = row.getLong("round_id");
                    return row.wasNull()
                            ? new Sighting.SeenInPractice(row.getLong("showing_id"))
                            : new Sighting.SeenInRound(roundId);
                })
                .findOne();
    }
}
