/**
 * What a request passes before anything reads it: the signature over its bytes, its age, its size. And requests that
 * the bot sends to itself, to be warm before Slack comes. Begin at {@link io.github.k8scard.slack.gate.RequestGate}.
 * Uses nothing of ours.
 */
package io.github.k8scard.slack.gate;
