package io.github.k8scard.sandbox.workspace;

import java.time.Instant;

/**
 * A rule of Slack's that the bot broke.
 *
 * @param exchange the number of the exchange in which it did
 * @param what the method, command, event or interaction
 * @param rule the rule, and how it was broken
 * @param at when, in real time
 */
public record Breach(long exchange, String what, String rule, Instant at) {}
