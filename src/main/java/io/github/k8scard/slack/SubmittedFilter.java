package io.github.k8scard.slack;

import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.words.VersionWords;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.slack.view.ScheduleForm;
import io.github.k8scard.words.Mistake;
import io.github.k8scard.words.Quoted;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which cards a channel wants, from the modal with its settings. What the modal does not show stays as it is. */
final class SubmittedFilter {
    private final Submission submission;
    private final FormReading form;
    private final Decks decks;

    SubmittedFilter(Submission submission, FormReading form, Decks decks) {
        this.submission = submission;
        this.form = form;
        this.decks = decks;
    }

    /**
     * @param set what the channel has wanted so far
     * @return empty if something is wrong, which the form then tells
     */
    Optional<CardFilter> in(CardFilter set) {
        Optional<Set<String>> titles = names(ScheduleForm.DECKS, "deck", set.decks());
        Optional<Set<String>> topics = names(ScheduleForm.TOPICS, "topic", set.topics());
        Optional<Set<String>> tags = names(ScheduleForm.TAGS, "tag", set.tags());
        Optional<Optional<KubernetesVersion>> version = form.read(
                ScheduleForm.VERSION,
                () -> shows(ScheduleForm.VERSION)
                        ? VersionWords.parse(submission.words(ScheduleForm.VERSION))
                        : set.version());
        if (titles.isEmpty() || topics.isEmpty() || tags.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        var filter = new CardFilter(titles.get(), topics.get(), tags.get(), difficulties(), version.get());
        return form.read(faultyInput(filter), () -> withCards(filter));
    }

    private boolean shows(String input) {
        return submission.inputs().contains(input);
    }

    private Optional<Set<String>> names(String menu, String what, Set<String> set) {
        return shows(menu) ? form.read(menu, () -> known(menu, what)) : Optional.of(set);
    }

    /** The decks may have changed since the menu was opened. */
    private Set<String> known(String menu, String what) {
        Set<String> chosen = submission.chosen(menu);
        var gone = new TreeSet<>(chosen);
        ScheduleForm.names(decks, menu).forEach(gone::remove);
        if (!gone.isEmpty()) {
            throw new Mistake("No deck has the " + what + " " + Quoted.of(gone.first())
                    + " any more. Take it out, or choose another.");
        }
        return chosen;
    }

    private Set<Difficulty> difficulties() {
        Set<Difficulty> levels = submission.chosen(ScheduleForm.DIFFICULTIES).stream()
                .map(number -> Difficulty.ofNumber(Integer.parseInt(number)))
                .collect(Collectors.toSet());
        return levels.size() == Difficulty.values().length ? Set.of() : levels;
    }

    private CardFilter withCards(CardFilter filter) {
        if (filter.cardsIn(decks).isEmpty()) {
            throw new Mistake(
                    "No card fits everything that is chosen here and below. Choose more, or nothing for all.");
        }
        return filter;
    }

    /** The first that narrows it down. */
    private String faultyInput(CardFilter filter) {
        if (!filter.decks().isEmpty() && shows(ScheduleForm.DECKS)) {
            return ScheduleForm.DECKS;
        }
        if (!filter.topics().isEmpty()) {
            return ScheduleForm.TOPICS;
        }
        return filter.tags().isEmpty() || !shows(ScheduleForm.TAGS) ? ScheduleForm.DIFFICULTIES : ScheduleForm.TAGS;
    }
}
