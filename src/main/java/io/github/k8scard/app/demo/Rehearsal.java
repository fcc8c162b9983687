package io.github.k8scard.app.demo;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.slack.view.CommandForm;
import java.time.Duration;

/** One member's first minute: by its end a bot has done once whatever it mostly does. */
public final class Rehearsal {
    private static final Duration SOON = Duration.ofSeconds(60);

    private Rehearsal() {}

    /**
     * Lets the sandbox's first member answer the card that is there, look at the leaderboard and ask for a card.
     *
     * @throws io.github.k8scard.K8scardException if the bot does not reply
     */
    public static void in(Sandbox sandbox) {
        SlackWorkspace slack = sandbox.slack();
        var member = slack.member(Sandbox.FIRST_MEMBER);
        String choice = ActionIds.ROUND_CHOOSE + 0;
        var card = slack.awaitMessage(message -> message.offers(choice), SOON);
        int before = replies(slack);
        member.clicks(card, choice);
        awaitReplies(slack, before + 1);
        member.types(Sandbox.CHANNEL, CommandForm.COMMAND + " leaderboard");
        awaitReplies(slack, before + 2);
        member.types(Sandbox.CHANNEL, CommandForm.COMMAND);
        awaitReplies(slack, before + 3);
    }

    private static int replies(SlackWorkspace slack) {
        return slack.snapshot().ephemerals().size();
    }

    private static void awaitReplies(SlackWorkspace slack, int count) {
        slack.await(count + " replies", now -> now.ephemerals().size() >= count, SOON);
    }
}
