package io.github.k8scard.curation;

/** What a member says is the matter with a card. */
public enum FlagReason {
    /** The answer is not right. */
    WRONG,
    /** It was right once. */
    OUTDATED,
    /** It can be understood in more than one way, or not at all. */
    UNCLEAR,
    /** A slip of the pen. */
    TYPO
}
