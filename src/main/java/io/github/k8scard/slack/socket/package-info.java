/**
 * Socket Mode: the bot opens a socket to Slack, keeps it open, and handles what comes through it as if it had come over
 * HTTP. Begin at {@link io.github.k8scard.slack.socket.SocketMode}. May use {@code delivery}, {@code slack},
 * {@code slack.view}, {@code slack.gate}, {@code slack.web} and {@code threads}.
 */
package io.github.k8scard.slack.socket;
