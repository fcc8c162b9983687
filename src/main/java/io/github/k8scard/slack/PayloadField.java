package io.github.k8scard.slack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The one field of the form that Slack sends an interaction in. */
final class PayloadField {
    private static final byte[] BEGINNING = "payload=".getBytes(StandardCharsets.UTF_8);
    private static final int HEX = 16;

    private PayloadField() {}

    /**
     * The field's content.
     *
     * @param body of a request
     * @return empty if the body does not begin with it, or is not encoded as forms are
     */
    static Optional<byte[]> in(byte[] body) {
        int length = BEGINNING.length;
        boolean there = body.length > length && Arrays.equals(body, 0, length, BEGINNING, 0, length);
        return there ? decoded(body, length) : Optional.empty();
    }

    private static Optional<byte[]> decoded(byte[] form, int from) {
        var content = new byte[form.length - from];
        int length = 0;
        for (int i = from; i < form.length && form[i] != '&'; i++) {
            if (form[i] == '%') {
                int high = digit(form, ++i);
                int low = digit(form, ++i);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                content[length++] = (byte) (HEX * high + low);
            } else {
                content[length++] = form[i] == '+' ? (byte) ' ' : form[i];
            }
        }
        return Optional.of(Arrays.copyOf(content, length));
    }

    private static int digit(byte[] form, int at) {
        return at < form.length ? Character.digit(form[at], HEX) : -1;
    }
}
