/**
 * Everything that the bot shows in Slack, as Block Kit. Pure functions from values to messages and modals; whatever
 * comes from the deck, from members or from Slack is escaped here and nowhere else. Begin at
 * {@link io.github.k8scard.slack.view.CardView}. May use the pure packages and {@code bot}.
 */
package io.github.k8scard.slack.view;
