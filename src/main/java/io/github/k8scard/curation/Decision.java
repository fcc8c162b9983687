package io.github.k8scard.curation;

/** What came of a flag. */
public enum Decision {
    /** The card says something else now. */
    MENDED,
    /** The card is as it should be. */
    NO_CHANGE,
    /** The card is asked no more. */
    RETIRED
}
