package io.github.k8scard.bot;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Tables;
import java.time.Instant;

/** What becomes of the open flags of a card that somebody mended or retired, within the same transaction. */
@FunctionalInterface
public interface FlagsClosed {
    /** @param by who decided */
    void close(Tables tables, MemberKey by, String cardId, Decision decision, Instant now);
}
