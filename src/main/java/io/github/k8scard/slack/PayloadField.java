package io.github.k8scard.slack;

import java.io.ByteArrayOutputStream;
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
        var content = new ByteArrayOutputStream(form.length - from);
        for (int i = from; i < form.length && form[i] != '&'; i++) {
            if (form[i] != '%') {
                content.write(form[i] == '+' ? ' ' : form[i]);
                continue;
            }
            int high = digit(form, ++i);
            int low = digit(form, ++i);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            content.write(HEX * high + low);
        }
        return Optional.of(content.toByteArray());
    }

    private static int digit(byte[] form, int at) {
        return at < form.length ? Character.digit(form[at], HEX) : -1;
    }
}
