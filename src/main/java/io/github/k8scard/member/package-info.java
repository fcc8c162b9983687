/**
 * What the bot knows of a Slack user, and when one may be reminded. Pure: time is an argument. Begin at
 * {@link io.github.k8scard.member.Member}. May use {@code calendar} and {@code deck}.
 */
package io.github.k8scard.member;
