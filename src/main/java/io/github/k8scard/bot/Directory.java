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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Names and zones of members: kept in the database, asked of Slack at most once a day each. Safe for concurrent use.
 */
public final class Directory {
    private final Database database;
    private final Messenger messenger;
    private final ZoneId defaultZone;
    private final LatelyAsked answered = new LatelyAsked(Duration.ofHours(24));
    private final LatelyAsked failed = new LatelyAsked(Duration.ofMinutes(1));
    private final LatelyAsked forgotten = new LatelyAsked(Duration.ofMinutes(1));
    private final WaitingMembers waiting = new WaitingMembers();
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

    /** The zones to date the answers of several in. */
    Map<MemberKey, ZoneId> zonesOf(Tables tables, Collection<MemberKey> members) {
        Map<MemberKey, ZoneId> zones = new HashMap<>();
        members.stream()
                .collect(Collectors.groupingBy(
                        MemberKey::workspaceId, Collectors.mapping(MemberKey::id, Collectors.toSet())))
                .forEach((workspaceId, ids) -> tables.members()
                        .find(workspaceId, ids)
                        .values()
                        .forEach(known -> known.zone().ifPresent(zone -> zones.put(known.key(), zone))));
        members.forEach(member -> zones.putIfAbsent(member, defaultZone));
        return zones;
    }

    /** How to call a member in plain text. Asks nobody but the database. */
    String nameOf(Tables tables, MemberKey member) {
        return ShownName.of(
                member.id(), tables.members().find(member).map(Member::name).orElse(""));
    }

    /** Whether it is known, without asking the database either, that there is no need to ask about a member now. */
    public boolean wasAsked(MemberKey member, Instant now) {
        return answered.has(member, now) || failed.has(member, now);
    }

    /**
     * A member is forgotten. Until they do something again, what is asked about them is not kept: they may have been
     * asked about just before.
     */
    void forget(MemberKey member, Instant now) {
        forgotten.note(member, now, now);
        answered.forget(member);
        failed.forget(member);
        waiting.remove(member);
    }

    /** Leaves it to {@link LearnNames} to ask about a member, in a while. */
    public void askLater(MemberKey member) {
        waiting.add(member);
    }

    /** Somebody who was left for later, and is no longer. */
    Optional<MemberKey> nextWaiting() {
        return waiting.next();
    }

    /**
     * Asks Slack about a member unless that was done within a day. Blocks while Slack does, also if somebody else is
     * asking already; if Slack does not answer, everything stays as it was and is left alone for a minute.
     *
     * @return whether this call has asked Slack
     */
    public boolean refresh(MemberKey member, Instant now) {
        if (wasAsked(member, now) || isFresh(member, now)) {
            return false;
        }
        var mine = new CompletableFuture<Void>();
        var running = lookUps.putIfAbsent(member, mine);
        if (running != null) {
            running.join();
            return false;
        }
        try {
            lookUp(member, now);
            return true;
        } finally {
            lookUps.remove(member);
            mine.complete(null);
        }
    }

    private boolean isFresh(MemberKey member, Instant now) {
        var fresh = database.inTransaction(tables -> tables.members().find(member))
                .filter(known -> !known.name().isBlank() && answered.lasts(known.refreshedAt(), now));
        fresh.ifPresent(known -> answered.note(member, known.refreshedAt(), now));
        return fresh.isPresent();
    }

    private void lookUp(MemberKey member, Instant now) {
        boolean known = database.inTransaction(tables -> isThere(tables, member));
        Optional<Profile> profile = messenger.profile(member);
        if (profile.isEmpty()) {
            failed.note(member, now, now);
            database.useTransaction(tables -> tables.members().askedInVain(member, now));
            return;
        }
        failed.forget(member);
        boolean kept = database.inTransaction(tables -> {
            boolean stranger = !known && !forgotten.has(member, now);
            boolean wanted = stranger || isThere(tables, member);
            if (wanted) {
                tables.members().save(member, profile.get(), now);
            }
            return wanted;
        });
        if (kept) {
            answered.note(member, now, now);
        }
    }

    /** Whether anything is known of a member. */
    private boolean isThere(Tables tables, MemberKey member) {
        return tables.members().find(member).isPresent()
                || tables.memberScores().find(member, "").answers() > 0;
    }
}
