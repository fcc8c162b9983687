package io.github.k8scard.sandbox.page;

/**
 * What may follow a slash command, for the page to complete.
 *
 * @param word such as {@code quiz}; empty for the command alone
 * @param hint what may follow it and what it does, in a few words; may be empty
 */
public record Completion(String word, String hint) {}
