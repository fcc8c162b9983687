package io.github.k8scard.calendar.words;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the words of a schedule apart: names of places first, since their words may be days or fillers too. */
final class ScheduleParts {
    private static final int WORDS_OF_A_NAME = 6;
    private static final Pattern SEPARATORS = Pattern.compile("[,;&()]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "(?iu)(?<first>\\p{L}+\\.?)(?:(?<hyphen>\\s*-\\s*)|\\s+(?:to|thru|through)\\s+)(?=(?<last>\\p{L}+))");

    /** Words that say nothing by themselves, and what each may stand in front of. */
    private static final Map<String, Set<PartKind>> FILLERS = Map.of(
            "at", EnumSet.of(PartKind.TIME, PartKind.PLACE),
            "in", EnumSet.of(PartKind.PLACE),
            "on", EnumSet.of(PartKind.DAYS),
            "every", EnumSet.of(PartKind.DAYS),
            "each", EnumSet.of(PartKind.DAYS),
            "and", EnumSet.of(PartKind.DAYS),
            "from", EnumSet.of(PartKind.DAYS));

    private ScheduleParts() {}

    /** What a part is read as, right or wrong. */
    enum PartKind {
        TIME,
        DAYS,
        PLACE
    }

    /**
     * @param words without blanks, unless it is a place
     * @param days none unless it is of that kind
     */
    record Part(PartKind kind, String words, Set<DayOfWeek> days) {}

    /**
     * @param words what was typed, split at white space
     * @throws io.github.k8scard.words.Mistake if some word is in part a day
     */
    static List<Part> of(List<String> words) {
        List<Part> parts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int length = lengthOfName(words, next);
            if (length == 0) {
                others.add(words.get(next));
                next++;
            } else {
                rejoined(others).map(ScheduleParts::part).forEach(parts::add);
                others.clear();
                parts.add(place(joined(words.subList(next, next + length))));
                next += length;
            }
        }
        rejoined(others).map(ScheduleParts::part).forEach(parts::add);
        return withoutFillers(parts);
    }

    /** How many words from here on are the longest name of a place; 0 if they are none. */
    static int lengthOfName(List<String> words, int from) {
        for (int length = Math.min(WORDS_OF_A_NAME, words.size() - from); length > 0; length--) {
            String name = joined(words.subList(from, from + length));
            boolean mayBeOne = length > 1 ? !name.startsWith("-") && !name.endsWith("-") : !isADayOrTime(name);
            if (mayBeOne && ZoneWords.isName(name)) {
                return length;
            }
        }
        return 0;
    }

    static boolean isADayOrTime(String word) {
        return TimeWords.isLikeATime(word)
                || DayNames.find(word).isPresent()
                || WeekdayWords.ALL_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String joined(List<String> words) {
        return SEPARATORS.matcher(String.join(" ", words)).replaceAll("").strip();
    }

    /**
     * Pieces of one thing become one word ({@code 9 a.m.}, {@code mon - fri}, {@code every day}), and lists become
     * single words.
     */
    private static Stream<String> rejoined(List<String> words) {
        String text = String.join(" ", words)
                .replaceAll("(?i)(\\d)\\s*([ap])\\.?\\s?m\\b\\.?", "$1$2m")
                .replaceAll("(?<=\\d)\\.(?=\\s|$)", "")
                .replaceAll("(?i)\\b12\\s*(noon|midnight)\\b", "$1")
                .replaceAll("(?i)\\b(every|each)\\s+day\\b", "daily")
                .replaceAll("(?i)\\b(work|working|week|business)[\\s-]+days?\\b", "weekdays");
        return SEPARATORS
                .splitAsStream(BETWEEN_WORDS.matcher(text).replaceAll(ScheduleParts::asARange))
                .flatMap(item -> Stream.of(item.split("\\s+")))
                .filter(word -> !word.isEmpty() && !word.equals("-"));
    }

    /** A hyphen between blanks, unless it is between days, only sets apart. */
    private static String asARange(MatchResult between) {
        String first = between.group(1);
        if (DayNames.find(first).isPresent() && DayNames.find(between.group(3)).isPresent()) {
            return first + "-";
        }
        return between.group(2) != null && between.group(2).matches("\\s+-\\s+") ? first + " " : between.group();
    }

    private static Part part(String word) {
        if (TimeWords.isLikeATime(word)) {
            return new Part(PartKind.TIME, word, Set.of());
        }
        return WeekdayWords.parse(word)
                .map(days -> new Part(PartKind.DAYS, word, days))
                .orElseGet(() -> place(word));
    }

    private static Part place(String words) {
        return new Part(PartKind.PLACE, words, Set.of());
    }

    /** A filler that does not belong to what comes after it stays, so that no word goes unread. */
    private static List<Part> withoutFillers(List<Part> parts) {
        List<Part> left = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!isFiller(part) || !belongs(part, parts, i)) {
                left.add(part);
            }
        }
        return left;
    }

    private static boolean belongs(Part filler, List<Part> parts, int at) {
        Optional<Part> next =
                parts.stream().skip(at + 1L).filter(part -> !isFiller(part)).findFirst();
        String word = lower(filler);
        return next.isPresent()
                && FILLERS.get(word).contains(next.get().kind())
                && (!word.equals("and") || (at > 0 && parts.get(at - 1).kind() == PartKind.DAYS))
                && (!word.equals("from") || next.get().words().contains("-"));
    }

    private static boolean isFiller(Part part) {
        return FILLERS.containsKey(lower(part));
    }

    private static String lower(Part part) {
        return part.words().toLowerCase(Locale.ROOT);
    }
}
