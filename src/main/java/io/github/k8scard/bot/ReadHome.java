package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import java.time.Instant;

/** Reads what a member's Home tab shows: nothing of anybody else. Safe for concurrent use. */
public final class ReadHome {
    private final ReadNumbers readNumbers;
    private final Admins admins;

    public ReadHome(ReadNumbers readNumbers, Admins admins) {
        this.readNumbers = readNumbers;
        this.admins = admins;
    }

    Home of(Tables tables, MemberKey member, Instant now) {
        // the count of answers comes first, so that one in between is seen as one that is not shown yet
        MemberNumbers numbers = readNumbers.of(tables, member, now);
        return new Home(
                now,
                tables.cardsToAnswer().of(member, now),
                numbers,
                admins.mayChange(member),
                switches(tables, member));
    }

    private static MemberSwitches switches(Tables tables, MemberKey member) {
        return tables.members()
                .find(member)
                .map(known -> new MemberSwitches(!known.optedOut(), known.nudge(), known.recap()))
                .orElse(MemberSwitches.INITIAL);
    }
}
