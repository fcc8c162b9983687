package io.github.k8scard.slack.view;

import io.github.k8scard.memory.Grade;

/** What the grades are called. */
final class Grades {
    private Grades() {}

    static String name(Grade grade) {
        return switch (grade) {
            case AGAIN -> "Again";
            case HARD -> "Hard";
            case GOOD -> "Good";
            case EASY -> "Easy";
        };
    }
}
