package io.github.k8scard.sandbox.blocks;

/**
 * One thing in a payload that Slack would refuse, or that its documentation advises against.
 *
 * @param pointer JSON pointer (RFC 6901) to the place, such as {@code /blocks/3/elements/0/text}; empty for the payload
 *     itself. For a missing field it is the object that should have it.
 * @param problem what is wrong, in plain English, with the limit and the actual number where there is one
 */
public record BlockFault(String pointer, String problem) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "payload" : pointer) + ": " + problem;
    }
}
