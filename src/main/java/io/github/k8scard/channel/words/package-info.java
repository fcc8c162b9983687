/**
 * Reads what people type to set up a channel: its schedule and which cards it wants. Pure. Begin at
 * {@link io.github.k8scard.channel.words.SettingsWords}. May use {@code calendar.words}, {@code channel}, {@code deck}
 * and {@code words}.
 */
package io.github.k8scard.channel.words;
