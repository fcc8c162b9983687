package io.github.k8scard.slack;

import io.github.k8scard.NotSaved;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.words.Mistake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where what goes wrong in a command or a click is caught: the member gets a sentence that says what to
 * do, the operator gets one line in the log.
 */
public final class Faults {
    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** What a member is told of a fault, as a message. */
    public static SlackMessage explained(String what, Throwable fault) {
        return PlainText.of(words(what, fault));
    }

    /** What a member is told of a fault, in plain words that are not escaped. */
    static String words(String what, Throwable fault) {
        if (fault instanceof Mistake mistake) {
            return mistake.getMessage();
        }
        if (fault instanceof NotSaved notSaved) {
            return notSaved.nothingStored()
                    ? "Not saved: my database does not answer right now. Try again in a moment."
                    : "I could not make sure that this was saved. Try again: nothing is done twice.";
        }
        log.error("{} failed; the member was asked to try again", what, fault);
        return "Something went wrong on my side. Try again in a minute; if it happens again, tell whoever runs me.";
    }
}
