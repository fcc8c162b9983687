package io.github.k8scard.deck;

import java.util.List;
import java.util.Optional;

/**
 * One flashcard. Its texts are Markdown restricted to {@code `code`}, {@code *emphasis*} and {@code [links](https://…)}.
 * {@link DeckReader} makes only cards that keep every rule of a deck; the constructor trusts its caller.
 *
 * @param id kebab-case, unique in its deck; the identity that answers are remembered under, whatever the texts become
 * @param topic the one topic that the card belongs to
 * @param question what is asked
 * @param answer the whole answer, shown with the result
 * @param choices empty for a card that can only be revealed and graded by oneself
 * @param explanation why the answer is so, if that needs saying
 * @param tags words that cut across topics, kebab-case by custom
 * @param difficulty how hard it is
 * @param source the http or https page that the card was checked against
 */
public record Card(
        String id,
        String topic,
        String question,
        String answer,
        Optional<Choices> choices,
        Optional<String> explanation,
        List<String> tags,
        Difficulty difficulty,
        String source) {
    public Card {
        tags = List.copyOf(tags);
    }
}
