package io.github.k8scard.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Requests of every kind that a bot on the Internet gets and that Slack does not send, the same for each seed. */
final class HostileRequests {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String POST = "POST /slack/events HTTP/1.1";
    private static final byte[] HELP =
            "command=%2Fk8scard&text=help&team_id=T0SANDBOX&channel_id=C0NOWHERE&user_id=U0NOBODY&response_url="
                    .getBytes(UTF_8);

    private final String secret;

    HostileRequests(String signingSecret) {
        this.secret = signingSecret;
    }

    HostileRequest of(long seed) {
        var random = new SplittableRandom(seed);
        return switch (random.nextInt(20)) {
            case 0, 1 -> badSignature(random);
            case 2 -> badAge(random);
            case 3 -> badEncoding(random);
            case 4 -> badJson(random);
            case 5 -> badSize(random);
            case 6 -> badLength(random);
            case 7 -> badMethod(random);
            case 8, 9 -> badHeaders(random);
            case 10 -> badPath(random);
            case 11 -> anotherProtocol(random);
            case 12 -> severalAtOnce(random);
            case 13 -> new HostileRequest("unknown event", signed(new SignedNonsense(random).unknownEvent()), 200);
            default -> new HostileRequest("signed nonsense", signed(new SignedNonsense(random).next()), 200, 400);
        };
    }

    private static String now() {
        return "" + Instant.now().getEpochSecond();
    }

    private byte[] signed(byte[] body) {
        return Wire.signed(secret, now(), body).with(body);
    }

    private HostileRequest badSignature(RandomGenerator random) {
        String right = Wire.signatureOf(secret, now(), HELP);
        String signature = switch (random.nextInt(8)) {
            case 0 -> Wire.signatureOf("---", now(), HELP);
            case 1 -> "v0=";
            case 2 -> "v1" + right.substring(2);
            case 3 -> right.toUpperCase(java.util.Locale.ROOT);
            case 4 -> right.substring(0, right.length() - 1);
            case 5 -> "x".repeat(5_000);
            case 6 -> "v0=" + HexFormat.of().toHexDigits(random.nextLong()).repeat(4);
            default -> "ü€";
        };
        var lines = Wire.of(POST).line("X-Slack-Request-Timestamp: " + now());
        return new HostileRequest(
                "signature",
                (random.nextInt(9) == 0 ? lines : lines.line("X-Slack-Signature: " + signature)).with(HELP),
                401);
    }

    private HostileRequest badAge(RandomGenerator random) {
        long now = Instant.now().getEpochSecond();
        String at = switch (random.nextInt(8)) {
            case 0 -> "" + (now - 310 - random.nextInt(100_000));
            case 1 -> "" + (now + 310 + random.nextInt(100_000));
            case 2 -> "now";
            case 3 -> "-" + now;
            case 4 -> "9".repeat(30);
            case 5 -> now + ".5";
            case 6 -> "٣";
            default -> "";
        };
        var lines = Wire.of(POST);
        if (random.nextInt(8) == 0) {
            lines.line("X-Slack-Signature: " + Wire.signatureOf(secret, at, HELP));
        } else {
            lines.signature(secret, at, HELP);
        }
        return new HostileRequest("age", lines.with(HELP), 401);
    }

    private HostileRequest badEncoding(RandomGenerator random) {
        var noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        byte[] body = switch (random.nextInt(6)) {
            case 0 -> noise;
            case 1 -> new String(HELP, UTF_8).getBytes(UTF_16);
            case 2 -> "payload=%zz%%%C3%28%".getBytes(UTF_8);
            case 3 -> "command=%2Fk8scard&text=%ff%fe&team_id=T0SANDBOX&user_id=%c3&channel_id=%".getBytes(UTF_8);
            case 4 -> new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
            default -> "command=ü&text=Größe".getBytes(ISO_8859_1);
        };
        var lines = Wire.signed(secret, now(), body);
        switch (random.nextInt(4)) {
            case 0 -> lines.line("Content-Encoding: gzip");
            case 1 -> lines.line("Content-Type: application/json; charset=of-tomorrow");
            case 2 -> lines.line("Content-Type: multipart/form-data");
            default -> lines.line("Content-Type: application/x-www-form-urlencoded; charset=utf-16");
        }
        return new HostileRequest("encoding", lines.with(body), 200, 400);
    }

