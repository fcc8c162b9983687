package io.github.k8scard.bot;

import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Gives a member everything that is stored about them in a workspace, and nothing of anybody else. Each has a turn:
 * {@link #begin}, then {@link #packed}, then {@link #done} or {@link #failed}. Safe for concurrent use.
 */
public final class ExportOwnData {
    /** 100,000 answers take a quarter of it. */
    private static final int PACKED_AT_MOST = 12 * 1024 * 1024;

    private final Database database;
    private final Admins admins;
    private final ExportTurns turns = new ExportTurns();

    public ExportOwnData(Database database, Admins admins) {
        this.database = database;
        this.admins = admins;
    }

    /**
     * Begins a turn.
     *
     * @throws Mistake if the member's data is on its way, or they have had it within five minutes
     */
    public void begin(MemberKey member, Instant now) {
        turns.begin(member, now);
    }

    /**
     * Reads everything; takes seconds for some ten thousand answers.
     *
     * @throws Mistake if it is too much to be kept in memory
     * @throws io.github.k8scard.NotSaved if the database does not answer
     */
    public PackedText packed(MemberKey member, Instant now) {
        try {
            return PackedText.of(out -> ExportDocument.of(database, member, now).write(out, now), PACKED_AT_MOST);
        } catch (PackedText.TooLong e) {
            throw new Mistake("I have stored more about you than I can send. Ask whoever runs me for a copy.");
        }
    }

    /** What its file is called. */
    public static String fileName(Instant now) {
        return "k8scard-export-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".json";
    }

    /** Ends a turn: the member has it. */
    public void done(MemberKey member, Instant now) {
        turns.done(member, now);
    }

    /** Ends a turn: the member has nothing, and may try again at once. */
    public void failed(MemberKey member) {
        turns.failed(member);
    }

    /** The Slack users who may be asked to let files be sent; empty if none are named. */
    public Set<String> whomToAsk() {
        return admins.ids();
    }
}
