package io.github.k8scard.storage;

import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryState;
import io.github.k8scard.delivery.Pace;
import io.github.k8scard.delivery.SlackMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who sends what next. A claim is made under the lock of the method that it will use, which makes the pace, one post at
 * a time to a channel and one change at a time of a message hold across all instances.
 */
public final class DeliveryClaims {
    private final Handle handle;
    private final DueDeliveries due;
    private final Deliveries deliveries;
    private final RateLimitRows methods;
    private final CardMessages messages;

    DeliveryClaims(Handle handle) {
        this.handle = handle;
        this.due = new DueDeliveries(handle);
        this.deliveries = new Deliveries(handle);
        this.methods = new RateLimitRows(handle);
        this.messages = new CardMessages(handle);
    }

    /**
     * What came of an attempt to claim something.
     *
     * @param delivery what was claimed: it is {@link DeliveryState#SENDING} once the transaction commits
     * @param freeAt when the pace lets the next one go, in the bot's time, if something is due but it is too early for
     *     it
     */
    public record Claim(Optional<Delivery> delivery, Optional<Instant> freeAt) {
        /** Nothing is due, or Slack has asked to wait. */
        public static Claim nothing() {
            return new Claim(Optional.empty(), Optional.empty());
        }
    }

    /**
     * Claims the new message of a workspace that has been due longest. Messages to a channel go one after the other and
     * at least a second apart.
     *
     * @param now the bot's time
     * @param realNow real time
     */
    public Claim claimPost(String workspaceId, Instant now, Instant realNow) {
        Claiming posts = new Claiming() {
            @Override
            public List<Long> due() {
                return due.posts(workspaceId, now);
            }

            @Override
            public boolean take(long id) {
                return becomeSending(id, now);
            }
        };
        return claim(posts, workspaceId, SlackMethod.POST, Pace.POSTS, now, realNow);
    }

    /** Claims the change of a message that has been due longest, unless another change of that message is under way. */
    public Claim claimChange(String workspaceId, Instant now, Instant realNow) {
        Claiming changes = new Claiming() {
            @Override
            public List<Long> due() {
                return due.changes(workspaceId, now, realNow);
            }

            @Override
            public boolean take(long id) {
                boolean taken = becomeSending(id, now);
                if (taken) {
                    messages.hold(deliveries.find(id).orElseThrow().roundId().orElseThrow(), realNow);
                }
                return taken;
            }
        };
        return claim(changes, workspaceId, SlackMethod.UPDATE, Pace.CHANGES, now, realNow);
    }

    /** Whether a count may be shown, see {@link #claimCount}. */
    public enum CountClaim {
        /** The message may be changed, by the caller alone. */
        TAKEN,
        /** There is nothing to show there any more, or somebody else does it. */
        NOT_STALE,
        /** There have been enough changes for now, or others go first. */
        LATER
    }

    /**
     * Claims the change of a message that shows its count, unless a closing waits.
     *
     * @param countedBefore a message that was counted later is left for the next time
     */
    public CountClaim claimCount(
            String workspaceId, long roundId, Instant now, Instant countedBefore, Instant realNow) {
        var use = methods.lock(workspaceId, SlackMethod.UPDATE, realNow);
        if (use.notBefore().isPresent()
                || Pace.CHANGES.next(use.recent(), now).isAfter(now)
                || !due.changes(workspaceId, now, realNow).isEmpty()) {
            return CountClaim.LATER;
        }
        if (!messages.isStale(workspaceId, roundId, countedBefore, realNow)) {
            return CountClaim.NOT_STALE;
        }
        messages.hold(roundId, realNow);
        messages.setCountedAt(roundId, now);
        methods.note(workspaceId, SlackMethod.UPDATE, Pace.CHANGES, use, now);
        return CountClaim.TAKEN;
    }

    private interface Claiming {
        List<Long> due();

        boolean take(long id);
    }

    /** What is due is read again under the lock: somebody else may have had it meanwhile. */
    private Claim claim(Claiming claiming, String workspaceId, String method, Pace pace, Instant now, Instant realNow) {
        if (claiming.due().isEmpty()) {
            return Claim.nothing();
        }
        var use = methods.lock(workspaceId, method, realNow);
        if (use.notBefore().isPresent()) {
            return Claim.nothing();
        }
        Instant free = pace.next(use.recent(), now);
        if (free.isAfter(now)) {
            return new Claim(Optional.empty(), Optional.of(free));
        }
        for (long id : claiming.due()) {
            if (claiming.take(id)) {
                methods.note(workspaceId, method, pace, use, now);
                return new Claim(deliveries.find(id), Optional.empty());
            }
        }
        return Claim.nothing();
    }

    private boolean becomeSending(long id, Instant now) {
        return handle.createUpdate("""
                        update delivery
                        set state = :sending, attempts = attempts + 1, claimed_at = :now
                        where id = :id and state in (<before>)""")
                        .bind("sending", DeliveryState.SENDING)
                        .bindList("before", DeliveryQueue.names(DeliveryState.SENDING.before()))
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
