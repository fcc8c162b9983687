package io.github.k8scard.sandbox.time;

import io.github.k8scard.sandbox.workspace.Message;
import java.util.List;
import java.util.Optional;

/**
 * Tells what teammates can do with a message. The workspace itself knows nothing of cards; whoever runs the bot does.
 */
public interface AnswerKey {

    /** The question that a message asks; empty if it asks none that can be answered now. */
    Optional<Question> of(Message message);

    /**
     * A question with buttons.
     *
     * @param subject what it is about; when the question is asked again, it has the same subject
     * @param opener the action id of the button of the message that shows the others in a modal; empty if the message
     *     has them itself
     * @param right the action id of the right button
     * @param wrong the action ids of the wrong ones, at least one
     */
    record Question(String subject, Optional<String> opener, String right, List<String> wrong) {
        public Question {
            wrong = List.copyOf(wrong);
        }
    }
}
