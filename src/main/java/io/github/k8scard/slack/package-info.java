/**
 * Slack's requests: each edge ({@code …Route}) decodes one kind to a plain value, finds the story, acknowledges in time
 * and lets the reply follow. Begin at {@link io.github.k8scard.slack.BoltApp}. May use the pure packages, {@code bot},
 * {@code slack.view}, {@code slack.web} and {@code threads}.
 */
package io.github.k8scard.slack;
