package io.github.k8scard.channel.words;

import io.github.k8scard.calendar.words.ScheduleWords;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Grouping;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One reading of typed words from left to right: takes from them what they say of a filter. */
final class FilterReading {
    private static final int WORDS_OF_A_NAME = 12;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;&()\\s]+");
    private static final String ALL = "all";
    private static final Set<String> NO_MATTER_WHICH = Set.of(ALL, "any", "none");
    private static final Set<String> CARDS = Set.of("card", "cards");

    /** What says nothing in front of a name. */
    static final Set<String> FILLERS = Set.of("and", "or", "only", "for", "with", "card", "cards");

    /** What may as well stand in front of a day. */
    private static final Set<String> ALSO_IN_SCHEDULES = Set.of("on", "about", "from");

    private final Decks decks;
    private final List<String> words;
    private final FilterChanges changes;
    private Optional<Grouping> kind = Optional.empty();
    private int at;

    private FilterReading(Decks decks, List<String> words, FilterChanges changes) {
        this.decks = decks;
        this.words = words;
        this.changes = changes;
    }

    /**
     * Takes whole names and versions.
     *
     * @return the other words in order; just as they were typed if nothing was taken
     * @throws Mistake if a name could be of two kinds, or part of a schedule as well, or a version is none
     */
    static List<String> read(List<String> typed, Decks decks, FilterChanges changes) {
        List<String> words = typed.stream()
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> others = new FilterReading(decks, words, changes).others();
        return changes.made().isNone() ? typed : others;
    }

    private List<String> others() {
        List<String> others = new ArrayList<>();
        while (at < words.size()) {
            if (!takesSomething()) {
                int end = at + Math.max(1, ScheduleWords.known(words, at));
                others.addAll(words.subList(at, end));
                at = end;
                kind = Optional.empty();
            }
        }
        return others;
    }

    /** Of words that say nothing by themselves none is taken unless something comes after them. */
    private boolean takesSomething() {
        for (int i = at; i < words.size(); i++) {
            if (takesVersion(i) || takesNoMatterWhich(i) || takesName(i)) {
                return true;
            }
            if (kindSaidAt(i).isEmpty() && !FILLERS.contains(lower(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean takesVersion(int from) {
        var found = VersionWords.at(words, from);
        found.ifPresent(version -> {
            changes.replace(version.version());
            at = version.end();
        });
        return found.isPresent();
    }

    /** {@code all}, {@code all topics}, {@code topics: all}. */
    private boolean takesNoMatterWhich(int from) {
        if (NO_MATTER_WHICH.contains(lower(from))) {
            return takesAll(from, from + 1) || takesAll(from);
        }
        return from + 1 < words.size() && NO_MATTER_WHICH.contains(lower(from + 1)) && takesAll(from + 1, from);
    }

    private boolean takesAll(int word, int ofWhat) {
        Optional<Grouping> what = ofWhat < words.size() ? kindClearlySaidAt(ofWhat) : Optional.empty();
        what.ifPresent(cleared -> {
            changes.clear(cleared);
            at = Math.max(word, ofWhat) + 1;
        });
        return what.isPresent();
    }

    private boolean takesAll(int word) {
        if (!lower(word).equals(ALL)) {
            return false;
        }
        changes.clearAll();
        at = word + 1;
        passCards();
        return true;
    }

    /** The longest name from a word on, unless a place has a longer one. */
    private boolean takesName(int from) {
        for (int end = Math.min(words.size(), from + WORDS_OF_A_NAME); end > from; end--) {
            String name = String.join(" ", words.subList(from, end));
            List<CardGroup> groups = decks.exactly(name);
            if (!groups.isEmpty()) {
                boolean mayBeNamed = ScheduleWords.known(words, from) <= end - from;
                if (mayBeNamed) {
                    changes.name(named(name, groups, from, end));
                    at = end;
                    passCards();
                }
                return mayBeNamed;
            }
        }
        return false;
    }

    /** @param groups those of this name */
    private CardGroup named(String name, List<CardGroup> groups, int from, int end) {
        Optional<Grouping> clearly = from == 0 ? Optional.empty() : kindClearlySaidAt(from - 1);
        if (clearly.isPresent() && from > at) {
            kind = clearly;
            return decks.find(clearly.get().word() + " " + name)
                    .orElseThrow(
                            () -> new Mistake("There is no " + clearly.get().word() + " " + Quoted.of(name)
                                    + ", but a " + groups.get(0).by().word() + ". Type "
                                    + groups.get(0).typed() + "."));
        }
        if (ScheduleWords.known(words, from) == end - from) {
            throw couldBeSchedule(name, groups.get(0));
        }
        kind = (from > at ? kindSaidAt(from - 1) : Optional.<Grouping>empty()).or(() -> kind);
        List<CardGroup> ofTheKind = groups.stream()
                .filter(group -> kind.filter(group.by()::equals).isPresent())
                .toList();
        return ofTheKind.size() == 1 ? ofTheKind.get(0) : decks.named(name);
    }

    private void passCards() {
        while (at < words.size() && CARDS.contains(lower(at))) {
            at++;
        }
    }

    private Optional<Grouping> kindClearlySaidAt(int index) {
        return ALSO_IN_SCHEDULES.contains(lower(index)) ? Optional.empty() : kindSaidAt(index);
    }

    private Optional<Grouping> kindSaidAt(int index) {
        return Grouping.saidBy(lower(index).replaceFirst(":$", ""));
    }

    private String lower(int index) {
        return words.get(index).toLowerCase(Locale.ROOT);
    }

    private static Mistake couldBeSchedule(String name, CardGroup group) {
        return new Mistake(Quoted.of(name) + " could be a " + group.by().word() + ", or a time, day or place. Type "
                + group.typed()
                + ScheduleWords.spelledOut(name).map(other -> " or " + other).orElse("")
                + ".");
    }
}
