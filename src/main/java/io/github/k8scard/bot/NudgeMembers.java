package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.NudgeTime;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Members.Nudged;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owes a direct message to members who want one when cards are due. Each member is looked at once a day; the key of
 * what is owed lets no second message of a day come into being, however many processes run it.
 */
public final class NudgeMembers {
    private static final Logger log = LoggerFactory.getLogger(NudgeMembers.class);

    private final Database database;
    private final Installation installation;
    private final Directory directory;
    private final DueCards dueCards;

    public NudgeMembers(Database database, Installation installation, Directory directory, DueCards dueCards) {
        this.database = database;
        this.installation = installation;
        this.directory = directory;
        this.dueCards = dueCards;
    }

    /** Looks at every member whose hour has come. One that fails does not hold up the others. */
    public void run(Instant now) {
        installation
                .workspaceId()
                .ifPresent(workspaceId -> database.inTransaction(
                                tables -> tables.members().nudged(workspaceId))
                        .forEach(nudged -> run(nudged, now)));
    }

    /** The next nine o'clock of a member who wants to be reminded; empty if nobody does. */
    Optional<Instant> next(Tables tables, Instant now) {
        return installation
                .workspaceId()
                .flatMap(workspaceId -> tables.members().nudged(workspaceId).stream()
                        .map(nudged -> NudgeTime.next(now.atZone(directory.zoneOf(tables, nudged.member()))))
                        .min(Instant::compareTo));
    }

    private void run(Nudged nudged, Instant now) {
        try {
            database.useTransaction(tables -> {
                ZonedDateTime local = now.atZone(directory.zoneOf(tables, nudged.member()));
                if (NudgeTime.isNow(local, nudged.lookedOn())) {
                    look(tables, nudged.member(), local);
                }
            });
        } catch (RuntimeException e) {
            log.error("{} could not be reminded; it is tried again in a minute", nudged.member(), e);
        }
    }

    private void look(Tables tables, MemberKey member, ZonedDateTime local) {
        LocalDate date = local.toLocalDate();
        Instant now = local.toInstant();
        tables.members().lookedOn(member, date);
        if (!isDayOff(tables, member, date)
                && dueCards.count(tables, member, tables.memories().of(member), now) > 0) {
            tables.deliveries()
                    .owe(Owed.nudge(member, now, NudgeTime.tooLate(local)).once("nudge:" + member.id() + ":" + date));
        }
    }

    /** A channel that is stopped has no card on any date; where all are, the member has time off. */
    private static boolean isDayOff(Tables tables, MemberKey member, LocalDate date) {
        List<Channel> scheduled = tables.memberScores().channelsOf(member).stream()
                .map(tables.channels()::get)
                .filter(channel -> channel.schedule().isPresent())
                .toList();
        List<Schedule> running = scheduled.stream()
                .filter(channel -> channel.nextPostAt().isPresent()
                        && channel.pausedUntil().filter(date::isBefore).isEmpty())
                .map(channel -> channel.schedule().orElseThrow())
                .toList();
        return (running.isEmpty() && !scheduled.isEmpty()) || NudgeTime.isDayOff(date, running);
    }
}
