package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What somebody has looked at and approved, in a file; {@code -Dgolden.update=true} rewrites what differs. */
public final class GoldenFile {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private GoldenFile() {}

    /** Fails unless the file holds what is shown now. */
    public static void compare(Path file, String shown) throws IOException {
        String approved = Files.exists(file) ? Files.readString(file) : "";
        if (UPDATE && !approved.equals(shown)) {
            Files.writeString(file, shown);
            fail("Rewrote " + file + ": look at the difference, then run again without -Dgolden.update");
        }
        assertThat(shown)
                .as("%s; if the change is meant, run with -Dgolden.update=true", file)
                .isEqualTo(approved);
    }
}
