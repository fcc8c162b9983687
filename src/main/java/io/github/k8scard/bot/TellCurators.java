package io.github.k8scard.bot;

import io.github.k8scard.curation.SummaryTime;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.NudgeTime;
import io.github.k8scard.storage.CuratorNotes.Newest;
import io.github.k8scard.storage.CuratorNotes.Noted;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owes a direct message to those who look after the cards when members have flagged or suggested something since the
 * one before. Each is looked at once a day, and however many processes do, one message comes of it.
 */
public final class TellCurators {
    private static final Logger log = LoggerFactory.getLogger(TellCurators.class);
    private static final String KEY = "curators:";
    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final Database database;
    private final Installation installation;
    private final Directory directory;
    private final Curators curators;

    public TellCurators(Database database, Installation installation, Directory directory, Curators curators) {
        this.database = database;
        this.installation = installation;
        this.directory = directory;
        this.curators = curators;
    }

    /** Whether that is the message; what it says is read when it is sent. */
    static boolean owed(Delivery delivery) {
        return delivery.owed().onceKey().filter(key -> key.startsWith(KEY)).isPresent();
    }

    /**
     * Looks at everybody whose hour has come. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        installation
                .workspaceId()
                .ifPresent(workspaceId -> OneByOne.run(
                        List.copyOf(database.inTransaction(tables -> curators.of(tables, workspaceId))),
                        curator -> run(curator, now)));
    }

    /** The next nine o'clock of somebody who is to be told something; empty if there is nothing to tell. */
    Optional<Instant> next(Tables tables, Instant now) {
        return installation.workspaceId().flatMap(workspaceId -> {
            Newest open = tables.curatorNotes().open(workspaceId);
            return curators.of(tables, workspaceId).stream()
                    .filter(curator -> tables.curatorNotes()
                            .of(curator)
                            .filter(noted -> !open.isNewerThan(noted.told()))
                            .isEmpty())
                    .filter(curator -> open.isNewerThan(new Newest(0, 0)))
                    .map(curator -> NudgeTime.next(now.atZone(directory.zoneOf(tables, curator))))
                    .min(Instant::compareTo);
        });
    }

    private void run(MemberKey curator, Instant now) {
        try {
            database.useTransaction(tables -> {
                ZonedDateTime local = now.atZone(directory.zoneOf(tables, curator));
                Optional<Noted> noted = tables.curatorNotes().of(curator);
                if (SummaryTime.isNow(local, noted.flatMap(Noted::lookedOn))) {
                    look(tables, curator, local);
                }
            });
        } catch (RuntimeException e) {
            log.error("{} could not be told what there is to decide; it is tried again in a minute", curator, e);
            throw e;
        }
    }

    private void look(Tables tables, MemberKey curator, ZonedDateTime local) {
        // so that the member's zone is learnt, whose morning it is to be
        tables.members().meet(curator);
        Noted noted = tables.curatorNotes().lock(curator);
        // another process may have looked since
        if (!SummaryTime.isNow(local, noted.lookedOn())) {
            return;
        }
        Newest open = tables.curatorNotes().open(curator.workspaceId());
        tables.curatorNotes().note(curator, noted, local.toLocalDate(), open);
        if (open.isNewerThan(noted.told())) {
            Instant now = local.toInstant();
            tables.deliveries()
                    .owe(Owed.notice(
                                    new Recipient.Directly(curator),
                                    "Members say that something is wrong with some cards, or suggest new ones. To see"
                                            + " what, type /k8scard flags",
                                    now,
                                    now.plus(WORTH_TELLING))
                            .once(KEY + curator.id() + ":" + local.toLocalDate()));
        }
    }
}
