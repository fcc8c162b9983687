package io.github.k8scard.slack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the commands are that buttons carry, by member, message and button. Bounded: what is too much is forgotten,
 * the oldest first. Safe for concurrent use.
 */
final class BegunCommands {
    private static final int REMEMBERED = 1_000;

    private final Map<String, Begun> begun = Collections.synchronizedMap(new LinkedHashMap<String, Begun>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** How far a command is. */
    enum Begun {
        UNDER_WAY,
        /** It has changed something, and is not to do so twice. */
        DONE
    }

    /** Begins, unless an earlier click on the same button has: then it returns how far that is. */
    Optional<Begun> begin(Click click) {
        return Optional.ofNullable(begun.putIfAbsent(button(click), Begun.UNDER_WAY));
    }

    void done(Click click) {
        begun.put(button(click), Begun.DONE);
    }

    /** From now on it may begin again. */
    void forget(Click click) {
        begun.remove(button(click));
    }

    private static String button(Click click) {
        return String.join(
                " ",
                click.in().slackId(),
                click.messageTs(),
                click.member().id(),
                click.button().actionId());
    }
}
