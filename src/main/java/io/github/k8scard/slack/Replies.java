package io.github.k8scard.slack;

import com.slack.api.model.view.View;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.DirectFiles;
import io.github.k8scard.slack.web.DrawnReply;
import io.github.k8scard.slack.web.Modals;
import io.github.k8scard.slack.web.ResponseUrl;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a click where the member is looking. Safe for concurrent use. */
final class Replies {
    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final ResponseUrl responseUrl;
    private final Modals modals;
    private final DirectFiles direct;

    Replies(ResponseUrl responseUrl, Modals modals, DirectFiles direct) {
        this.responseUrl = responseUrl;
        this.modals = modals;
        this.direct = direct;
    }

    /** Adds a message that only the member sees. In a modal and on the Home tab nothing happens. */
    void tell(Click click, SlackMessage message) {
        tell(click, DrawnReply.beside(message));
    }

    /** The same with what has been drawn already. */
    void tell(Click click, DrawnReply reply) {
        responseUrl.tell(click.replyTo().responseUrl(), place(click), reply);
    }

    /**
     * Shows a modal: in the one that was clicked, or a new one.
     *
     * @return whether it opened; Slack may refuse a new one that comes late
     */
    boolean modal(Click click, View modal) {
        if (click.place().where() == ButtonPlace.Where.MODAL) {
            modals.update(click.place().viewId(), modal);
            return true;
        }
        return modals.open(click.replyTo().triggerId(), modal);
    }

    /**
     * Shows a modal that is left again: on top of the one that was clicked, or a new one.
     *
     * @return whether it opened; Slack may refuse one that comes late
     */
    boolean onTop(Click click, View modal) {
        return click.place().where() == ButtonPlace.Where.MODAL
                ? modals.push(click.replyTo().triggerId(), modal) || modal(click, modal)
                : modal(click, modal);
    }

    /** In the place of what was clicked if only the member sees that; from everyone's message, in a modal. */
    void show(Click click, SlackMessage message, View modal) {
        if (click.place().where() == ButtonPlace.Where.PRIVATE_MESSAGE) {
            responseUrl.replace(click.replyTo().responseUrl(), click.messageTs(), message);
        } else if (!modal(click, modal)) {
            tell(click, message);
        }
    }

    /** In the place of what was clicked, also of a message of a direct conversation with the member. */
    void instead(Click click, SlackMessage message) {
        if (click.place().where() == ButtonPlace.Where.MODAL) {
            modals.update(click.place().viewId(), PlainText.modal(message));
            return;
        }
        responseUrl.replace(click.replyTo().responseUrl(), click.messageTs(), message);
    }

    /** Beside what was clicked, which stays: another private message, or a modal on top. */
    void beside(Click click, SlackMessage message, View modal) {
        if (click.place().where() != ButtonPlace.Where.MODAL) {
            tell(click, message);
        } else if (!modals.push(click.replyTo().triggerId(), modal)) {
            modal(click, modal);
        }
    }

    /** Takes what was clicked away if only the member sees it. */
    void remove(Click click) {
        if (click.place().where() == ButtonPlace.Where.PRIVATE_MESSAGE) {
            responseUrl.remove(click.replyTo().responseUrl(), click.messageTs());
        }
    }

    /**
     * Says what went wrong and what to do: beside the message or in the place of the modal that was clicked. On the
     * Home tab a modal opens, or, since Slack may have refused one already, a direct message comes.
     */
    void explain(Click click, SlackMessage explanation) {
        switch (click.place().where()) {
            case MESSAGE, PRIVATE_MESSAGE ->
                responseUrl.advise(click.replyTo().responseUrl(), place(click), explanation);
            case MODAL -> modal(click, PlainText.modal(explanation));
            case HOME -> {
                if (!modal(click, PlainText.modal(explanation))) {
                    write(click.member(), explanation);
                }
            }
        }
    }

    private void write(MemberKey member, SlackMessage explanation) {
        try {
            direct.post(member, explanation);
        } catch (IOException e) {
            log.info("A member does not hear what went wrong on their Home tab: {}", e.toString());
        }
    }

    private static String place(Click click) {
        return click.member().id() + " " + click.messageTs();
    }
}
