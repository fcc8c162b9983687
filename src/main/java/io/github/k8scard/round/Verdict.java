package io.github.k8scard.round;

/** What came of a response. */
public enum Verdict {
    RIGHT,
    WRONG,
    /** Shown without an answer; counts as not known. */
    REVEALED,
    /** The member's own grade; neither right nor wrong, and never scored. */
    SELF_GRADED
}
