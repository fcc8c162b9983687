/**
 * Calls to Slack: each is made once, told apart by whether it was sent, and kept within Slack's limits. Begin at
 * {@link io.github.k8scard.slack.web.WebApi}, the bot's messenger. May use the pure packages, {@code bot},
 * {@code slack.view} and {@code threads}.
 */
package io.github.k8scard.slack.web;
