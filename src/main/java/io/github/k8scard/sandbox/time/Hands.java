package io.github.k8scard.sandbox.time;

import io.github.k8scard.sandbox.workspace.ActingMember;
import io.github.k8scard.sandbox.workspace.ImpossibleAction;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.View;
import io.github.k8scard.sandbox.workspace.WaitedInVain;
import java.time.Duration;

/** Presses a button for a member, in the message itself or in the modal that it opens. */
final class Hands {
    /** In real time: how long a modal is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SlackWorkspace workspace;

    Hands(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Does nothing if by now it cannot be done: the message or the member has gone, or no modal came. */
    void press(String memberId, Message message, AnswerKey.Question question, String button) {
        ActingMember member = workspace.member(memberId);
        try {
            if (question.opener().isEmpty()) {
                member.clicks(message, button);
                return;
            }
            member.clicks(message, question.opener().get());
            View modal = workspace.awaitModal(memberId, view -> view.offers(button), PATIENCE);
            member.clicks(modal, button);
            member.closesAll(modal);
        } catch (ImpossibleAction | WaitedInVain e) {
            // there is nothing to answer, or nothing to answer it with
        }
    }
}
