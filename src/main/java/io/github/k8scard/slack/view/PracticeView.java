package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.AnswerPractice.Practised;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.round.Showing;
import java.util.ArrayList;
import java.util.List;

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
        String comesBack = comesBack(practised);
        var blocks = new ArrayList<>(ResultText.blocks(showing.card(), showing.order(), practised.answer()));
        blocks.add(Parts.context(comesBack));
        blocks.add(Blocks.actions(List.of(Parts.button(
                "Next card",
                ActionIds.PRACTICE_NEXT,
                showing.topic().map(OneLine::of).orElse(null)))));
        return SlackMessage.of(
                ResultText.words(showing.card(), showing.order(), practised.answer()) + "\n" + comesBack, blocks);
    }

    /** What there is to practise, as a modal. */
    public static View modal(Next next) {
        return Modals.of(MODAL_TITLE, of(next).blocks());
    }

    /** What came of a practice card, as a modal. */
    public static View modal(Practised practised) {
        return Modals.of(MODAL_TITLE, of(practised).blocks());
    }

    private static SlackMessage card(Showing showing) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(CardText.question(showing.card()));
        if (showing.order().size() > 0) {
            blocks.add(CardText.choices(showing.card().choices().orElseThrow(), showing.order()));
        }
        blocks.add(CardButtons.ofShowing(showing.id(), showing.order()));
        blocks.add(Parts.context(facts(showing)));
        return SlackMessage.of("Practice: " + CardText.words(showing.card(), showing.order()), blocks);
    }

    private static String facts(Showing showing) {
        return CardText.dots(showing.card().difficulty()) + "  ·  practice"
                + showing.topic().map(topic -> " on " + Mrkdwn.literal(topic)).orElse("") + "  ·  only you see this";
    }

    private static SlackMessage done(Next.Done done) {
        String on = done.topic().map(topic -> " on " + OneLine.of(topic)).orElse("");
        String words = "Done for today" + on + ". "
                + done.nextDue()
                        .map(date -> "The next card is due on " + Dates.day(date) + ".")
                        .orElse("Nothing is due for now.");
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection("🎉 " + words)));
        if (done.more()) {
            ButtonElement more = Parts.button(
                    "One more",
                    ActionIds.PRACTICE_MORE,
                    done.topic().map(OneLine::of).orElse(null));
            blocks.add(Blocks.actions(List.of(more)));
        }
        return SlackMessage.of(words, blocks);
    }

    private static String comesBack(Practised practised) {
        return "Comes back on "
                + Dates.day(practised.comesBack(), practised.answer().localDate());
    }
}
