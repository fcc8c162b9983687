package io.github.k8scard.storage;

import io.github.k8scard.member.MemberKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The cards that open rounds ask, by id: whoever gives one away spoils a round. */
public final class OpenCards {
    private static final String OPEN = """
            select r.card_id
            from valid_round r
            where r.closed_at is null and r.closes_at > ? and\s""";

    private static final String UNANSWERED = """
            r.workspace_id = ?
              and not exists (select 1 from answer a where a.round_id = r.id and a.member_id = ?)
            """;

    private final Handle handle;

    OpenCards(Handle handle) {
        this.handle = handle;
    }

    /** Those of a channel. */
    public Set<String> ofChannel(long channelId, Instant now) {
        return cards("r.channel_id = ?", arguments -> arguments.and(now).and(channelId));
    }

    /** Those of a workspace: not to be given away to everybody. */
    public Set<String> ofWorkspace(String workspaceId, Instant now) {
        return cards("r.workspace_id = ?", arguments -> arguments.and(now).and(workspaceId));
    }

    /** Those of the workspace that a member has not answered: not to be given away to them. */
    public Set<String> unanswered(MemberKey member, Instant now) {
        return unanswered(member, now, "");
    }

    /** Of those the ones that are asked with choices, so that knowing the answer pays. */
    public Set<String> unansweredWithChoices(MemberKey member, Instant now) {
        return unanswered(member, now, "and r.choice_order <> ''");
    }

    /**
     * The open rounds that ask a card.
     *
     * @param begunBefore those that began later are left out
     * @return their numbers
     */
    public List<Long> rounds(String workspaceId, String cardId, Instant begunBefore, Instant now) {
        return handle.select("""
                        select r.id
                        from valid_round r
                        where r.closed_at is null and r.closes_at > ? and r.workspace_id = ? and r.card_id = ?
                          and r.created_at < ?""", now, workspaceId, cardId, begunBefore)
                .mapTo(Long.class)
                .list();
    }

    private Set<String> unanswered(MemberKey member, Instant now, String which) {
        return cards(
                UNANSWERED + which,
                arguments -> arguments.and(now).and(member.workspaceId()).and(member.id()));
    }

    private Set<String> cards(String which, PlainJdbc.QueryBinder arguments) {
        return Set.copyOf(PlainJdbc.list(handle, OPEN + which, arguments, row -> row.getString(1)));
    }
}
