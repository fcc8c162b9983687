package io.github.k8scard.bot;

import io.github.k8scard.deck.BrokenDecks;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.DeckFiles;
import io.github.k8scard.deck.DeckNews;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.FileStamp;
import io.github.k8scard.member.MemberKey;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what was changed in the deck files, all of it or nothing: as long as anything is wrong with any of them,
 * the decks stay as they were. Cards that are retired lose nothing but their turn. Safe for concurrent use.
 */
public final class ReloadDecks {
    private static final Logger log = LoggerFactory.getLogger(ReloadDecks.class);
    private static final int FAULTS_TOLD = 3;

    private final CurrentDecks decks;
    private final Optional<DeckFiles> files;
    private final Admins admins;

    private List<FileStamp> stamps = List.of();
    private boolean settled;
    private List<String> latestNews = List.of();
    private Optional<String> fault = Optional.empty();
    private boolean faultLogged;

    /** @param files where the decks come from; empty if they came with the program, and so never change */
    public ReloadDecks(CurrentDecks decks, Optional<DeckFiles> files, Admins admins) {
        this.decks = decks;
        this.files = files;
        this.admins = admins;
    }

    /** What has come of reading the files. */
    private sealed interface Reading {

        /** They can be used; without news they say what they said. */
        record Good(List<String> news) implements Reading {}

        /** They cannot. */
        record Refused(BrokenDecks why) implements Reading {}
    }

    /** Whether there is anything that the member may have read anew. */
    public boolean isFor(MemberKey member) {
        return files.isPresent() && admins.mayChange(member);
    }

    /**
     * Looks whether the files have changed, which costs next to nothing if they have not. Files that cannot be used may
     * be half written, so that only what is still wrong at the next look is logged, once.
     */
    public void run() {
        files.ifPresent(this::look);
    }

    private synchronized void look(DeckFiles all) {
        List<FileStamp> now = all.stamps();
        boolean asBefore = now.equals(stamps);
        if (asBefore && settled && fault.isEmpty()) {
            return;
        }
        // what is written twice within a tick of the file system's clock has the same stamp
        settled = asBefore;
        stamps = now;
        Optional<String> before = fault;
        if (read(all) instanceof Reading.Refused refused && before.equals(fault)) {
            logFault(refused.why());
        }
    }

    /**
     * Reads the files now, whether they look changed or not, and says what has come of it, in plain text.
     *
     * @throws io.github.k8scard.words.Mistake if the member may not change anything
     */
    public String ask(MemberKey member) {
        admins.check(member);
        return files.map(this::readNow)
                .orElse("My cards came with the program, so there is no file to read again. For cards of your own, set"
                        + " K8SCARD_DECK to their file and start me anew.");
    }

    private synchronized String readNow(DeckFiles all) {
        List<String> before = latestNews;
        Reading reading = read(all);
        if (reading instanceof Reading.Refused refused) {
            logFault(refused.why());
            return refusal(refused.why().faults());
        }
        List<String> news = ((Reading.Good) reading).news();
        if (news.isEmpty()) {
            return before.isEmpty()
                    ? "Nothing has changed."
                    : "Nothing has changed since this, which is in use:\n" + String.join("\n", before);
        }
        return String.join("\n", news);
    }

    private Reading read(DeckFiles all) {
        try {
            return new Reading.Good(takeOver(all.names(), all.read()));
        } catch (BrokenDecks broken) {
            faultLogged = faultLogged && fault.equals(Optional.of(broken.getMessage()));
            fault = Optional.of(broken.getMessage());
            return new Reading.Refused(broken);
        }
    }

    private List<String> takeOver(List<String> names, Decks read) {
        List<String> news = DeckNews.lines(names, decks.state().files(), read);
        if (!news.isEmpty()) {
            decks.replace(read);
            latestNews = news;
            news.forEach(line -> log.info("Changed: {}", line));
        } else if (faultLogged) {
            log.info("Nothing is wrong with the deck files any more; the cards are those that are in use");
        }
        fault = Optional.empty();
        faultLogged = false;
        return news;
    }

    private void logFault(BrokenDecks broken) {
        if (!faultLogged) {
            log.warn(
                    "The deck files cannot be used as they are now; the cards stay as they were:\n{}",
                    broken.getMessage());
            faultLogged = true;
        }
    }

    private static String refusal(List<String> faults) {
        List<String> first = faults.subList(0, Math.min(faults.size(), FAULTS_TOLD));
        int others = faults.size() - first.size();
        return "The cards stay as they were, since something is wrong with their files:\n" + String.join("\n", first)
                + (others == 0 ? "" : "\nand " + others + " more, which my log lists");
    }
}
