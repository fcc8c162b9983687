package io.github.k8scard.slack;

import io.github.k8scard.K8scardException;
import java.util.regex.Pattern;

/**
 * A request is not as Slack's are, so nothing can be done about it. The message is for the operator and holds nothing
 * of what was sent.
 */
final class Malformed extends K8scardException {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,31}");

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
        if (id == null || !ID.matcher(id).matches()) {
            throw new Malformed("it names no " + what);
        }
        return id;
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
