package io.github.k8scard.slack.view;

import java.util.List;
import java.util.SplittableRandom;

/** Text that wants to be something else: a mention, markup, an entity, half a character. */
final class HostileText {
    private static final List<String> PIECES = List.of(
            "<!channel>",
            "<@U123>",
            "<#C1|x>",
            "<!date^1^{date}|x>",
            "<https://evil.example|docs>",
            "[docs](https://kubernetes.io/?a=1&b=<2>)",
            "[x](javascript:alert(1))",
            "<img src=x onerror=alert(1)>",
            "&amp;",
            "&lt;!here&gt;",
            "&",
            "<",
            ">",
            "`",
            "```",
            "`a & <b>`",
            "*",
            "*bold <b>*",
            "**",
            "_under_",
            "~",
            "|",
            "^",
            "\n",
            "\r\n> quote",
            "\u2028",
            "\u0000",
            "\u202E",
            "\u2066",
            "שלום",
            "مرحبا 12",
            "🎉",
            "👩‍👩‍👧",
            "\uD83D",
            "\uDE00",
            ":tada:",
            "@here",
            " ",
            "plain words");

    private HostileText() {}

    /** Of up to a number of characters, never blank. */
    static String of(SplittableRandom random, int limit) {
        var text = new StringBuilder("x");
        while (text.length() < random.nextInt(limit)) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.substring(0, Math.min(limit, text.length()));
    }

    /** One piece again and again, up to the limit. */
    static String full(SplittableRandom random, int limit) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return ("x" + piece.repeat(limit / piece.length() + 1)).substring(0, limit);
    }
}
