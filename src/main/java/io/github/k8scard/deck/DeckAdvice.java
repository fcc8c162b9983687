package io.github.k8scard.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes cards poor though they keep every rule: a right choice that gives itself away, two cards that ask the
 * same, a date of review that has passed.
 */
public final class DeckAdvice {
    private static final int CARDS_OF_A_TOPIC = 2;

    private DeckAdvice() {}

    /**
     * All advice on these decks together: card by card in the order of the files, then on topics.
     *
     * @param today the date that dates of review are compared with
     */
    public static List<Advice> on(Decks decks, LocalDate today) {
        var similar = new SimilarCards();
        List<Advice> advice = new ArrayList<>();
        for (Deck deck : decks.decks()) {
            boolean saysWhy = deck.cards().stream().anyMatch(DeckAdvice::isOfFormat2);
            for (Card card : deck.cards()) {
                Stream.of(
                                card.choices().stream().flatMap(choices -> ChoicesAdvice.on(card.question(), choices)),
                                saysWhy ? ChoicesAdvice.withoutWhy(card).stream() : Stream.<String>empty(),
                                recall(card).stream(),
                                review(card, today).stream(),
                                similar.earlierThan(card).stream())
                        .flatMap(texts -> texts)
                        .forEach(text -> advice.add(new Advice(card.id(), text)));
            }
        }
        decks.topics().stream()
                .filter(topic -> topic.cards() < CARDS_OF_A_TOPIC)
                .forEach(topic -> advice.add(new Advice(
                        "“" + topic.name() + "”",
                        "The topic has one card; add another, or move it to a wider topic.")));
        return List.copyOf(advice);
    }

    /** Files of format 1 cannot say why a choice is wrong. */
    private static boolean isOfFormat2(Card card) {
        return !card.prompt().equals(Prompt.of(card.question()))
                || !card.reference().equals(Reference.to(card.source()))
                || card.choices().stream()
                        .flatMap(choices -> choices.wrong().stream())
                        .anyMatch(wrong -> wrong.why().isPresent());
    }

    private static Optional<String> review(Card card, LocalDate today) {
        return card.reference()
                .reviewBy()
                .filter(today::isAfter)
                .map(date -> "It was to be reviewed by " + date
                        + "; check it against its source and set a later date, or remove the date.");
    }

    private static Optional<String> recall(Card card) {
        return card.choices().isPresent() && card.prompt().recall().isEmpty()
                ? AskedWords.ofChoices(card.prompt())
                        .map(words -> "“" + words + "” cannot be answered without the choices;"
                                + " add `recall`, the question for flashcards.")
                : Optional.empty();
    }
}
