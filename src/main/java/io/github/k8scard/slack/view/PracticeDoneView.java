package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.deck.GroupPhrase;
import io.github.k8scard.deck.WrittenGroup;
import io.github.k8scard.memory.Practice;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.memory.PracticeTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of a run of practice: what came of it, when the next cards are due, and how to go on. */
final class PracticeDoneView {
    private PracticeDoneView() {}

    static SlackMessage of(Next.Done done) {
        String words = done.left().met() ? enough(done) : nothingMet(done);
        boolean toCelebrate = done.tally().known() + done.tally().regained() > 0;
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(toCelebrate ? "🎉 " + words : words)));
        var ways = waysToGoOn(done);
        if (!ways.isEmpty()) {
            blocks.add(Blocks.actions(ways));
        }
        return SlackMessage.of(words, blocks);
    }

    private static String enough(Next.Done done) {
        String tally = done.tally().cards() == 0 ? "" : ": " + tally(done.tally());
        return end(done) + tally + ". " + nextDue(done);
    }

    private static String end(Next.Done done) {
        if (done.run() == PracticeRun.WEAKEST) {
            return "Every card" + on(done) + " that you have met has had its turn today";
        }
        return done.group().isEmpty() ? "Done for today" : "That is all" + on(done) + " for today";
    }

    /** For example {@code 5 cards, 3 right at first, 1 after a retry}; without retries {@code 5 cards, 3 right}. */
    private static String tally(PracticeTally tally) {
        return (tally.cards() == 1 ? "1 card, " : tally.cards() + " cards, ")
                + tally.known()
                + (tally.selfGraded() ? " known" : " right")
                + (tally.regained() == 0 ? "" : " at first, " + tally.regained() + " after a retry");
    }

    private static String nextDue(Next.Done done) {
        Practice.Done left = done.left();
        if (left.next().isEmpty()) {
            return left.more() ? "New cards can wait until tomorrow." : "Nothing is due for now.";
        }
        LocalDate next = left.next().get();
        boolean one = left.dueThen() == 1;
        return next.equals(done.today().plusDays(1))
                ? "Tomorrow " + left.dueThen() + (one ? " is due." : " are due.")
                : "The next " + (one ? "one is" : left.dueThen() + " are") + " due on " + Dates.day(next, done.today())
                        + ".";
    }

    /** Either there are new cards, which were not asked for or are enough for today, or open rounds ask them all. */
    private static String nothingMet(Next.Done done) {
        if (!done.left().more()) {
            return "Every card" + on(done) + " is being asked in a channel right now. Answer there first.";
        }
        return done.run() == PracticeRun.WEAKEST
                ? "You have not answered a card" + on(done)
                        + " yet, so I cannot tell which are your weakest. Start with a new one."
                : "That is enough for today. New cards" + on(done) + " can wait until tomorrow.";
    }

    private static String on(Next.Done done) {
        return done.group()
                .map(group -> " " + OneLine.of(GroupPhrase.of(group)))
                .orElse("");
    }

    private static List<BlockElement> waysToGoOn(Next.Done done) {
        var ways = new ArrayList<BlockElement>();
        Optional<String> written = done.group().map(WrittenGroup::of);
        int missed = done.tally().missed().size();
        if (missed > 0) {
            String which = missed == 1 ? "the one" : "the " + missed;
            ways.add(PracticeView.button("Retry " + which + " I missed", ActionIds.PRACTICE_RETRY, written));
        }
        if (done.left().more()) {
            ways.add(PracticeView.button(
                    done.left().met() ? "One more" : "A new card", ActionIds.PRACTICE_MORE, written));
        }
        if (done.left().weakest()) {
            ways.add(PracticeView.button("Practice my weakest", ActionIds.PRACTICE_WEAKEST, written));
        }
        if (done.group().isPresent() && !done.left().more()) {
            ways.add(PracticeView.button("Other cards", ActionIds.PRACTICE_MORE, Optional.empty()));
        }
        return ways;
    }
}
