package io.github.k8scard.channel.words;

import io.github.k8scard.calendar.words.ScheduleWords;
import io.github.k8scard.calendar.words.ScheduleWords.TypedSchedule;
import io.github.k8scard.channel.FilterChange;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.util.List;
import java.util.Optional;

/** Reads what a member typed to set up a channel, such as {@code 09:30 mon-fri Europe/Berlin cks hard k8s 1.35}. */
public final class SettingsWords {
    private SettingsWords() {}

    /**
     * What a member typed; what is not there stays.
     *
     * @param schedule with no unknown words
     */
    public record TypedSettings(TypedSchedule schedule, FilterChange filter) {}

    /**
     * Reads a time, weekdays, a time zone, a Kubernetes version, and names of tags, topics, decks and difficulties, as
     * far as they are there, in any order; and {@code all}, which gives up what was chosen before. Whole names come
     * before beginnings of them, longer names before shorter ones.
     *
     * @param words what was typed, split at white space
     * @throws Mistake with what to type instead, if some word is unknown or could be two things
     */
    public static TypedSettings parse(List<String> words, Decks decks) {
        var changes = new FilterChanges();
        TypedSchedule schedule = ScheduleWords.parse(FilterReading.read(words, decks, changes));
        List<String> unknown = new NameBeginnings(decks, changes).read(schedule.unknown());
        if (!unknown.isEmpty()) {
            throw unknown(unknown, decks);
        }
        var known = new TypedSchedule(schedule.time(), schedule.weekdays(), schedule.zone(), List.of());
        return new TypedSettings(known, changes.made());
    }

    private static Mistake unknown(List<String> words, Decks decks) {
        if (words.stream().anyMatch(VersionWords::areAbout)) {
            return new Mistake("After k8s, type a version or any, such as k8s 1.35.");
        }
        String phrase = String.join(" ", words);
        String names = decks.didYouMean(phrase);
        Optional<Mistake> nearSchedule = ScheduleWords.nearestTo(phrase)
                .or(() -> words.stream()
                        .flatMap(word -> ScheduleWords.nearestTo(word).stream())
                        .findFirst());
        return names.isEmpty() && nearSchedule.isPresent()
                ? nearSchedule.get()
                : new Mistake(Quoted.of(phrase)
                        + " is not a time, day, time zone, topic, tag or difficulty that I know."
                        + (names.isEmpty()
                                ? " Type for example 09:30 mon-fri Europe/Berlin; /k8scard topics lists the topics."
                                : names));
    }
}
