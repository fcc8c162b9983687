package io.github.k8scard.bot;

import io.github.k8scard.curation.Decision;
import io.github.k8scard.curation.Flag;
import io.github.k8scard.deck.PlainWords;
import io.github.k8scard.delivery.Owed;
import io.github.k8scard.delivery.Recipient;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Flags.PastDecision;
import io.github.k8scard.storage.Tables;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whoever looks after the cards decides what comes of the flags of a card. The first decision wins, and who had flagged
 * the card is told of it once, in a direct message. Safe for concurrent use.
 */
public final class DecideFlags {
    private static final String KEY = "flag:";
    private static final Duration WORTH_TELLING = Duration.ofDays(7);
    private static final Duration WORTH_RECALLING = Duration.ofDays(14);

    private final Database database;
    private final Directory directory;
    private final Curators curators;

    public DecideFlags(Database database, Directory directory, Curators curators) {
        this.database = database;
        this.directory = directory;
        this.curators = curators;
    }

    /**
     * The card stays as it is.
     *
     * @throws Mistake if the member may not decide, or nobody has flagged such a card
     * @throws io.github.k8scard.NotSaved if the database takes longer than {@link RecordAnswer#CLICK_AT_MOST}
     */
    public Decided noChange(MemberKey member, String cardId, Instant now) {
        return database.inTransaction(RecordAnswer.CLICK_AT_MOST, tables -> {
            curators.check(tables, member);
            List<Flag> closed = closed(tables, cardId, Decision.NO_CHANGE, member, now);
            return closed.isEmpty()
                    ? before(tables, member, cardId, now)
                    : new Decided(closed.get(0).seen(), Decision.NO_CHANGE, directory.nameOf(tables, member), true);
        });
    }

    /**
     * Closes all open flags of a card, and owes a message to everybody who had flagged it but the one who decides.
     *
     * @param by who decides; whether the member may is the caller's to check
     * @return those that were open until now; empty if there were none, or somebody else was first
     */
    public static List<Flag> closed(Tables tables, String cardId, Decision decision, MemberKey by, Instant now) {
        List<Flag> closed = tables.flags().decide(cardId, decision, by, now);
        closed.stream().filter(flag -> !flag.by().equals(by)).forEach(flag -> tell(tables, flag, decision, now));
        return closed;
    }

    private static void tell(Tables tables, Flag flag, Decision decision, Instant now) {
        String text = "Thank you for flagging "
                + Quoted.of(PlainWords.of(flag.seen().question())) + ". " + cameOfIt(decision);
        tables.deliveries()
                .owe(Owed.notice(new Recipient.Directly(flag.by()), text, now, now.plus(WORTH_TELLING))
                        .once(KEY + flag.id()));
    }

    private static String cameOfIt(Decision decision) {
        return switch (decision) {
            case MENDED -> "The card was mended.";
            case NO_CHANGE -> "Whoever looks after the cards read it and left the card as it is.";
            case RETIRED -> "The card was retired: nobody is asked it any more.";
        };
    }

    private Decided before(Tables tables, MemberKey member, String cardId, Instant now) {
        PastDecision past = tables.flags()
                .lastDecision(member.workspaceId(), cardId, now.minus(WORTH_RECALLING))
                .orElseThrow(
                        () -> new Mistake("That card has no open flag. For all that is flagged, type /k8scard flags"));
        var by = new MemberKey(member.workspaceId(), past.by());
        return new Decided(past.seen(), past.decision(), directory.nameOf(tables, by), false);
    }
}
