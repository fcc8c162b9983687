package io.github.k8scard.slack.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's request signature: {@code v0=} and the HMAC-SHA256 of {@code v0:timestamp:body} under the signing secret,
 * over the bytes as they came. A request is taken only within five minutes of its timestamp, in either direction. Safe
 * for concurrent use. Source: Slack, "Verifying requests from Slack".
 */
final class Signature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    Signature(String signingSecret) {
        this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * Whether Slack signed this.
     *
     * @param timestamp the header {@code X-Slack-Request-Timestamp}, null if absent
     * @param signature the header {@code X-Slack-Signature}, null if absent
     * @param now the real time
     */
    boolean isValid(String timestamp, String signature, byte[] body, Instant now) {
        // isEqual takes the same time however many characters agree
        return isTimely(timestamp, signature, now)
                && MessageDigest.isEqual(
                        of(timestamp, body).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether both headers are there, and not old: what can be checked before the body has been read. */
    static boolean isTimely(String timestamp, String signature, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return distance.compareTo(TOLERANCE) <= 0;
    }

    /** The signature of a body sent at a time, as Slack computes it. */
    String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
