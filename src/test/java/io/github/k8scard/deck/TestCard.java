package io.github.k8scard.deck;

import java.time.LocalDate;
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
    private Optional<Snippet> snippet = Optional.empty();
    private Optional<String> recall = Optional.empty();
    private Optional<KubernetesVersion> since = Optional.empty();
    private Optional<LocalDate> reviewBy = Optional.empty();

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
        like.snippet = card.snippet();
        like.recall = card.prompt().recall();
        like.since = card.reference().since();
        like.reviewBy = card.reference().reviewBy();
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
        return choices(new Choices(correct, wrong.stream().map(WrongChoice::of).toList()));
    }

    public TestCard choices(Choices all) {
        choices = Optional.of(all);
        return this;
    }

    public TestCard snippet(SnippetLanguage language, String text) {
        snippet = Optional.of(new Snippet(language, text));
        return this;
    }

    public TestCard recall(String withoutChoices) {
        recall = Optional.of(withoutChoices);
        return this;
    }

    public TestCard since(int major, int minor) {
        since = Optional.of(new KubernetesVersion(major, minor));
        return this;
    }

    public TestCard reviewBy(LocalDate date) {
        reviewBy = Optional.of(date);
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
                id,
                new Prompt(question, snippet, recall),
                choices,
                new Solution(answer, explanation),
                new Labels(topic, tags, difficulty),
                new Reference(source, since, reviewBy));
    }
}
