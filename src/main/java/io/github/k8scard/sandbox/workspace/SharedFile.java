package io.github.k8scard.sandbox.workspace;

import java.util.Optional;

/**
 * A file that the app has uploaded.
 *
 * @param id {@code F…}
 * @param name what it was called before it was uploaded
 * @param bytes what is in it; do not change it
 * @param channel where it is shared; empty until the upload is completed
 */
public record SharedFile(String id, String name, byte[] bytes, Optional<String> channel) {
    SharedFile in(String newChannel) {
        return new SharedFile(id, name, bytes, Optional.of(newChannel));
    }
}
