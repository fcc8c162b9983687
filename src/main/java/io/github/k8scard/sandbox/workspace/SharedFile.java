package io.github.k8scard.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of text that the app has uploaded.
 *
 * @param id {@code F…}
 * @param name what it was called before it was uploaded
 * @param text what is in it, in UTF-8
 * @param channel where it is shared; empty until the upload is completed
 */
public record SharedFile(String id, String name, String text, Optional<String> channel) {
    SharedFile in(String newChannel) {
        return new SharedFile(id, name, text, Optional.of(newChannel));
    }

    /** In UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
