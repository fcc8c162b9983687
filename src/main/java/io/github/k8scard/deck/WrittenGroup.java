package io.github.k8scard.deck;

import java.util.Arrays;

/**
 * How a group of cards is written where it has to be found again, though the decks may have changed: in a button, and
 * with a card that was shown. A topic is written by its name alone, anything else with its kind before it, such as
 * {@code tag cks}. Pure and safe for concurrent use.
 */
public final class WrittenGroup {
    /** In UTF-16 units; only the title of a deck can be longer, and loses its end. */
    private static final int LONGEST = 60;

    private WrittenGroup() {}

    /** The group in writing. */
    public static String of(CardGroup group) {
        return group.by() == Grouping.TOPIC ? group.name() : cut(group.by().word() + " " + group.name());
    }

    /** What is written, without knowing what there is: a title may lack its end. */
    public static CardGroup read(String written) {
        return Arrays.stream(Grouping.values())
                .filter(by -> by != Grouping.TOPIC && written.startsWith(by.word() + " "))
                .findFirst()
                .map(by -> new CardGroup(by, written.substring(by.word().length() + 1)))
                .orElseGet(() -> new CardGroup(Grouping.TOPIC, written));
    }

    /** The group of these decks that was written so; if there is none, one that has no cards in them. */
    public static CardGroup read(String written, Decks decks) {
        return CardGroup.all(decks)
                .filter(group -> of(group).equals(written))
                .findFirst()
                .orElseGet(() -> read(written));
    }

    private static String cut(String written) {
        if (written.length() <= LONGEST) {
            return written;
        }
        return written.substring(0, Character.isHighSurrogate(written.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
