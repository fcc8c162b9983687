package io.github.k8scard.memory;

/** What a member goes through, card by card. */
public enum PracticeRun {
    /** What is due, then something new, until it is enough for a day. */
    DAILY,
    /** The same beyond what is enough for a day. */
    MORE,
    /** What the member has met and not answered today, the likeliest forgotten first, due or not. */
    WEAKEST
}
