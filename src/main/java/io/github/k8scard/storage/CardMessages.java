package io.github.k8scard.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The messages of rounds in Slack, and who may change one. It is one at a time: whoever claims a change holds the
 * message until Slack has answered. One who gets no answer does not let go, since the change may still arrive and would
 * overwrite the next; the hold ends by itself then.
 */
public final class CardMessages {
    /** Twice as long as a call can take. */
    static final Duration HOLD = Duration.ofSeconds(30);

    /** How long a count can be put off. */
    public static final Duration LONGEST_PUT_OFF = Duration.ofMinutes(15);

    // the conditions stand on the table: on the view, H2 would go through everything that was ever sent; and it must
    // not
    // find an index of the workspace's, since it cannot tell that few rounds are open, and all are the workspace's
    private static final String STALE = """
            select r.id
            from round r
            join posted_round p on p.id = r.id
            where coalesce(r.workspace_id, '') = :workspaceId and r.closed_at is null and r.changeable
              and (r.held_until is null or r.held_until <= :realNow or r.held_until > :longestHeld)
              and (r.counted_at is null or r.counted_at <= :countedBefore or r.counted_at > :longestPutOff)
              and r.shown_count <> (select count(*) from answer a where a.round_id = r.id)
            """;

    private final Handle handle;

    CardMessages(Handle handle) {
        this.handle = handle;
    }

    /**
     * The open rounds of a workspace whose message shows another count than there are answers, and may be changed now,
     * stalest first.
     *
     * @param countedBefore those that were counted later are left for the next time
     */
    public List<Long> withStaleCount(String workspaceId, Instant countedBefore, Instant realNow) {
        return stale("""
                        order by (select count(*) from answer a where a.round_id = r.id) - r.shown_count desc, r.id
                        limit 40""", workspaceId, countedBefore, realNow).mapTo(Long.class).list();
    }

    boolean isStale(String workspaceId, long roundId, Instant countedBefore, Instant realNow) {
        return stale("and r.id = :roundId", workspaceId, countedBefore, realNow)
                .bind("roundId", roundId)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** A hold or a delay that is longer than any was set by a clock that was ahead, and holds up nothing. */
    private Query stale(String rest, String workspaceId, Instant countedBefore, Instant realNow) {
        return handle.createQuery(STALE + rest)
                .bind("workspaceId", workspaceId)
                .bind("realNow", realNow)
                .bind("longestHeld", realNow.plus(HOLD))
                .bind("countedBefore", countedBefore)
                .bind("longestPutOff", countedBefore.plus(LONGEST_PUT_OFF));
    }

    /** Notes when a message was counted, or as if when, to put off its next count, by 15 minutes at most. */
    public void setCountedAt(long roundId, Instant at) {
        handle.execute("update round set counted_at = ? where id = ?", at, roundId);
    }

    void hold(long roundId, Instant realNow) {
        handle.execute("update round set held_until = ? where id = ?", realNow.plus(HOLD), roundId);
    }

    /** Lets the next change of a message go, since Slack has answered the last. */
    public void release(long roundId) {
        handle.execute("update round set held_until = null where id = ?", roundId);
    }

    /** The fingerprint of the card's text that a round asks. */
    public String text(long roundId) {
        return handle.select("select card_hash from round where id = ?", roundId)
                .mapTo(String.class)
                .one();
    }

    /**
     * Notes the count that a message shows now, or with which it is left as it is. If the card was mended meanwhile,
     * the message stays to be changed.
     *
     * @param text the card's fingerprint as the message shows it
     */
    public void setShownCount(long roundId, String text, int count) {
        handle.execute("""
                        update round
                        set shown_count = ?
                        where id = ? and card_hash = ?""", count, roundId, text);
    }

    /** Shows no more counts in a message, since Slack does not let it be changed. */
    public void leaveAlone(long roundId) {
        handle.execute("update round set changeable = false where id = ?", roundId);
    }
}
