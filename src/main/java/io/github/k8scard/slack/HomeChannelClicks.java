package io.github.k8scard.slack;

import io.github.k8scard.bot.Refusals;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.words.Mistake;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the buttons beside a channel on a member's Home tab do: what the commands do in the channel itself. The tab may
 * be outdated, and a click proves nothing, so all is checked again. Safe for concurrent use.
 */
final class HomeChannelClicks {
    private final Stories.MemberStories member;
    private final Stories.ChannelStories stories;
    private final CurrentDecks decks;
    private final Replies replies;
    private final LookUps lookUps;
    private final Whereabouts whereabouts;

    HomeChannelClicks(Stories stories, Replies replies, LookUps lookUps, Whereabouts whereabouts) {
        this.member = stories.member();
        this.stories = stories.channel();
        this.decks = stories.deck().decks();
        this.replies = replies;
        this.lookUps = lookUps;
        this.whereabouts = whereabouts;
    }

    /** By the action of the button: stores what it has to and returns what is left for after the acknowledgement. */
    Map<String, Function<Click, Runnable>> table() {
        return Map.of(
                ActionIds.HOME_EDIT,
                this::edit,
                ActionIds.HOME_SKIP,
                click -> changed(click, this::skip),
                ActionIds.HOME_PAUSE,
                this::pauseUntil,
                ActionIds.HOME_RESUME,
                click -> changed(click, this::resume));
    }

    private interface ChangeFromHome {
        void make(Click click, ChannelAddress channel);
    }

    private Runnable edit(Click click) {
        ChannelAddress channel = channel(click);
        return () -> {
            var current = stories.scheduleChannel().current(channel, click.member(), click.receivedAt());
            if (!replies.modal(click, ScheduleForm.of(channel.slackId(), current, decks.now()))) {
                throw new Mistake("Slack did not open the settings in time. Click again.");
            }
        };
    }

    private void skip(Click click, ChannelAddress channel) {
        stories.skipCard().skipByClick(channel, click.member(), date(click), click.receivedAt());
    }

    /** Without a date the picker was only cleared. */
    private Runnable pauseUntil(Click click) {
        return click.button().value().isEmpty() ? () -> redraw(click) : changed(click, this::pause);
    }

    private void pause(Click click, ChannelAddress channel) {
        stories.pauseChannel()
                .pauseUntilByClick(channel, click.member(), click.button().value(), click.receivedAt());
    }

    private void resume(Click click, ChannelAddress channel) {
        stories.pauseChannel().resumeByClick(channel, click.member(), click.receivedAt());
    }

    /** Whether it is carried out or refused, the tab shows how things stand afterwards. */
    private Runnable changed(Click click, ChangeFromHome change) {
        try {
            ChannelAddress channel = channel(click);
            requireReached(click, channel);
            change.make(click, channel);
            return () -> redraw(click);
        } catch (Mistake refused) {
            return () -> {
                // first, since Slack opens a modal for three seconds only
                replies.explain(click, Faults.explained(click.button().actionId(), refused));
                redraw(click);
            };
        }
    }

    private void redraw(Click click) {
        member.drawHome().draw(click.member(), click.receivedAt());
    }

    private ChannelAddress channel(Click click) {
        if (click.outsider()) {
            throw Refusals.outsider();
        }
        return member.findOwnChannel().of(click.member(), click.button().target());
    }

    /**
     * The channel is told who made a change, so it has to be reached, and the member's name to be known. While Slack is
     * slow to say, the change is made all the same.
     */
    private void requireReached(Click click, ChannelAddress channel) {
        Optional<Optional<Mistake>> answer =
                lookUps.briefly(click.member(), click.receivedAt(), () -> whereabouts.refusal(channel));
        answer.flatMap(refusal -> refusal).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static LocalDate date(Click click) {
        try {
            return LocalDate.parse(click.button().value());
        } catch (DateTimeParseException e) {
            throw Button.outdated();
        }
    }
}
