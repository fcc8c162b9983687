package io.github.k8scard.bot;

import static java.util.Comparator.comparing;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardEdit;
import io.github.k8scard.deck.Lineage;
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
import java.util.List;

/** Tells each member once, by a direct message, what a mended card makes of their answers. */
final class TellRegraded {
    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    /** Every five seconds, so that a crowd leaves half of the posts of a workspace to cards. */
    private static final int AT_ONCE = 10;

    private TellRegraded() {}

    /**
     * Tells some of those who have not been told. Whom an open round asks the card is told later, once they have
     * answered it or it is over, since the line would give the answer away; for rounds that began within a week.
     *
     * @return whether nobody is left
     */
    static boolean run(Database database, String workspaceId, CardEdit edit, Instant now) {
        return edit.after().isEmpty()
                || database.inTransaction(
                        tables -> run(tables, workspaceId, edit, edit.after().get(), now));
    }

    private static boolean run(Tables tables, String workspaceId, CardEdit edit, Card edited, Instant now) {
        List<MemberKey> untold = tables.regrades().members().untold(edit.id(), List.of(), AT_ONCE + 1);
        if (untold.isEmpty()) {
            return true;
        }
        List<Long> asking =
                tables.openCards().rounds(workspaceId, edit.cardId(), edit.at().plus(WORTH_TELLING), now);
        List<MemberKey> told = tables.regrades().members().untold(edit.id(), asking, AT_ONCE);
        if (!told.isEmpty()) {
            Card present = present(tables, workspaceId, edit, edited);
            told.stream()
                    // as clicks and mends lock what is theirs
                    .sorted(comparing(MemberKey::id))
                    .forEach(member -> tell(tables, member, edit, present, now));
        }
        return told.containsAll(untold);
    }

    /** What later mends have made of the text. */
    private static Card present(Tables tables, String workspaceId, CardEdit edit, Card edited) {
        return Lineage.of(tables.cardEdits().ofCard(workspaceId, edit.cardId())).stream()
                .filter(lineage -> lineage.outdates(edited))
                .map(Lineage::present)
                .findFirst()
                .orElse(edited);
    }

    private static void tell(Tables tables, MemberKey member, CardEdit edit, Card present, Instant now) {
        // before it is read, so that whoever is being forgotten is told before that, or not at all
        tables.memories().lock(member, edit.cardId());
        List<Regraded> answers = tables.regrades().members().of(edit.id(), member);
        if (answers.isEmpty()) {
            return;
        }
        // a later mend may not have reached them
        Card text = answers.stream().allMatch(answer -> countsBy(answer, present))
                ? present
                : edit.after().orElseThrow();
        String line = RegradeLine.of(text, answers, LocalDate.ofInstant(now, ZoneOffset.UTC));
        tables.deliveries()
                .owe(Owed.notice(new Recipient.Directly(member), line, now, now.plus(WORTH_TELLING))
                        .once(RegradedMembers.onceKey(edit.id(), member)));
    }

    private static boolean countsBy(Regraded answer, Card text) {
        return answer.right()
                == (answer.choice() == text.choices().orElseThrow().right());
    }
}
