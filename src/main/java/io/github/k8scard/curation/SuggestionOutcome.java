package io.github.k8scard.curation;

/** What came of a suggested card. */
public enum SuggestionOutcome {
    /** It is asked like any other card. */
    ACCEPTED,
    /** It is not asked. */
    DECLINED
}
