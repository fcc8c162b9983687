package io.github.k8scard.curation;

/** What can be odd about a card, the worst first. */
public enum OddKind {
    /** Nearly nobody knows it: it may be wrong. */
    RARELY_KNOWN,
    /** It costs somebody, or most, more than it gives. */
    LEECH,
    /** Somebody was to check it again. */
    REVIEW_DUE,
    /** Everybody knows it: nobody learns from it. */
    ALWAYS_KNOWN
}
