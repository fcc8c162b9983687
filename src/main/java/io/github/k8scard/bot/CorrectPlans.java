package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts right when a channel's next card comes, where that is later than its schedule, days off and pause give: it was
 * planned while the clock was ahead. What is planned too early needs nothing, since no date gets a second card. Any
 * number of processes may run it at once.
 */
public final class CorrectPlans {
    private static final Logger log = LoggerFactory.getLogger(CorrectPlans.class);

    private final Database database;
    private final Installation installation;

    public CorrectPlans(Database database, Installation installation) {
        this.database = database;
        this.installation = installation;
    }

    /**
     * Looks at every channel that has a card planned. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        installation
                .workspaceId()
                .ifPresent(workspaceId -> OneByOne.run(
                        database.inTransaction(tables -> tables.channels().planned(workspaceId, now)),
                        channel -> attempt(channel, now)));
    }

    private void attempt(Channel channel, Instant now) {
        try {
            if (NextPosting.isTooLate(channel, now)) {
                database.useTransaction(
                        tables -> correct(tables, tables.channels().lock(channel.id()), now));
            }
        } catch (RuntimeException e) {
            log.error(
                    "Channel {}: its next card may be planned too late; it is looked at again in a minute",
                    channel.address(),
                    e);
            throw e;
        }
    }

    private static void correct(Tables tables, Channel channel, Instant now) {
        Optional<Instant> right = NextPosting.corrected(tables, channel, now);
        right.ifPresent(next -> {
            log.warn(
                    "Channel {}: its next card was planned for {}, while the clock was ahead; it comes at {}",
                    channel.address(),
                    channel.nextPostAt().orElseThrow(),
                    next);
            tables.channels().save(channel.changed(channel.settings(), right));
        });
    }
}
