package io.github.k8scard.bot;

import io.github.k8scard.calendar.Schedule;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.NudgeTime;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Mornings.Wanted;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owes a direct message to members who want one when cards are due, and to those who want to be told how their week
 * went: on Monday, or on the first day after it that is no day off. Each member is looked at once a day and gets one
 * message at most. The key of what is owed lets no second one of a day, or of a week, come into being, however many
 * processes run it.
 */
public final class NudgeMembers {
    private static final Logger log = LoggerFactory.getLogger(NudgeMembers.class);

    private final Database database;
    private final Installation installation;
    private final Directory directory;
    private final DueCards dueCards;
    private final ReadRecap readRecap;

    public NudgeMembers(
            Database database, Installation installation, Directory directory, DueCards dueCards, ReadRecap readRecap) {
        this.database = database;
        this.installation = installation;
        this.directory = directory;
        this.dueCards = dueCards;
        this.readRecap = readRecap;
    }

    /**
     * Looks at every member whose hour has come. One that fails does not hold up the others.
     *
     * @throws SomeFailed if some did
     */
    public void run(Instant now) {
        installation
                .workspaceId()
                .ifPresent(workspaceId -> OneByOne.run(
                        database.inTransaction(tables -> tables.mornings().wanted(workspaceId)),
                        wanted -> run(wanted, now)));
    }

    /** The next nine o'clock of a member who wants to be written to; empty if nobody does. */
    Optional<Instant> next(Tables tables, Instant now) {
        return installation
                .workspaceId()
                .flatMap(workspaceId -> tables.mornings().wanted(workspaceId).stream()
                        .map(wanted -> NudgeTime.next(now.atZone(directory.zoneOf(tables, wanted.member()))))
                        .min(Instant::compareTo));
    }

    private void run(Wanted wanted, Instant now) {
        try {
            database.useTransaction(tables -> {
                ZonedDateTime local = now.atZone(directory.zoneOf(tables, wanted.member()));
                if (NudgeTime.isNow(local, wanted.lookedOn())) {
                    look(tables, wanted, local);
                }
            });
        } catch (RuntimeException e) {
            log.error("{} could not be written to; it is tried again in a minute", wanted.member(), e);
            throw e;
        }
    }

    private void look(Tables tables, Wanted wanted, ZonedDateTime local) {
        MemberKey member = wanted.member();
        LocalDate date = local.toLocalDate();
        tables.mornings().lookedOn(member, date);
        if (!isDayOff(tables, member, date) && !owesRecap(tables, wanted, local)) {
            remind(tables, wanted, local);
        }
    }

    /** A recap says how many cards are due, too. */
    private boolean owesRecap(Tables tables, Wanted wanted, ZonedDateTime local) {
        MemberKey member = wanted.member();
        LocalDate monday = NudgeTime.recapDay(local);
        if (!wanted.recap()
                || wanted.recappedOn().filter(seen -> covers(seen, monday)).isPresent()) {
            return false;
        }
        tables.mornings().recappedOn(member, monday);
        Instant now = local.toInstant();
        Optional<WeekRecap> recap = readRecap.before(tables, member, monday, now);
        recap.ifPresent(
                week -> tables.deliveries().owe(ReadRecap.owed(member, monday, week, now, NudgeTime.tooLate(local))));
        return recap.isPresent();
    }

    /** Who flies west may live through the days before a Monday again; one far ahead is from a clock that was wrong. */
    private static boolean covers(LocalDate seen, LocalDate monday) {
        return !seen.isBefore(monday) && !seen.isAfter(monday.plusWeeks(1));
    }

    private void remind(Tables tables, Wanted wanted, ZonedDateTime local) {
        MemberKey member = wanted.member();
        Instant now = local.toInstant();
        if (wanted.nudge() && dueCards.count(tables, member, tables.memories().of(member), now) > 0) {
            tables.deliveries()
                    .owe(Owed.nudge(member, now, NudgeTime.tooLate(local))
                            .once("nudge:" + member.id() + ":" + local.toLocalDate()));
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
