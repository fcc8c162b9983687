package io.github.k8scard.deck;

import java.util.List;
import java.util.Optional;

/**
 * Makes the cards of tests. What a test does not name is the same in all: a flashcard that is easy and says nothing
 * special.
 */
public final class TestCard {
    private String id;
    private String topic = "Pods";
    private String question;
    private String answer = "It is this";
    private Optional<Choices> choices = Optional.empty();
    private Optional<String> explanation = Optional.empty();
    private List<String> tags = List.of();
    private Difficulty difficulty = Difficulty.EASY;
    private String source = "https://kubernetes.io/docs/";

    public TestCard(String id) {
        this.id = id;
        this.question = "What is " + id + "?";
    }

    /** One that differs from another card only in what is said of it here. */
    public static TestCard like(Card card) {
        var like = new TestCard(card.id())
                .topic(card.topic())
                .asks(card.question(), card.answer())
                .tags(card.tags())
                .difficulty(card.difficulty())
                .source(card.source());
        like.choices = card.choices();
        like.explanation = card.explanation();
        return like;
    }

    public TestCard id(String other) {
        id = other;
        return this;
    }

    public TestCard topic(String name) {
        topic = name;
        return this;
    }

    public TestCard asks(String what, String answeredBy) {
        question = what;
        answer = answeredBy;
        return this;
    }

    public TestCard choices(String correct, List<String> wrong) {
        choices = Optional.of(new Choices(correct, wrong));
        return this;
    }

    public TestCard withoutChoices() {
        choices = Optional.empty();
        return this;
    }

    public TestCard explanation(String why) {
        explanation = Optional.of(why);
        return this;
    }

    public TestCard tags(List<String> all) {
        tags = all;
        return this;
    }

    public TestCard difficulty(Difficulty howHard) {
        difficulty = howHard;
        return this;
    }

    public TestCard source(String page) {
        source = page;
        return this;
    }

    public Card made() {
        return new Card(
                id, question, choices, new Solution(answer, explanation), new Labels(topic, tags, difficulty), source);
    }
}
