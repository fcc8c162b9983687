package io.github.k8scard.bot;

import io.github.k8scard.round.Answer;

/** Is told of each first answer, once it is stored. It must be quick, and must not throw. */
public interface AnswerListener {
    /** For whoever does not want to know. */
    AnswerListener UNHEARD = answer -> {};

    /** Somebody has answered a card for the first time in its round or showing. */
    void answered(Answer answer);
}
