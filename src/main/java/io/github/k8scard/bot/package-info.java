/**
 * What the bot does, one class for each story: a member answers a round, a card is due, a message is owed. A story
 * takes clean values, decides with the pure packages, and reads and writes through {@code storage} in transactions;
 * whatever concerns Slack goes through {@link io.github.k8scard.bot.Messenger}. Begin at
 * {@link io.github.k8scard.bot.AnswerRound} for a click and at {@link io.github.k8scard.bot.PostDue} for a daily card,
 * and at {@link io.github.k8scard.bot.SendDeliveries} for how a message goes out. Time is an argument. May use the pure
 * packages, {@code storage} and {@code threads}.
 */
package io.github.k8scard.bot;
