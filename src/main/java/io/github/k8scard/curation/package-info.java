/**
 * What members and those who look after the cards say of a card: flags, suggestions, and which cards stand out by how
 * they are answered. Pure. May use {@code deck} and {@code member}.
 */
package io.github.k8scard.curation;
