package io.github.k8scard.bench.load;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The body of a request, all of it made beforehand but for two numbers: of the member in {@link #MEMBER}, and of the
 * request in {@link #NUMBER}, wherever they stand. For one thread.
 */
final class Form {
    /** Stands for a member's id. */
    static final String MEMBER = "UZZZZZZZZZ";

    /** Stands for the number of a request. */
    static final String NUMBER = "NUMBERXYZ";

    private final byte[] body;
    private final int[] memberAt;
    private final int[] numberAt;

    Form(String body) {
        this.body = Signer.ascii(body);
        memberAt = places(body, MEMBER);
        numberAt = places(body, NUMBER);
    }

    /** The id that a member with a number has. */
    static String member(int number) {
        return "U" + String.format("%09d", number);
    }

    void write(int member, int number, Signer signer, ByteBuffer out) {
        for (int at : memberAt) {
            put(member, at + 1);
        }
        for (int at : numberAt) {
            put(number, at);
        }
        signer.write(body, out);
    }

    /** Nine digits. */
    private void put(int number, int at) {
        int left = number;
        for (int i = at + 8; i >= at; i--) {
            body[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    private static int[] places(String body, String wanted) {
        var places = new int[16];
        int count = 0;
        for (int at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + 1)) {
            places[count++] = at;
        }
        return Arrays.copyOf(places, count);
    }
}
