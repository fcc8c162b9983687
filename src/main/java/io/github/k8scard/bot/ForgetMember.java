package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.ForgottenMembers.FoundMember;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets a member: everything that the database knows of them goes in one transaction, and what was decided by many,
 * such as how a card went, stays without them. A click that is under way is stored before and goes too, or after, and
 * makes them a new member. Safe for concurrent use, and doing it twice changes nothing.
 */
public final class ForgetMember {
    private static final Logger log = LoggerFactory.getLogger(ForgetMember.class);

    private final Database database;
    private final Directory directory;
    private final FollowDecks followDecks;
    private final OptionalInt nightsInBackups;

    /** @param nightsInBackups how many nights backups are kept; empty if that is not up to the bot */
    public ForgetMember(Database database, Directory directory, FollowDecks followDecks, OptionalInt nightsInBackups) {
        this.database = database;
        this.directory = directory;
        this.followDecks = followDecks;
        this.nightsInBackups = nightsInBackups;
    }

    /** How many nights what is forgotten stays in backups; empty if that is up to whoever runs the database. */
    public OptionalInt nightsInBackups() {
        return nightsInBackups;
    }

    /**
     * Forgets a member, whose name is then taken out of the cards that closed within seven days.
     *
     * @throws io.github.k8scard.NotSaved if the database cannot be used; then nothing is forgotten, or all
     */
    public void run(MemberKey member, Instant now) {
        int kept = database.inTransaction(tables -> forget(tables, member, now));
        directory.forget(member, now);
        followDecks.anew();
        log.info("A member had themselves forgotten; {} answers to cards in channels stay without them", kept);
    }

    private static int forget(Tables tables, MemberKey member, Instant now) {
        FoundMember found = tables.members().forgotten().find(member);
        Instant since = now.minus(FollowEdits.REACHES_BACK);
        // what closes a round locks its card, so that none closes with the name while it is being forgotten
        List<Long> naming = tables.members().forgotten().roundsNaming(member, since);
        naming.forEach(tables.deliveryQueue()::lockCard);
        naming.stream()
                .flatMap(id -> tables.rounds().find(id).stream())
                .filter(round ->
                        round.closedAt().isPresent() && tables.deliveries().isPosted(round.id()))
                .forEach(round -> CloseRounds.oweClosingAgain(tables, round, now));
        return tables.members().forgotten().remove(found);
    }
}
