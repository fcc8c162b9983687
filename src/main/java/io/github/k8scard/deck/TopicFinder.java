package io.github.k8scard.deck;

import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the topic that a member means. */
final class TopicFinder {
    private static final int NAMED_AT_MOST = 5;

    private final Decks decks;

    TopicFinder(Decks decks) {
        this.decks = decks;
    }

    Topic find(String words) {
        // so that buttons that carry a name always find it
        if (!decks.cardsOn(words).isEmpty()) {
            return topic(words);
        }
        String typed = NameKey.of(words);
        Pattern beginningOfAWord = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(typed));
        if (typed.isEmpty()) {
            throw new Mistake("Which topic? /k8scard topics lists them all.");
        }
        List<Predicate<Topic>> rules = List.of(
                topic -> key(topic).equals(typed),
                topic -> key(topic).startsWith(typed),
                topic -> beginningOfAWord.matcher(key(topic)).find(),
                topic -> isAbout(topic, typed));
        for (Predicate<Topic> rule : rules) {
            List<String> fitting = namesOf(rule);
            if (fitting.size() == 1) {
                return topic(fitting.get(0));
            }
            if (!fitting.isEmpty()) {
                throw new Mistake(Quoted.of(words) + " could be " + Wording.listed(firstOf(fitting))
                        + ". Type the whole name of one.");
            }
        }
        throw new Mistake("There is no topic " + Quoted.of(words) + "." + Wording.didYouMean(nearest(typed))
                + " /k8scard topics lists them all.");
    }

    /** Topics with names like the typed one, then those that share a word with it, then those with cards so tagged. */
    private List<String> nearest(String typed) {
        Set<String> nearest =
                new LinkedHashSet<>(Nearest.to(typed.replace("_", " "), namesOf(topic -> true), NAMED_AT_MOST));
        List<String> typedWords = List.of(typed.split("_"));
        nearest.addAll(namesOf(topic -> Arrays.stream(key(topic).split("_")).anyMatch(typedWords::contains)));
        nearest.addAll(namesOf(topic -> cardsWithTag(topic, typed) > 0));
        return firstOf(List.copyOf(nearest));
    }

    /** Whether most cards of the topic carry the tag, and most cards with the tag are of the topic. */
    private boolean isAbout(Topic topic, String tag) {
        long here = cardsWithTag(topic, tag);
        long anywhere = decks.topics().stream()
                .mapToLong(each -> cardsWithTag(each, tag))
                .sum();
        return here * 2 > topic.cards() && here * 2 > anywhere;
    }

    private long cardsWithTag(Topic topic, String tag) {
        return decks.cardsOn(topic.name()).stream()
                .filter(card ->
                        card.tags().stream().anyMatch(its -> NameKey.of(its).equals(tag)))
                .count();
    }

    private List<String> namesOf(Predicate<Topic> rule) {
        return decks.topics().stream().filter(rule).map(Topic::name).toList();
    }

    private Topic topic(String name) {
        return new Topic(name, decks.cardsOn(name).size());
    }

    private static List<String> firstOf(List<String> names) {
        return names.subList(0, Math.min(names.size(), NAMED_AT_MOST));
    }

    private static String key(Topic topic) {
        return NameKey.of(topic.name());
    }
}
