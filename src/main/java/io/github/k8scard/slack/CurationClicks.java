package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.deck.Card;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.CuratedCardView;
import io.github.k8scard.slack.view.MendForm;
import io.github.k8scard.slack.view.ToDecideView;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * What the buttons of those who look after the cards do. A click proves nothing, so the stories check who it is. Safe
 * for concurrent use.
 */
final class CurationClicks {
    private static final String BACK = "It is back, with everything that people remember of it.";

    private final Stories.CurationStories stories;
    private final CurationMessages messages;
    private final Replies replies;

    CurationClicks(Stories.DeckStories stories, Replies replies) {
        this.stories = stories.curation();
        this.messages = new CurationMessages(stories);
        this.replies = replies;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        var edits = stories.editCard();
        return Map.of(
                ActionIds.CURATE_MEND,
                click -> () -> mend(click, CurationPlace.card(click)),
                ActionIds.CURATE_MEND_LISTED,
                click -> () -> mend(click, CurationPlace.list(click)),
                ActionIds.CURATE_MEND_ANYWAY,
                click -> () -> mendAnyway(click),
                ActionIds.CURATE_RETIRE,
                this::retired,
                ActionIds.CURATE_RETIRE_LISTED,
                this::retiredInList,
                ActionIds.CURATE_BRING_BACK,
                this::broughtBack,
                ActionIds.CURATE_KEEP_EDIT,
                click -> listed(click, done(edits::keepEdit, " stays as it was edited here.")),
                ActionIds.CURATE_TAKE_FILE,
                click -> listed(click, done(edits::takeFile, " says what its deck file says.")),
                ActionIds.CURATE_NO_CHANGE,
                click -> listed(
                        click,
                        (member, id, now) ->
                                ToDecideView.words(stories.decideFlags().noChange(member, id, now))));
    }

    private interface CardStory {
        void run(MemberKey member, String cardId, Instant now);
    }

    private interface ToldStory {
        /** Returns what to tell, not escaped. */
        String run(MemberKey member, String cardId, Instant now);
    }

    private static ToldStory done(CardStory story, String what) {
        return (member, id, now) -> {
            story.run(member, id, now);
            return id + what;
        };
    }

    /** The list is drawn anew even if somebody else was first, which is told on top of it then. */
    private Runnable listed(Click click, ToldStory story) {
        refuseOutsider(click);
        String told = toldBy(story, click);
        return () -> redraw(click, CurationPlace.list(click), told);
    }

    private static String toldBy(ToldStory story, Click click) {
        try {
            return story.run(click.member(), id(click), click.receivedAt());
        } catch (Mistake refused) {
            return refused.getMessage();
        }
    }

    private Runnable retired(Click click) {
        CurationPlace place = CurationPlace.card(click);
        if (place.shows() != CurationPlace.Shows.CARD) {
            return retiredInList(click);
        }
        refuseOutsider(click);
        stories.editCard().retire(click.member(), id(click), click.receivedAt());
        return () -> redraw(click, place, "");
    }

    private Runnable retiredInList(Click click) {
        String what = " is retired: nobody is asked it any more, and its answers stay. To bring it back, type"
                + " /k8scard card " + id(click);
        return listed(click, done(stories.editCard()::retire, what));
    }

    private Runnable broughtBack(Click click) {
        refuseOutsider(click);
        stories.editCard().bringBack(click.member(), id(click), click.receivedAt());
        return () -> replies.instead(
                click,
                CuratedCardView.after(BACK, messages.card(id(click), click.member(), false, click.receivedAt())));
    }

    private void redraw(Click click, CurationPlace place, String told) {
        replies.instead(click, messages.after(told, place, id(click), click.member(), click.receivedAt()));
    }

    /** Whoever has not answered the card yet is asked first whether the answer may be shown. */
    private void mend(Click click, CurationPlace place) {
        refuseOutsider(click);
        var found = stories.lookUpEdits().toMend(click.member(), id(click), click.receivedAt());
        Card card = found.card();
        String openedIn = place.written();
        opened(replies.onTop(
                click, found.spoiler() ? MendForm.beforehand(card, openedIn) : MendForm.of(card, openedIn)));
    }

    private void mendAnyway(Click click) {
        refuseOutsider(click);
        String[] parts = click.button().value().split(" ", 2);
        var found = stories.lookUpEdits().toMend(click.member(), parts[0], click.receivedAt());
        opened(replies.modal(click, MendForm.of(found.card(), parts.length == 2 ? parts[1] : "")));
    }

    private static void opened(boolean opened) {
        if (!opened) {
            throw new Mistake("Slack did not open the form in time. Click Mend again.");
        }
    }

    private static void refuseOutsider(Click click) {
        if (click.outsider()) {
            throw Refusals.outsider();
        }
    }

    private static String id(Click click) {
        return click.button().value();
    }
}
