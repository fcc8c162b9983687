package io.github.k8scard.bot;

/** What came of showing a member's Home tab. */
public sealed interface HomeOutcome {

    /**
     * It is shown.
     *
     * @param mark what the chat system calls this state of the tab
     */
    record Shown(String mark) implements HomeOutcome {}

    /** Something else is shown than was to be replaced. */
    record Outdated() implements HomeOutcome {}

    /** The chat system cannot be reached at the moment. */
    record NotNow() implements HomeOutcome {}

    /** The chat system does not show it, and would not next time. */
    record Refused() implements HomeOutcome {}
}
