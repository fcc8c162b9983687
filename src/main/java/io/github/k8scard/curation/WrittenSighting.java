package io.github.k8scard.curation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link Sighting#written()} wrote. */
public final class WrittenSighting {
    private static final Pattern NUMBERED = Pattern.compile("(round|practice) ([0-9]{1,18})");
    private static final Pattern IN_DECK = Pattern.compile("deck ([a-z0-9-]{1,60}) ([0-9a-f]{1,64})");

    private WrittenSighting() {}

    /** The sighting; empty if that is none. */
    public static Optional<Sighting> read(String written) {
        Matcher inDeck = IN_DECK.matcher(written);
        if (inDeck.matches()) {
            return Optional.of(new Sighting.SeenInDeck(inDeck.group(1), inDeck.group(2)));
        }
        Matcher numbered = NUMBERED.matcher(written);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(numbered.group(2));
        return Optional.of(
                numbered.group(1).equals("round")
                        ? new Sighting.SeenInRound(number)
                        : new Sighting.SeenInPractice(number));
    }
}
