package io.github.k8scard.deck;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the cards that a member means by a name: a topic, a tag, a deck or a difficulty. */
final class GroupFinder {
    private static final int NAMED_AT_MOST = 5;
    private static final String BETWEEN_WORDS = "_";

    private final Decks decks;
    private final List<CardGroup> groups;

    GroupFinder(Decks decks) {
        this.decks = decks;
        this.groups = CardGroup.all(decks).toList();
    }

    /** As {@link Decks#named}. */
    CardGroup find(String words) {
        String typed = NameKey.of(words);
        if (typed.isEmpty()) {
            throw new Mistake("Which topic or tag? /k8scard topics lists them all.");
        }
        return spelledLike(words)
                .or(() -> one(words, exactly(typed)))
                .or(() -> afterItsKind(typed).flatMap(named -> one(words, named)))
                .or(() -> one(words, begunBy(typed, groups)))
                .orElseThrow(() -> new Mistake("There is no topic or tag " + Quoted.of(words) + "."
                        + Wording.didYouMean(nearest(typed)) + " /k8scard topics lists them all."));
    }

    /** Those that go by exactly this name, in any case; more than one only if they differ in their cards. */
    List<CardGroup> exactly(String typed) {
        return differing(having(group -> group.key().equals(typed), groups));
    }

    /** So that buttons that carry the name of a topic always find it. */
    private Optional<CardGroup> spelledLike(String words) {
        List<CardGroup> spelled = having(group -> group.name().equals(words), groups);
        return spelled.size() == 1
                ? spelled.stream().filter(group -> group.by() == Grouping.TOPIC).findFirst()
                : Optional.empty();
    }

    /** What a name means whose first word says of what kind it is. */
    private Optional<List<CardGroup>> afterItsKind(String typed) {
        String[] firstAndRest = typed.split(":?" + BETWEEN_WORDS, 2);
        return Arrays.stream(Grouping.values())
                .filter(by -> firstAndRest.length == 2 && by.wordsBefore().contains(firstAndRest[0]))
                .findFirst()
                .map(by -> having(group -> group.by() == by, groups))
                .map(ofKind -> {
                    List<CardGroup> named = having(group -> group.key().equals(firstAndRest[1]), ofKind);
                    return named.isEmpty() ? begunBy(firstAndRest[1], ofKind) : named;
                });
    }

    /** Beginnings name topics and, of several, decks. */
    private List<CardGroup> begunBy(String typed, List<CardGroup> among) {
        Pattern beginningOfAWord = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(typed));
        List<CardGroup> begun = having(
                group -> (group.by() == Grouping.TOPIC
                                || group.by() == Grouping.DECK
                                        && decks.decks().size() > 1)
                        && beginningOfAWord.matcher(group.key()).find(),
                among);
        List<CardGroup> fromTheFirstWord =
                having(group -> group.key().startsWith(typed), begun);
        return differing(fromTheFirstWord.isEmpty() ? begun : fromTheFirstWord);
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
                        : "Type " + Wording.listed(firstOf(fitting.stream()
                                        .map(CardGroup::typed)
                                        .toList()))
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

    /** Names like the typed one, then topics that share a word with it. */
    List<String> nearest(String typed) {
        List<String> names =
                groups.stream().map(CardGroup::name).distinct().toList();
        Set<String> nearest = new LinkedHashSet<>(Stream.of(typed.replace(BETWEEN_WORDS, " "), typed.replace("_", "-"))
                .flatMap(name -> Nearest.to(name, names, NAMED_AT_MOST).stream())
                .toList());
        List<String> typedWords = List.of(typed.split(BETWEEN_WORDS));
        having(
                        group -> group.by() == Grouping.TOPIC
                                && Arrays.stream(group.key().split(BETWEEN_WORDS))
                                        .anyMatch(typedWords::contains),
                        groups)
                .forEach(group -> nearest.add(group.name()));
        return firstOf(List.copyOf(nearest));
    }

    private static List<CardGroup> having(Predicate<CardGroup> rule, List<CardGroup> among) {
        return among.stream().filter(rule).toList();
    }

    private static List<String> firstOf(List<String> names) {
        return names.subList(0, Math.min(names.size(), NAMED_AT_MOST));
    }
}
