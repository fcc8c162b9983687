package io.github.k8scard.bot;

import io.github.k8scard.member.Member;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.member.Profile;
import io.github.k8scard.member.ShownName;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names and zones of members: kept in the database, asked of Slack at most once a day each. Safe for concurrent use.
 */
public final class Directory {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Database database;
    private final Messenger messenger;
    private final ZoneId defaultZone;
    private final Map<MemberKey, Instant> failures = new ConcurrentHashMap<>();
    private final Map<MemberKey, CompletableFuture<Void>> lookUps = new ConcurrentHashMap<>();

    /**
     * @param defaultZone where a member's zone is unknown
     */
    public Directory(Database database, Messenger messenger, ZoneId defaultZone) {
        this.database = database;
        this.messenger = messenger;
        this.defaultZone = defaultZone;
    }

    /** The zone to date a member's answers in. Asks nobody but the database. */
    ZoneId zoneOf(Tables tables, MemberKey member) {
        return zoneOf(tables, member, defaultZone);
    }

    /** The zone to date a member's answers in, or another where it is not known yet. */
    ZoneId zoneOf(Tables tables, MemberKey member, ZoneId otherwise) {
        return knownZoneOf(tables, member).orElse(otherwise);
    }

    /** The member's own zone; empty if Slack told none or Java does not know it. Asks nobody but the database. */
    Optional<ZoneId> knownZoneOf(Tables tables, MemberKey member) {
        return tables.members().find(member).flatMap(Member::zone);
    }

    /** How to call a member in plain text. Asks nobody but the database. */
    String nameOf(Tables tables, MemberKey member) {
        return ShownName.of(
                member.id(), tables.members().find(member).map(Member::name).orElse(""));
    }

    /**
     * Asks Slack about a member unless that was done within a day. Blocks while Slack does, also if somebody else is
     * asking already; if Slack does not answer, everything stays as it was and is left alone for a minute.
     */
    public void refresh(MemberKey member, Instant now) {
        if (isFresh(member, now) || hasJustFailed(member, now)) {
            return;
        }
        var mine = new CompletableFuture<Void>();
        var running = lookUps.putIfAbsent(member, mine);
        if (running != null) {
            running.join();
            return;
        }
        try {
            lookUp(member, now);
        } finally {
            lookUps.remove(member);
            mine.complete(null);
        }
    }

    private boolean isFresh(MemberKey member, Instant now) {
        return database.inTransaction(tables -> tables.members().find(member))
                .filter(known -> !known.name().isBlank() && isWithin(FRESH, known.refreshedAt(), now))
                .isPresent();
    }

    private boolean hasJustFailed(MemberKey member, Instant now) {
        Instant failed = failures.get(member);
        return failed != null && isWithin(AFTER_A_FAILURE, failed, now);
    }

    /** What lies further ahead was noted while the clock was ahead. */
    private static boolean isWithin(Duration time, Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(time) < 0;
    }

    private void lookUp(MemberKey member, Instant now) {
        Optional<Profile> profile = messenger.profile(member);
        if (profile.isEmpty()) {
            failures.values().removeIf(failed -> !isWithin(AFTER_A_FAILURE, failed, now));
            failures.put(member, now);
            database.useTransaction(tables -> tables.members().askedInVain(member, now));
            return;
        }
        failures.remove(member);
        database.useTransaction(tables -> tables.members().save(member, profile.get(), now));
    }
}
