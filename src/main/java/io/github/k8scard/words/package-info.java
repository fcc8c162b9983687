/**
 * How the bot talks about what people typed: a mistake that they are told, the nearest words that they may have
 * meant, and quoting them. Used by all, and uses nothing.
 */
package io.github.k8scard.words;

