package io.github.k8scard.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a member is called wherever a name is shown. Slack takes names of nothing but blank or invisible characters; such
 * a name would leave an empty place on a board, so that the member is called by the end of the id instead.
 */
public final class ShownName {
    private static final String SOMEBODY = "Somebody";

    /** Enough to tell the nameless of a channel apart. */
    private static final int ENDING = 4;

    /**
     * Fonts draw nothing for these, though Unicode calls them letters or symbols: the fillers of Hangul, an empty
     * braille cell, a note without a head, a place for an object.
     */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0xFFFC);

    /** General categories that draw nothing by themselves. Combining marks need something to stand on. */
    private static final Set<Integer> UNSEEN = Stream.of(
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK)
            .map(Byte::intValue)
            .collect(Collectors.toUnmodifiableSet());

    private ShownName() {}

    /**
     * The name, or if nothing of it can be seen, a stand-in that stays the same.
     *
     * @param memberId the Slack user; of one who is forgotten nothing is shown
     * @param name as Slack has it, empty if it is not known
     */
    public static String of(String memberId, String name) {
        if (MemberKey.isForgotten(memberId)) {
            return SOMEBODY;
        }
        return isVisible(name) ? name : SOMEBODY + " …" + memberId.substring(Math.max(0, memberId.length() - ENDING));
    }

    /**
     * The first of several names of a member that can be seen, or if there is none, the first that is not blank.
     *
     * @return empty if all are blank
     */
    public static Optional<String> best(List<String> names) {
        return Stream.concat(
                        names.stream().filter(ShownName::isVisible),
                        names.stream().filter(name -> !name.isBlank()))
                .findFirst();
    }

    private static boolean isVisible(String name) {
        return name.codePoints().anyMatch(ShownName::isVisible);
    }

    /** What this Java does not know yet is taken for a new letter or emoji. */
    private static boolean isVisible(int codePoint) {
        return !BLANKS.contains(codePoint)
                && !UNSEEN.contains(Character.getType(codePoint))
                && !isReservedForTheInvisible(codePoint);
    }

    /** Unassigned so far, and never to be drawn (Unicode's Default_Ignorable_Code_Point). */
    private static boolean isReservedForTheInvisible(int codePoint) {
        return codePoint == 0x2065
                || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }
}
