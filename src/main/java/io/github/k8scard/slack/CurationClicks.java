package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.MendForm;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * What the buttons of those who look after the cards do. A click proves nothing, so the stories check who it is. Safe
 * for concurrent use.
 */
final class CurationClicks {
    private final Stories.CurationStories stories;
    private final Replies replies;

    CurationClicks(Stories.CurationStories stories, Replies replies) {
        this.stories = stories;
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        var edits = stories.editCard();
        return Map.of(
                ActionIds.CURATE_MEND,
                click -> () -> mend(click, false),
                ActionIds.CURATE_MEND_ANYWAY,
                click -> () -> mend(click, true),
                ActionIds.CURATE_RETIRE,
                click -> edited(
                        click,
                        edits::retire,
                        "Retired. Nobody is asked it any more; its answers stay."
                                + " To bring it back, type /k8scard card " + id(click)),
                ActionIds.CURATE_BRING_BACK,
                click -> edited(click, edits::bringBack, "It is back, with everything that people remember of it."),
                ActionIds.CURATE_KEEP_EDIT,
                click -> edited(click, edits::keepEdit, "Kept. The card stays as it was edited here."),
                ActionIds.CURATE_TAKE_FILE,
                click -> edited(click, edits::takeFile, "Done. The card says what its deck file says."));
    }

    private interface CardStory {
        void run(MemberKey member, String cardId, Instant now);
    }

    private Runnable edited(Click click, CardStory story, String done) {
        if (click.outsider()) {
            throw Refusals.outsider();
        }
        story.run(click.member(), id(click), click.receivedAt());
        var message = PlainText.of(done);
        return () -> replies.beside(click, message, PlainText.modal(message));
    }

    /** Whoever has not answered the card yet is asked first whether the answer may be shown. */
    private void mend(Click click, boolean anyway) {
        if (click.outsider()) {
            throw Refusals.outsider();
        }
        var found = stories.lookUpEdits().toMend(click.member(), id(click), click.receivedAt());
        Card card = found.card();
        var modal = found.spoiler() && !anyway ? MendForm.beforehand(card) : MendForm.of(card);
        boolean opened = anyway ? replies.modal(click, modal) : replies.onTop(click, modal);
        if (!opened) {
            throw new Mistake("Slack did not open the form in time. Click Mend again.");
        }
    }

    private static String id(Click click) {
        return click.button().value();
    }
}
