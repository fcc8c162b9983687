package io.github.k8scard.slack;

import io.github.k8scard.K8scardException;

/**
 * A request is not as Slack's are, so nothing can be done about it. The message is for the operator and holds nothing
 * of what was sent.
 */
final class Malformed extends K8scardException {
    private static final int LONGEST_ID = 32;

    Malformed(String what) {
        super(what);
    }

    Malformed(String what, Throwable cause) {
        super(what, cause);
    }

    /**
     * An id of Slack's, as it is kept.
     *
     * @param what whose it is, such as {@code user}
     * @throws Malformed if it is none
     */
    static String unlessId(String id, String what) {
        if (id == null || !isId(id)) {
            throw new Malformed("it names no " + what);
        }
        return id;
    }

    /** A capital letter, and up to 31 more and digits. */
    private static boolean isId(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST_ID
                && isCapital(text.charAt(0))
                && text.chars().allMatch(each -> isCapital(each) || (each >= '0' && each <= '9'));
    }

    private static boolean isCapital(int each) {
        return each >= 'A' && each <= 'Z';
    }

    /** The same for something that need not be there; then it is empty. */
    static String unlessIdOrNothing(String id, String what) {
        return id == null || id.isEmpty() ? "" : unlessId(id, what);
    }

    /**
     * Something that has to be there.
     *
     * @throws Malformed if it is not
     */
    static <T> T unlessThere(T part, String what) {
        if (part == null) {
            throw new Malformed("it has no " + what);
        }
        return part;
    }
}
