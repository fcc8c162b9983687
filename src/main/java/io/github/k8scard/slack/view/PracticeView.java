package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import io.github.k8scard.bot.AnswerPractice.Practised;
import io.github.k8scard.bot.Practise.Next;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.GroupPhrase;
import io.github.k8scard.deck.WrittenGroup;
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
        if (next instanceof Next.Gone gone) {
            return gone(gone.group(), of(gone.instead()));
        }
        return next instanceof Next.Shown shown ? card(shown.showing()) : PracticeDoneView.of((Next.Done) next);
    }

    /** What came of a practice card, as a message. */
    public static SlackMessage of(Practised practised) {
        Showing showing = practised.showing();
        String nextReview = nextReview(practised);
        var text = new ResultText(showing.card(), showing.order(), practised.answer());
        var blocks = new ArrayList<>(text.blocks());
        Credit.block(practised.suggestedBy()).ifPresent(blocks::add);
        blocks.add(Parts.context(nextReview));
        blocks.add(Blocks.actions(List.of(
                button("Next card", next(practised), showing.topic()),
                FlagButton.ofShowing(showing.id()),
                Parts.button("My progress", ActionIds.PROGRESS))));
        return SlackMessage.of(text.words() + "\n" + nextReview + Credit.words(practised.suggestedBy()), blocks);
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
        blocks.addAll(CardText.asked(showing.card(), showing.order()));
        if (showing.order().size() > 0) {
            blocks.add(CardText.choices(showing.card().choices().orElseThrow(), showing.order()));
        }
        blocks.add(CardButtons.ofShowing(showing));
        blocks.add(Parts.context(facts(showing)));
        return SlackMessage.of("Practice: " + CardText.words(showing.card(), showing.order()), blocks);
    }

    private static SlackMessage gone(CardGroup group, SlackMessage instead) {
        String words =
                "There are no cards " + OneLine.of(GroupPhrase.of(group)) + " any more. Here is your usual practice:";
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(words)));
        blocks.addAll(instead.blocks());
        String text = Escaped.of(words) + "\n" + instead.text();
        return new SlackMessage(text.length() <= BlockLimits.MESSAGE_TEXT ? text : instead.text(), blocks);
    }

    private static String facts(Showing showing) {
        return CardText.dots(showing.card().difficulty()) + "  ·  practice"
                + showing.topic()
                        .map(written -> " " + Mrkdwn.literal(GroupPhrase.of(WrittenGroup.read(written))))
                        .orElse("")
                + "  ·  only you see this";
    }

    private static String next(Practised practised) {
        if (practised.again()) {
            return ActionIds.PRACTICE_RETRY;
        }
        return switch (practised.showing().run()) {
            case DAILY -> ActionIds.PRACTICE_NEXT;
            case MORE -> ActionIds.PRACTICE_MORE;
            case WEAKEST -> ActionIds.PRACTICE_WEAKEST;
        };
    }

    /** Whose value is the cards to stay with, as they are written, or absent. */
    static ButtonElement button(String label, String actionId, Optional<String> written) {
        return written.map(it -> Parts.button(label, actionId, Escaped.whole(it)))
                .orElseGet(() -> Parts.button(label, actionId));
    }

    private static String nextReview(Practised practised) {
        return "Comes back on "
                + Dates.day(practised.nextReview(), practised.answer().localDate());
    }
}
