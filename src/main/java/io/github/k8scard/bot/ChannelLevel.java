package io.github.k8scard.bot;

import io.github.k8scard.channel.Channel;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.memory.Ability;
import io.github.k8scard.memory.FirstAnswer;
import io.github.k8scard.storage.NewCards.FirstAnswers;
import io.github.k8scard.storage.Tables;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Stream;

/** How able a channel is, its members taken together, by how they fared with the latest cards that were new to them. */
final class ChannelLevel {
    private static final int ROUNDS = 20;

    private ChannelLevel() {}

    /**
     * The ability by the channel's last 20 daily cards that were posted as new; retired cards say nothing.
     *
     * @param date the date of the round to come
     */
    static Ability read(Tables tables, Decks decks, Channel channel, LocalDate date) {
        return Ability.of(tables.newCards().answered(channel.id(), date, ROUNDS).stream()
                .flatMap(answers -> each(decks, answers))
                .toList());
    }

    private static Stream<FirstAnswer> each(Decks decks, FirstAnswers answers) {
        return decks.card(answers.cardId())
                .map(card -> FirstAnswer.of(card.difficulty(), answers.choices(), answers.grade()))
                .map(answer -> Collections.nCopies(answers.times(), answer).stream())
                .orElseGet(Stream::empty);
    }
}
