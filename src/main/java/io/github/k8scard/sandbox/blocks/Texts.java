package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;

/** Text objects. Slack: the text of any of them has 1 to 3000 characters; many places allow fewer. */
final class Texts {
    /** Slack's limit where a place has none of its own. */
    static final int LONGEST = 3000;

    private Texts() {}

    /** Either kind of text. */
    static Variants any(int most) {
        return Variants.of("a text", plainShape(most), mrkdwnShape(most));
    }

    /** Plain text only, where Slack refuses mrkdwn: headers, labels, titles, placeholders. */
    static Variants plain(int most) {
        return any(most).only("this text, which must be plain_text", "plain_text");
    }

    static Shape plainShape(int most) {
        return Shape.of("plain_text", required("text", Values.string(most)), optional("emoji", Values.bool()));
    }

    static Shape mrkdwnShape(int most) {
        return Shape.of(
                "mrkdwn",
                required("text", Values.string(most).then(new MrkdwnRule().advised())),
                optional("verbatim", Values.bool()));
    }
}
