package io.github.k8scard.sandbox.workspace;

/**
 * How strictly the workspace takes what Slack's documentation says.
 *
 * @param pace whether rate limits are kept up
 * @param advice whether what the documentation only advises against is refused as well; else it is taken, as Slack
 *     takes it, and is a breach on record
 */
public record Strictness(boolean pace, boolean advice) {
    /** What is right for tests. */
    static final Strictness FULL = new Strictness(true, true);
}
