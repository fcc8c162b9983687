package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.Optional;

/** Who suggested a card, said below what it teaches. */
final class Credit {
    private Credit() {}

    /** @param name of any content; empty if nobody is to be named */
    static Optional<LayoutBlock> block(Optional<String> name) {
        return name.map(by -> Parts.plainContext(line(by)));
    }

    /** A line of its own with a line break before it, not escaped; or nothing. */
    static String words(Optional<String> name) {
        return name.map(by -> "\n" + line(by)).orElse("");
    }

    private static String line(String name) {
        return "Suggested by " + Name.of(name);
    }
}
