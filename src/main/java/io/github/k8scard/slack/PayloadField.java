package io.github.k8scard.slack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The one field of the form that Slack sends an interaction in. */
final class PayloadField {
    private static final byte[] BEGINNING = "payload=".getBytes(StandardCharsets.UTF_8);
    private static final int HEX = 16;
    /** What each byte is as a hexadecimal digit, or −1; every click has some thousand of them. */
    private static final byte[] DIGITS = digits();

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
            byte each = form[i];
            if (each == '%') {
                int code = i + 2 < form.length ? code(form[i + 1], form[i + 2]) : -1;
                if (code < 0) {
                    return Optional.empty();
                }
                content[length++] = (byte) code;
                i += 2;
            } else {
                content[length++] = each == '+' ? (byte) ' ' : each;
            }
        }
        return Optional.of(Arrays.copyOf(content, length));
    }

    /** Negative if one of them is no digit. */
    private static int code(byte high, byte low) {
        return DIGITS[high & 0xff] * HEX | DIGITS[low & 0xff];
    }

    private static byte[] digits() {
        var digits = new byte[256];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) Character.digit(i < 128 ? i : 0, HEX);
        }
        return digits;
    }
}
