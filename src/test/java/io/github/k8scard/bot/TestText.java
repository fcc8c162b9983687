package io.github.k8scard.bot;

import java.nio.charset.StandardCharsets;

/** A text as the export makes one, for who sends it. */
public final class TestText {
    private TestText() {}

    public static PackedText of(String text) {
        return PackedText.of(out -> out.write(text.getBytes(StandardCharsets.UTF_8)), 1_000_000);
    }
}
