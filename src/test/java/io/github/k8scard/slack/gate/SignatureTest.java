package io.github.k8scard.slack.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final long SENT = 1_800_000_000L;
    private static final byte[] BODY = "command=%2Fk8scard&text=quiz".getBytes(StandardCharsets.UTF_8);

    private final Signature signature = new Signature(SECRET);

    private boolean isValid(String timestamp, String given, long now) {
        return isValid(timestamp, given, BODY, now);
    }

    private boolean isValid(String timestamp, String given, byte[] body, long now) {
        return Signature.isThere(timestamp, given)
                && signature.authenticity(timestamp, given, body, Instant.ofEpochSecond(now))
                        == Signature.Authenticity.VALID;
    }

    /** Slack, "Verifying requests from Slack": the example that the page works through. */
    @Test
    void the_documented_example_is_signed_as_documented() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(signature.of("1531420618", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void it_agrees_with_the_sdk_on_any_text() {
        var generator = new SlackSignature.Generator(SECRET);
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            String body = random.ints(random.nextInt(60), 0x20, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(signature.of("1800000000", body.getBytes(StandardCharsets.UTF_8)))
                    .as("seed %d, if the platform's charset is UTF-8", seed)
                    .isEqualTo(generator.generate("1800000000", body));
        }
    }

    @Test
    void it_is_the_same_where_what_signs_cannot_be_copied() {
        var uncopied = new Signature(SECRET, UncopiedMac::new);
        for (int i = 0; i < 3; i++) {
            assertThat(uncopied.of("1800000000", BODY)).isEqualTo(signature.of("1800000000", BODY));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,true", "300,true", "-300,true", "301,false", "-301,false", "3600,false", "-3600,false"})
    void it_holds_for_five_minutes_in_either_direction(long later, boolean valid) {
        String timestamp = String.valueOf(SENT);

        assertThat(isValid(timestamp, signature.of(timestamp, BODY), SENT + later))
                .isEqualTo(valid);
    }

    @Test
    void what_was_signed_at_another_time_is_told_from_what_was_not_signed() {
        String timestamp = String.valueOf(SENT);
        var later = Instant.ofEpochSecond(SENT + 600);

        assertThat(signature.authenticity(timestamp, signature.of(timestamp, BODY), BODY, later))
                .isEqualTo(Signature.Authenticity.UNTIMELY);
        assertThat(signature.authenticity(timestamp, "v0=00", BODY, later)).isEqualTo(Signature.Authenticity.FORGED);
        assertThat(Signature.age(timestamp, later)).hasMinutes(10);
    }

    @Test
    void anything_that_was_changed_breaks_it() {
        String timestamp = String.valueOf(SENT);
        String right = signature.of(timestamp, BODY);

        assertThat(isValid(timestamp, right, SENT)).isTrue();
        assertThat(isValid(String.valueOf(SENT + 1), right, SENT)).isFalse();
        assertThat(isValid(timestamp, right.substring(0, right.length() - 1), SENT))
                .isFalse();
        assertThat(isValid(timestamp, right + "0", SENT)).isFalse();
        assertThat(isValid(timestamp, right.replace("v0=", "v1="), SENT)).isFalse();
        assertThat(isValid(timestamp, new Signature("another").of(timestamp, BODY), SENT))
                .isFalse();
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertThat(isValid(timestamp, right, changed, SENT))
                    .as("byte %d", i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "now", "-1800000000", "1800000000.0", " 1800000000", "99999999999999999999", "١٨٠٠"})
    void no_timestamps(String timestamp) {
        assertThat(isValid(timestamp, signature.of(String.valueOf(timestamp), BODY), SENT))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "---", "v0=", "v0"})
    void no_signatures(String given) {
        assertThat(isValid(String.valueOf(SENT), given, SENT)).isFalse();
    }
}
