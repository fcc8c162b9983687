package io.github.k8scard.app.demo;

import io.github.k8scard.app.Bot;
import io.github.k8scard.memory.Grade;
import io.github.k8scard.round.Round;
import io.github.k8scard.sandbox.time.AnswerKey;
import io.github.k8scard.sandbox.workspace.Message;
import io.github.k8scard.slack.view.ActionIds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lets simulated teammates know what a card asks: the message names its delivery, and the bot knows the rest. */
final class RoundAnswerKey implements AnswerKey {
    private final Bot bot;

    RoundAnswerKey(Bot bot) {
        this.bot = bot;
    }

    @Override
    public Optional<Question> of(Message message) {
        String delivery =
                message.metadata().path("event_payload").path("delivery").asString("");
        boolean flashcard = message.offers(ActionIds.ROUND_OPEN);
        return Optional.of(delivery)
                .filter(id -> !id.isEmpty() && (flashcard || message.offers(ActionIds.ROUND_CHOOSE + 0)))
                .flatMap(id -> bot.roundOf(Long.parseLong(id)))
                .map(found -> flashcard ? flashcard(found) : choices(found));
    }

    private static Question flashcard(Round round) {
        return new Question(
                round.card().id(),
                Optional.of(ActionIds.ROUND_OPEN),
                ActionIds.ROUND_GRADE + Grade.GOOD.score(),
                List.of(ActionIds.ROUND_GRADE + Grade.AGAIN.score()));
    }

    private static Question choices(Round round) {
        int right = round.right();
        return new Question(
                round.card().id(),
                Optional.empty(),
                ActionIds.ROUND_CHOOSE + right,
                IntStream.range(0, round.order().size())
                        .filter(position -> position != right)
                        .mapToObj(position -> ActionIds.ROUND_CHOOSE + position)
                        .toList());
    }
}
