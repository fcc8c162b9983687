package io.github.k8scard.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes requests as Slack sends them: a form, signed. For one thread. */
final class Signer {
    /** What the programs are told to check signatures with. */
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] HEAD = ascii("""
            POST /slack/events HTTP/1.1
            Host: 127.0.0.1
            User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)
            Accept-Encoding: gzip,deflate
            Accept: application/json,*/*
            Content-Type: application/x-www-form-urlencoded
            """.replace("\n", "\r\n"));
    private static final byte[] TIMESTAMP = ascii("X-Slack-Request-Timestamp: ");
    private static final byte[] SIGNATURE = ascii("\r\nX-Slack-Signature: v0=");
    private static final byte[] LENGTH = ascii("\r\nContent-Length: ");
    private static final byte[] END = ascii("\r\n\r\n");

    private final Mac mac;
    private long second;
    private byte[] timestamp = {};
    private byte[] signedStart = {};

    Signer() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ascii(SECRET), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void write(byte[] body, ByteBuffer out) {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            timestamp = ascii(Long.toString(now));
            signedStart = ascii("v0:" + now + ":");
        }
        mac.update(signedStart);
        byte[] signature = mac.doFinal(body);
        out.put(HEAD).put(TIMESTAMP).put(timestamp).put(SIGNATURE);
        for (byte part : signature) {
            out.put(HEX[(part >> 4) & 15]).put(HEX[part & 15]);
        }
        out.put(LENGTH).put(ascii(Integer.toString(body.length))).put(END).put(body);
    }
}
