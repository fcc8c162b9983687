package io.github.k8scard.sandbox.workspace;

/**
 * Which element of a message or view: an {@code action_id} is unique within its block only.
 *
 * @param blockId the block that it is in
 * @param actionId its name there
 */
record ElementKey(String blockId, String actionId) {

    /** The key in one word, as members' actions name an element. */
    @Override
    public String toString() {
        return blockId + "/" + actionId;
    }
}
