package io.github.k8scard.deck;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the cards that a member means by a name: a topic, a tag, a deck or a difficulty. */
final class GroupFinder {
    private static final int NAMED_AT_MOST = 5;
    private static final String BETWEEN_WORDS = "_";

    private final Decks decks;
    private final Map<CardGroup, String> keys = new LinkedHashMap<>();
    private final Map<String, List<CardGroup>> byKey;

    GroupFinder(Decks decks) {
        this.decks = decks;
        CardGroup.all(decks).forEach(group -> keys.put(group, CardGroup.key(group.name())));
        this.byKey = keys.keySet().stream().collect(Collectors.groupingBy(keys::get));
    }

    /** As {@link Decks#named}. */
    CardGroup named(String words) {
        if (CardGroup.key(words).isEmpty()) {
            throw new Mistake("Which topic or tag? /k8scard topics lists them all.");
        }
        return find(words)
                .orElseThrow(() -> new Mistake("There is no topic or tag " + Quoted.of(words) + "."
                        + Wording.didYouMean(nearest(words)) + " /k8scard topics lists them all."));
    }

    /** As {@link Decks#find}. */
    Optional<CardGroup> find(String words) {
        String typed = CardGroup.key(words);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return spelledLike(words)
                .or(() -> one(words, differing(exactly(words))))
                .or(() -> afterItsKind(typed).flatMap(fitting -> one(words, fitting)))
                .or(() -> one(words, begunBy(typed, keys.keySet())));
    }

    /** As {@link Decks#exactly}. */
    List<CardGroup> exactly(String words) {
        return byKey.getOrDefault(CardGroup.key(words), List.of());
    }

    /** So that buttons that carry the name of a topic always find it. */
    private Optional<CardGroup> spelledLike(String words) {
        List<CardGroup> spelled = having(group -> group.name().equals(words), keys.keySet());
        return spelled.size() == 1
                ? spelled.stream().filter(group -> group.by() == Grouping.TOPIC).findFirst()
                : Optional.empty();
    }

    /** What a name means whose first word says of what kind it is. */
    private Optional<List<CardGroup>> afterItsKind(String typed) {
        String[] firstAndRest = typed.split(":?" + BETWEEN_WORDS, 2);
        return Grouping.saidBy(firstAndRest[0])
                .filter(by -> firstAndRest.length == 2)
                .map(by -> having(group -> group.by() == by, keys.keySet()))
                .map(ofKind -> {
                    List<CardGroup> named = having(group -> keys.get(group).equals(firstAndRest[1]), ofKind);
                    return named.isEmpty() ? begunBy(firstAndRest[1], ofKind) : named;
                });
    }

    /** Beginnings name topics and, of several, decks. */
    private List<CardGroup> begunBy(String typed, Collection<CardGroup> among) {
        Pattern beginningOfAWord = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(typed));
        List<CardGroup> begun = having(
                group -> mayBeBegun(group.by())
                        && keys.get(group).contains(typed)
                        && beginningOfAWord.matcher(keys.get(group)).find(),
                among);
        List<CardGroup> fromTheFirstWord = having(group -> keys.get(group).startsWith(typed), begun);
        return differing(fromTheFirstWord.isEmpty() ? begun : fromTheFirstWord);
    }

    private boolean mayBeBegun(Grouping by) {
        return by == Grouping.TOPIC || (by == Grouping.DECK && decks.decks().size() > 1);
    }

    /** @throws Mistake if there are several */
    private Optional<CardGroup> one(String words, List<CardGroup> fitting) {
        if (fitting.size() < 2) {
            return fitting.stream().findFirst();
        }
        boolean ofOneKind = fitting.stream().map(CardGroup::by).distinct().count() == 1;
        List<String> some = firstOf(fitting.stream()
                .map(group -> ofOneKind ? group.name() : group.described(decks))
                .toList());
        throw new Mistake(Quoted.of(words) + " could be " + Wording.listed(some) + ". "
                + (ofOneKind
                        ? "Type the whole name of one."
                        : "Type "
                                + Wording.listed(firstOf(
                                        fitting.stream().map(CardGroup::typed).toList()))
                                + "."));
    }

    /** Without those that have the same cards as one before. */
    private List<CardGroup> differing(List<CardGroup> several) {
        Set<List<Card>> seen = new LinkedHashSet<>();
        return several.size() < 2
                ? several
                : several.stream()
                        .filter(group -> seen.add(group.cardsIn(decks)))
                        .toList();
    }

    /** What {@link Decks#didYouMean} names. */
    List<String> nearest(String words) {
        String typed = CardGroup.key(words);
        List<String> names =
                keys.keySet().stream().map(CardGroup::name).distinct().toList();
        Set<String> nearest = new LinkedHashSet<>(Stream.of(typed.replace(BETWEEN_WORDS, " "), typed.replace("_", "-"))
                .flatMap(name -> Nearest.to(name, names, NAMED_AT_MOST).stream())
                .toList());
        List<String> typedWords = List.of(typed.split(BETWEEN_WORDS));
        having(
                        group -> group.by() == Grouping.TOPIC
                                && Arrays.stream(keys.get(group).split(BETWEEN_WORDS))
                                        .anyMatch(typedWords::contains),
                        keys.keySet())
                .forEach(group -> nearest.add(group.name()));
        return firstOf(List.copyOf(nearest));
    }

    private static List<CardGroup> having(Predicate<CardGroup> rule, Collection<CardGroup> among) {
        return among.stream().filter(rule).toList();
    }

    private static List<String> firstOf(List<String> names) {
        return names.subList(0, Math.min(names.size(), NAMED_AT_MOST));
    }
}
