package io.github.k8scard.slack;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardDraft;
import io.github.k8scard.deck.CheckedDraft;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.DraftChoice;
import io.github.k8scard.slack.view.CardForm;
import io.github.k8scard.words.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a card out of the inputs of {@link CardForm} by the rules of a deck. What was not changed stays exactly as it
 * was. Safe for concurrent use.
 */
final class CardFormReading {
    private final Submission submission;
    private final Decks decks;

    /** @param decks the cards that there are; a topic is spelled as they spell it */
    CardFormReading(Submission submission, Decks decks) {
        this.submission = submission;
        this.decks = decks;
    }

    /**
     * What became of a card that there is: it keeps its id, the number of its choices and their places.
     *
     * @param shown the card that the form was filled with
     */
    ReadCard mended(Card shown) {
        int choices = shown.choices().map(Choices::size).orElse(0);
        return read(
                shown.id(), shown.tags(), IntStream.range(0, choices).boxed().toList());
    }

    /**
     * A new card. Choices that are left empty are left out.
     *
     * @param id that of the new card
     */
    ReadCard written(String id) {
        List<Integer> filled = IntStream.range(0, CardForm.MOST_CHOICES)
                .filter(place -> !line(CardForm.choice(place)).isEmpty())
                .boxed()
                .toList();
        if (filled.size() == 1) {
            return ReadCard.faulty(
                    CardForm.choice(filled.get(0)),
                    "That is the only choice. Write another one, or take this one out.");
        }
        if (!filled.isEmpty() && !filled.contains(right())) {
            return ReadCard.faulty(CardForm.RIGHT, "This choice is empty. Choose one that is written.");
        }
        return read(id, List.of(), filled);
    }

    /** @param places of the choices in the form, in the order of their places in the card */
    private ReadCard read(String id, List<String> tagsShown, List<Integer> places) {
        var draft = new CardDraft(id)
                .text("question", line(CardForm.QUESTION))
                .snippet(submission.text(CardForm.LANGUAGE), lines(CardForm.SNIPPET))
                .text("recall", line(CardForm.RECALL))
                .text("answer", line(CardForm.ANSWER))
                .text("explanation", line(CardForm.EXPLANATION))
                .text("topic", topic(id))
                .tags(tags(tagsShown))
                .difficulty(number(CardForm.DIFFICULTY))
                .text("source", line(CardForm.SOURCE))
                .text("since", line(CardForm.SINCE))
                .text("reviewBy", line(CardForm.REVIEW_BY));
        int right = places.isEmpty() ? 0 : places.indexOf(right());
        if (right < 0) {
            throw notOffered();
        }
        if (!places.isEmpty()) {
            draft.choices(places.stream().map(this::choice).toList(), right);
        }
        CheckedDraft checked = draft.checked();
        return new ReadCard(checked.card(), new CardFaults(submission.inputs(), places, right).told(checked.faults()));
    }

    private DraftChoice choice(int place) {
        return new DraftChoice(line(CardForm.choice(place)), line(CardForm.why(place)));
    }

    private int right() {
        return number(CardForm.RIGHT);
    }

    /** Cards on one topic spell it alike. */
    private String topic(String id) {
        String typed = line(CardForm.TOPIC);
        String key = typed.toLowerCase(Locale.ROOT);
        return decks.cards().stream()
                .filter(card -> !card.id().equals(id))
                .map(Card::topic)
                .filter(topic -> topic.toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(typed);
    }

    /** A tag may have a comma in a deck file, and keeps it as long as nobody touches the tags. */
    private List<String> tags(List<String> shown) {
        String typed = line(CardForm.TAGS);
        return typed.equals(CardForm.tags(shown))
                ? shown
                : Stream.of(typed.split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList();
    }

    private int number(String input) {
        try {
            return Integer.parseInt(submission.text(input));
        } catch (NumberFormatException notOffered) {
            throw notOffered();
        }
    }

    /** A text that has one line, however it was typed. */
    private String line(String input) {
        return submission
                .exactly(input)
                .lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    /** A text of several lines, without blank ones before and after it. */
    private String lines(String input) {
        List<String> lines = submission.exactly(input).lines().toList();
        int[] written = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .toArray();
        return written.length == 0 ? "" : String.join("\n", lines.subList(written[0], written[written.length - 1] + 1));
    }

    private static Mistake notOffered() {
        return new Mistake("That is not what this form offers. Close it and open it again.");
    }
}
