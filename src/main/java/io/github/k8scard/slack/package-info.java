/**
 * Slack's requests: each edge ({@code …Route}) decodes one kind to a plain value, finds the story, acknowledges in
 * time and lets the reply follow. Begin at {@link io.github.k8scard.slack.BoltApp}. May use {@code bot}, the pure
 * packages, {@code slack.view} to draw and {@code slack.web} to reply; never {@code storage}.
 */
package io.github.k8scard.slack;

