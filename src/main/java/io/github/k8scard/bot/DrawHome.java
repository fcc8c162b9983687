package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws members' Home tabs: when they open it, when they change something there, and within seconds of an answer if
 * they opened it in the last hour. Nothing is queued: a tab that shows another number of answers than there are is
 * drawn again. Safe for concurrent use; of two drawings at once, in this process or another, the later one reads anew.
 */
public final class DrawHome {
    private static final Logger log = LoggerFactory.getLogger(DrawHome.class);
    private static final Duration LOOKS_AT_IT = Duration.ofHours(1);

    private final Database database;
    private final Installation installation;
    private final Messenger messenger;
    private final ReadHome readHome;

    public DrawHome(Database database, Installation installation, Messenger messenger, ReadHome readHome) {
        this.database = database;
        this.installation = installation;
        this.messenger = messenger;
        this.readHome = readHome;
    }

    private record Drawing(Home home, Optional<String> mark) {}

    /** A member has opened the tab. */
    public void opened(MemberKey member, Instant now) {
        database.useTransaction(tables -> tables.homes().opened(member, now));
        draw(member, now);
    }

    /**
     * Draws every tab that its member may look at and that shows too few answers. One that fails does not hold up the
     * others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        installation
                .workspaceId()
                .ifPresent(workspaceId -> OneByOne.run(
                        database.inTransaction(
                                tables -> tables.homes().stale(workspaceId, now.minus(LOOKS_AT_IT), now)),
                        member -> attempt(member, now)));
    }

    private void attempt(MemberKey member, Instant now) {
        try {
            draw(member, now);
        } catch (RuntimeException e) {
            log.error("The Home tab of {} could not be drawn; it is tried again in a moment", member, e);
            throw e;
        }
    }

    /** Draws a member's tab if they may look at it, after they have changed elsewhere what it shows. */
    public void drawIfOpen(MemberKey member, Instant now) {
        boolean open = database.inTransaction(tables -> tables.homes().isOpen(member, now.minus(LOOKS_AT_IT), now));
        if (open) {
            draw(member, now);
        }
    }

    /** Draws a tab from what the database says now, in the place of what it showed when that was read. */
    public void draw(MemberKey member, Instant now) {
        Drawing drawing = read(member, now);
        HomeOutcome outcome = messenger.showHome(member, drawing.home(), drawing.mark());
        if (outcome instanceof HomeOutcome.Outdated) {
            // somebody else has drawn it in between, from what may be older than what is read now
            drawing = read(member, now);
            outcome = messenger.showHome(member, drawing.home(), Optional.empty());
        }
        keep(member, drawing.home().numbers().answers(), outcome);
    }

    private Drawing read(MemberKey member, Instant now) {
        return database.inTransaction(tables ->
                new Drawing(readHome.of(tables, member, now), tables.homes().mark(member)));
    }

    private void keep(MemberKey member, int answers, HomeOutcome outcome) {
        if (outcome instanceof HomeOutcome.NotNow) {
            return;
        }
        Optional<String> mark =
                outcome instanceof HomeOutcome.Shown shown ? Optional.of(shown.mark()) : Optional.empty();
        database.useTransaction(tables -> tables.homes().shown(member, answers, mark));
    }
}