    private HostileRequest badJson(RandomGenerator random) {
        int depth = 1_000 + random.nextInt(200_000);
        String json = switch (random.nextInt(7)) {
            case 0 -> "[".repeat(depth);
            case 1 -> "{\"type\":".repeat(depth / 8);
            case 2 -> "{\"type\":\"event_callback\",\"event\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            case 3 -> "{\"type\":\"block_actions\",\"actions\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            case 4 -> "{\"type\":\"event_callback\",\"event\":{\"type\":\"x\",\"n\":1" + "0".repeat(depth) + "}}";
            case 5 -> "{\"type\":\"" + "x".repeat(depth) + "\"}";
            default -> "{\"type\":\"block_actions\",\"type\":\"view_submission\"," + "\"a\":0,".repeat(depth / 10);
        };
        return new HostileRequest(
                "JSON", signed(((random.nextBoolean() ? "payload=" : "") + json).getBytes(UTF_8)), 200, 400);
    }

    private HostileRequest badSize(RandomGenerator random) {
        int size = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> MEGABYTE - 1;
            case 2 -> MEGABYTE;
            case 3 -> MEGABYTE + 1;
            case 4 -> 5 * MEGABYTE;
            default -> random.nextInt(MEGABYTE);
        };
        byte[] body = "x".repeat(size).getBytes(UTF_8);
        return new HostileRequest("size " + size, signed(body), size > MEGABYTE ? 413 : 400);
    }

    private HostileRequest badLength(RandomGenerator random) {
        var lines = Wire.signed(secret, now(), HELP);
        return switch (random.nextInt(8)) {
            case 0 ->
                new HostileRequest("length that is more than comes", lines.with(HELP, "" + 2 * HELP.length), 400)
                        .halfClosing();
            case 1 -> new HostileRequest("length that is less than comes", lines.with(HELP, "10"), 401, 400).twice();
            case 2 -> new HostileRequest("negative length", lines.with(HELP, "-1"), 400);
            case 3 -> new HostileRequest("length that is no number", lines.with(HELP, "0x10"), 400);
            case 4 -> new HostileRequest("endless length", lines.with(HELP, "9".repeat(40)), 400, 413);
            case 5 ->
                new HostileRequest(
                        "two lengths", lines.line("Content-Length: 3").with(HELP), 400);
            case 6 ->
                new HostileRequest(
                        "length and chunks",
                        lines.line("Transfer-Encoding: chunked")
                                .with("0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                        400,
                        401);
            default ->
                new HostileRequest(
                        "chunks of no length",
                        lines.line("Transfer-Encoding: chunked").end("zz\r\nx\r\n".getBytes(UTF_8)),
                        400);
        };
    }

    private HostileRequest badMethod(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 ->
                new HostileRequest("GET", Wire.of("GET /slack/events HTTP/1.1").end(), 405);
            case 1 ->
                new HostileRequest("PUT", Wire.of("PUT /slack/events HTTP/1.1").with(HELP), 405);
            case 2 ->
                new HostileRequest(
                        "TRACE", Wire.of("TRACE /slack/events HTTP/1.1").end(), 405);
            case 3 ->
                new HostileRequest(
                        "CONNECT", Wire.of("CONNECT k8scard:443 HTTP/1.1").end(), 400, 404, 405);
            case 4 ->
                new HostileRequest("OPTIONS *", Wire.of("OPTIONS * HTTP/1.1").end(), 400, 404, 405);
            case 5 ->
                new HostileRequest(
                        "HEAD", Wire.of("HEAD /slack/events HTTP/1.1").end(), 405);
            case 6 ->
                new HostileRequest(
                        "unknown method", Wire.of("BREW /slack/events HTTP/1.1").end(), 405);
            case 7 ->
                new HostileRequest(
                        "post", Wire.of("post /slack/events HTTP/1.1").with(HELP), 400, 405, 401);
            default -> new HostileRequest("no method", Wire.of("{} \0 HTTP/1.1").end(), 400);
        };
    }

    private HostileRequest badHeaders(RandomGenerator random) {
        var lines = Wire.signed(secret, now(), HELP);
        return switch (random.nextInt(11)) {
            case 0 ->
                new HostileRequest(
                        "long header",
                        lines.line("X-Long: " + "x".repeat(100_000)).with(HELP),
                        431);
            case 1 -> new HostileRequest("many headers", many(lines).with(HELP), 431);
            case 2 ->
                new HostileRequest(
                        "control character", lines.line("X-Odd: a\u0001b").with(HELP), 400);
            case 3 ->
                new HostileRequest("NUL in a header", lines.line("X-Odd: a\0b").with(HELP), 400);
            case 4 ->
                new HostileRequest("header without a name", lines.line(": x").with(HELP), 400);
            case 5 ->
                new HostileRequest(
                        "folded header", lines.line("X-Odd: a").line("  b").with(HELP), 400);
            case 6 -> new HostileRequest("no host", Wire.bare(POST).with(HELP), 400);
            case 7 ->
                new HostileRequest("two hosts", lines.line("Host: another").with(HELP), 400);
            case 8 ->
                new HostileRequest(
                        "two signatures",
                        Wire.of(POST)
                                .signature("another", now(), HELP)
                                .signature(secret, now(), HELP)
                                .with(HELP),
                        401);
            case 9 ->
                new HostileRequest(
                        "expectation", lines.line("Expect: of-tomorrow").with(HELP), 417);
            default ->
                new HostileRequest(
                        "unknown coding", lines.line("Transfer-Encoding: gzip").end(HELP), 400, 501);
        };
    }

    private static Wire many(Wire lines) {
        for (int i = 0; i < 2_000; i++) {
            lines.line("X-Many-" + i + ": y");
        }
        return lines;
    }

    private HostileRequest badPath(RandomGenerator random) {
        String path = switch (random.nextInt(12)) {
            case 0 -> "/slack/../slack/install";
            case 1 -> "/slack/%2e%2e/etc/passwd";
            case 2 -> "/slack/events/../../healthz/x";
            case 3 -> "//etc//passwd";
            case 4 -> "/slack/events;x=1/%00";
            case 5 -> "/%c0%ae%c0%ae/";
            case 6 -> "http://169.254.169.254/latest/meta-data";
            case 7 -> "http://another/slack/install";
            case 8 -> "/" + "a/".repeat(20_000);
            case 9 -> "/slack/events%2f..%2f";
            case 10 -> "/wp-login.php?x=" + "%".repeat(50);
            default -> "/slack\\events";
        };
        return new HostileRequest("path", Wire.of("POST " + path + " HTTP/1.1").with(HELP), 400, 404, 414, 431, 401);
    }

    private HostileRequest anotherProtocol(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                new HostileRequest("TLS", HexFormat.of().parseHex("160301020001000001fc0303" + "00".repeat(200)), 400);
            case 1 ->
                new HostileRequest(
                        "HTTP/2",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(ISO_8859_1),
                        400,
                        426,
                        505);
            case 2 -> new HostileRequest("HTTP/0.9", "GET /slack/events\r\n\r\n".getBytes(UTF_8), 400, 505);
            case 3 ->
                new HostileRequest(
                        "HTTP/9.9", Wire.of("POST /slack/events HTTP/9.9").with(HELP), 400, 505);
            case 4 -> new HostileRequest("SSH", "SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(UTF_8), 400);
            default -> {
                var noise = new byte[2_000];
                random.nextBytes(noise);
                noise[0] = 1;
                yield new HostileRequest("noise", noise, 400);
            }
        };
    }

    /** A good one behind a bad one: what comes after a request that cannot be followed is not carried out. */
    private HostileRequest severalAtOnce(RandomGenerator random) {
        byte[] good = Wire.of("GET /healthz HTTP/1.1").end();
        return switch (random.nextInt(3)) {
            case 0 -> {
                byte[] unsigned = Wire.of(POST).with(HELP);
                yield new HostileRequest("good behind unsigned", both(unsigned, good), 401);
            }
            case 1 -> {
                byte[] forged = Wire.signed("another", now(), HELP).with(HELP);
                yield new HostileRequest("two forged", both(forged, forged), 401).twice();
            }
            default -> new HostileRequest("good behind noise", both(new byte[] {1, 2, 3, 13, 10, 13, 10}, good), 400);
        };
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
