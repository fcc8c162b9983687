package io.github.k8scard.slack.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's request signature: {@code v0=} and the HMAC-SHA256 of {@code v0:timestamp:body} under the signing secret,
 * over the bytes as they came. A request is taken only within five minutes of its timestamp, in either direction. Safe
 * for concurrent use. Source: Slack, "Verifying requests from Slack".
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,12}");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final Algorithm algorithm;

    /** Only copied, since it holds what was signed so far. */
    private final Mac unused;

    Signature(String signingSecret) {
        this(signingSecret, () -> Mac.getInstance(ALGORITHM));
    }

    /** @param algorithm of which a runtime may have its own, such as that of a security token */
    Signature(String signingSecret, Algorithm algorithm) {
        this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.algorithm = algorithm;
        this.unused = fresh();
    }

    /** Makes what signs, without a key. */
    interface Algorithm {
        Mac make() throws GeneralSecurityException;
    }

    /** What is to be thought of a request. */
    enum Authenticity {
        VALID,
        /** The body was not signed with the secret. */
        FORGED,
        /** Signed with the secret, but too long before or after now. */
        UNTIMELY
    }

    /** Whether both headers are there: what can be checked before the body has been read. */
    static boolean isThere(String timestamp, String signature) {
        return timestamp != null
                && signature != null
                && TIMESTAMP.matcher(timestamp).matches();
    }

    /**
     * Whether Slack signed this, and now.
     *
     * @param timestamp the header {@code X-Slack-Request-Timestamp}
     * @param signature the header {@code X-Slack-Signature}; both {@linkplain #isThere there}
     * @param now the real time
     */
    Authenticity authenticity(String timestamp, String signature, byte[] body, Instant now) {
        // isEqual takes the same time however many characters agree
        boolean signed = MessageDigest.isEqual(
                of(timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        if (!signed) {
            return Authenticity.FORGED;
        }
        return age(timestamp, now).abs().compareTo(TOLERANCE) <= 0 ? Authenticity.VALID : Authenticity.UNTIMELY;
    }

    /** How long ago a timestamp was; negative for one to come. */
    static Duration age(String timestamp, Instant now) {
        return Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
    }

    /** The signature of a body sent at a time, as Slack computes it. */
    String of(String timestamp, byte[] body) {
        Mac mac = copy();
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private Mac copy() {
        try {
            return (Mac) unused.clone();
        } catch (CloneNotSupportedException notThisOne) {
            return fresh();
        }
    }

    private Mac fresh() {
        try {
            Mac mac = algorithm.make();
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
