package io.github.k8scard.sandbox.blocks;

import java.util.Locale;

/** Where blocks are shown. */
enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    /** Slack: at most 50 blocks in a message, 100 in a modal or Home tab. */
    final int mostBlocks;

    Surface(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }

    /** As words, to follow "in". */
    String words() {
        return this == HOME ? "a Home tab" : "a " + name().toLowerCase(Locale.ROOT);
    }
}
