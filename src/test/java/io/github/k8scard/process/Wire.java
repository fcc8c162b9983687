package io.github.k8scard.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request as bytes, built line by line so that any of them can be wrong. */
final class Wire {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Wire() {}

    /** Begins with the first line, the host and nothing else. */
    static Wire of(String firstLine) {
        return bare(firstLine).line("Host: k8scard");
    }

    static Wire bare(String firstLine) {
        return new Wire().line(firstLine);
    }

    /** A POST to the right address with a body that is signed with a secret at a time. */
    static Wire signed(String secret, String at, byte[] body) {
        return of("POST /slack/events HTTP/1.1").signature(secret, at, body);
    }

    Wire signature(String secret, String at, byte[] body) {
        return line("X-Slack-Request-Timestamp: " + at).line("X-Slack-Signature: " + signatureOf(secret, at, body));
    }

    Wire line(String line) {
        bytes.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Its length and the body. */
    byte[] with(byte[] body) {
        return with(body, "" + body.length);
    }

    /** The body, of which another length is said. */
    byte[] with(byte[] body, String length) {
        return line("Content-Length: " + length).end(body);
    }

    byte[] end(byte[] rest) {
        line("");
        bytes.writeBytes(rest);
        return bytes.toByteArray();
    }

    byte[] end() {
        return end(new byte[0]);
    }

    static String signatureOf(String secret, String at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + at + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
