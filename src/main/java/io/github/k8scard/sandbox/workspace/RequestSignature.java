package io.github.k8scard.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's signature of a request: {@code v0=} and the HMAC-SHA256 of {@code v0:timestamp:body} in UTF-8, in hex. */
public final class RequestSignature {
    private RequestSignature() {}

    /**
     * @param secret the app's signing secret
     * @param epochSeconds what the header {@code X-Slack-Request-Timestamp} says
     * @param body the body as it is sent
     */
    public static String of(String secret, long epochSeconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = "v0:" + epochSeconds + ":" + body;
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new WorkspaceFailed("This JDK cannot sign with HmacSHA256", e);
        }
    }
}
