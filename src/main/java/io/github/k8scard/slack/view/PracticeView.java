package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.AnswerPractice.Practised;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.memory.PracticeRun;
import io.github.k8scard.round.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Practice, which one member alone sees: a card, its result, and the end of it for today. */
public final class PracticeView {
    private static final String MODAL_TITLE = "Practice";

    private PracticeView() {}

    /** What there is to practise, as a message. */
    public static SlackMessage of(Next next) {
        return next instanceof Next.Shown shown ? card(shown.showing()) : done((Next.Done) next);
    }

    /** What came of a practice card, as a message. */
    public static SlackMessage of(Practised practised) {
        Showing showing = practised.showing();
        String nextReview = nextReview(practised);
        var blocks = new ArrayList<>(ResultText.blocks(showing.card(), showing.order(), practised.answer()));
        blocks.add(Parts.context(nextReview));
        blocks.add(Blocks.actions(List.of(button("Next card", next(showing.run()), showing.topic()))));
        return SlackMessage.of(
                ResultText.words(showing.card(), showing.order(), practised.answer()) + "\n" + nextReview, blocks);
    }

    /** What there is to practise, as a modal. */
    public static View modal(Next next) {
        return ModalView.of(MODAL_TITLE, of(next).blocks());
    }

    /** What came of a practice card, as a modal. */
    public static View modal(Practised practised) {
        return ModalView.of(MODAL_TITLE, of(practised).blocks());
    }

    private static SlackMessage card(Showing showing) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(CardText.question(showing.card()));
        if (showing.order().size() > 0) {
            blocks.add(CardText.choices(showing.card().choices().orElseThrow(), showing.order()));
        }
        blocks.add(CardButtons.ofShowing(showing));
        blocks.add(Parts.context(facts(showing)));
        return SlackMessage.of("Practice: " + CardText.words(showing.card(), showing.order()), blocks);
    }

    private static String facts(Showing showing) {
        return CardText.dots(showing.card().difficulty()) + "  ·  practice"
                + showing.topic().map(topic -> " on " + Mrkdwn.literal(topic)).orElse("") + "  ·  only you see this";
    }

    private static SlackMessage done(Next.Done done) {
        String words = done.met() ? enough(done) : nothingMet(done);
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(done.met() ? "🎉 " + words : words)));
        var ways = waysToGoOn(done);
        if (!ways.isEmpty()) {
            blocks.add(Blocks.actions(ways));
        }
        return SlackMessage.of(words, blocks);
    }

    private static String enough(Next.Done done) {
        String what = done.run() == PracticeRun.WEAKEST
                ? "Every card" + on(done) + " that you have met has had its turn today."
                : "Done for today" + on(done) + ".";
        return what + " "
                + done.nextDue()
                        .map(date -> "The next card is due on " + Dates.day(date) + ".")
                        .orElse(done.more() ? "New cards can wait until tomorrow." : "Nothing is due for now.");
    }

    /** Either there are new cards, which were not asked for or are enough for today, or open rounds ask them all. */
    private static String nothingMet(Next.Done done) {
        if (!done.more()) {
            return "Every card" + on(done) + " is being asked in a channel right now. Answer there first.";
        }
        return done.run() == PracticeRun.WEAKEST
                ? "You have not answered a card" + on(done)
                        + " yet, so I cannot tell which are your weakest. Start with a new one."
                : "That is enough for today. New cards" + on(done) + " can wait until tomorrow.";
    }

    private static String on(Next.Done done) {
        return done.topic().map(topic -> " on " + OneLine.of(topic)).orElse("");
    }

    private static List<BlockElement> waysToGoOn(Next.Done done) {
        var ways = new ArrayList<BlockElement>();
        if (done.more()) {
            ways.add(button(done.met() ? "One more" : "A new card", ActionIds.PRACTICE_MORE, done.topic()));
        }
        if (done.weakest()) {
            ways.add(button("Weakest cards", ActionIds.PRACTICE_WEAKEST, done.topic()));
        }
        return ways;
    }

    private static String next(PracticeRun run) {
        return switch (run) {
            case DAILY -> ActionIds.PRACTICE_NEXT;
            case MORE -> ActionIds.PRACTICE_MORE;
            case WEAKEST -> ActionIds.PRACTICE_WEAKEST;
        };
    }

    /** Whose value is the topic to stay in, or absent. */
    private static ButtonElement button(String label, String actionId, Optional<String> topic) {
        return topic.map(it -> Parts.button(label, actionId, OneLine.of(it)))
                .orElseGet(() -> Parts.button(label, actionId));
    }

    private static String nextReview(Practised practised) {
        return "Comes back on "
                + Dates.day(practised.nextReview(), practised.answer().localDate());
    }
}
