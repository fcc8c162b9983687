package io.github.k8scard.app;

/**
 * How much is kept for later.
 *
 * @param backups how many nightly backups of an H2 file stay beside it; 0 for none
 * @param daysOfGoneWorkspace how many days after its departure everything of a workspace stays, should it come back
 */
public record Keeping(int backups, int daysOfGoneWorkspace) {
    /** What holds if nothing else is said. */
    public static final Keeping STANDARD = new Keeping(7, 30);
}
