package io.github.k8scard.deck;

import java.util.List;
import java.util.Optional;

/**
 * One flashcard. Its texts are Markdown restricted to {@code `code`}, {@code *emphasis*} and
 * {@code [links](https://…)}. {@link DeckReader} makes only cards that keep every rule of a deck; the constructor
 * trusts its caller.
 *
 * @param id kebab-case, unique over all decks; the identity that answers are remembered under, whatever the texts
 *     become
 * @param prompt what is asked
 * @param choices empty for a card that can only be revealed and graded by oneself
 * @param solution what the question comes to
 * @param labels by what it is found and chosen
 * @param reference what it was checked against
 */
public record Card(
        String id, Prompt prompt, Optional<Choices> choices, Solution solution, Labels labels, Reference reference) {
    /** What is asked where the choices are shown. */
    public String question() {
        return prompt.question();
    }

    /** What is shown below the question, if anything. */
    public Optional<Snippet> snippet() {
        return prompt.snippet();
    }

    /** The same card as a deck file has it, whatever became of it since. */
    public Card asInFile() {
        return new Card(id, prompt, choices.map(Choices::asInFile), solution, labels, reference);
    }

    /** The same card under another id. */
    public Card withId(String other) {
        return new Card(other, prompt, choices, solution, labels, reference);
    }

    /** The whole answer. */
    public String answer() {
        return solution.answer();
    }

    /** Why the answer is so, if that needs saying. */
    public Optional<String> explanation() {
        return solution.explanation();
    }

    /** The one topic that it belongs to. */
    public String topic() {
        return labels.topic();
    }

    /** Words that cut across topics. */
    public List<String> tags() {
        return labels.tags();
    }

    /** How hard it is. */
    public Difficulty difficulty() {
        return labels.difficulty();
    }

    /** The page that it was checked against, an http or https address. */
    public String source() {
        return reference.source();
    }
}
