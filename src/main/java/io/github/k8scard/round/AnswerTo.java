package io.github.k8scard.round;

import java.util.OptionalLong;

/** What was answered, and what counts of the answer there. */
public sealed interface AnswerTo {

    /** The round; empty for practice. */
    OptionalLong roundId();

    /** The practice card's showing; empty for a round. */
    OptionalLong showingId();

    /** Whether it was received before the round closed; false for practice. */
    boolean inTime();

    /** What it earned on the board. */
    int points();

    /** The same with other points; practice earns none whatever they are. */
    AnswerTo earning(int others);

    /** An answer to a round. */
    record InRound(long id, boolean inTime, int points) implements AnswerTo {
        @Override
        public OptionalLong roundId() {
            return OptionalLong.of(id);
        }

        @Override
        public OptionalLong showingId() {
            return OptionalLong.empty();
        }

        @Override
        public AnswerTo earning(int others) {
            return new InRound(id, inTime, others);
        }
    }

    /** An answer to a practice card, which earns nothing. */
    record InPractice(long id) implements AnswerTo {
        @Override
        public OptionalLong roundId() {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong showingId() {
            return OptionalLong.of(id);
        }

        @Override
        public boolean inTime() {
            return false;
        }

        @Override
        public int points() {
            return 0;
        }

        @Override
        public AnswerTo earning(int others) {
            return this;
        }
    }
}
