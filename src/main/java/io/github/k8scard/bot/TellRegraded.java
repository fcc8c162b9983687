package io.github.k8scard.bot;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.RegradedMembers;
import io.github.k8scard.storage.RegradedMembers.Regraded;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells each member once, by a direct message, what a mended card makes of their answers. */
final class TellRegraded {
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    /** Every five seconds, so that a crowd leaves half of the posts of a workspace to cards. */
    private static final int AT_ONCE = 10;

    private TellRegraded() {}

    /**
     * Tells some of those who have not been told.
     *
     * @return whether nobody is left
     */
    static boolean run(Database database, CardEdit edit, Instant now) {
        Optional<Card> present = edit.after();
        return present.isEmpty() || database.inTransaction(tables -> run(tables, edit.id(), present.get(), now));
    }

    private static boolean run(Tables tables, long editId, Card present, Instant now) {
        Map<MemberKey, List<Regraded>> untold = tables.regrades().members().untold(editId).stream()
                .collect(Collectors.groupingBy(Regraded::member, LinkedHashMap::new, Collectors.toList()));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        untold.entrySet().stream()
                .limit(AT_ONCE)
                .forEach(one -> tables.deliveries()
                        .owe(Owed.notice(
                                        new Recipient.Directly(one.getKey()),
                                        RegradeLine.of(present, one.getValue(), today),
                                        now,
                                        now.plus(WORTH_TELLING))
                                .once(RegradedMembers.onceKey(editId, one.getKey()))));
        return untold.size() <= AT_ONCE;
    }
}
