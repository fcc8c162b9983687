package io.github.k8scard.sandbox.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How Slack treats the bot's calls. */
enum Mood {
    NORMAL,
    /** Each call is carried out two seconds later. */
    SLOW,
    /** Each call is answered with 429 and a Retry-After of five seconds. */
    BUSY,
    /** Connections are refused. */
    DOWN;

    static Optional<Mood> named(String word) {
        return Arrays.stream(values()).filter(mood -> mood.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
