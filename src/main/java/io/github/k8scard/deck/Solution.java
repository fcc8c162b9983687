package io.github.k8scard.deck;

import java.util.Optional;

/**
 * What a card's question comes to.
 *
 * @param answer the whole answer, shown with the result
 * @param explanation why the answer is so, if that needs saying
 */
public record Solution(String answer, Optional<String> explanation) {}
