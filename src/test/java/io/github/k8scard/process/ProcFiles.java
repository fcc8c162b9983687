package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds and uses, as Linux tells it under {@code /proc} and a JDK's {@code jcmd} beside it. */
final class ProcFiles {
    private ProcFiles() {}

    static Path jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd");
    }

    /**
     * Skips a test of what a process leaves behind where that cannot be seen; where {@code CI} is set, it fails instead,
     * since there nobody would notice.
     */
    static void needed() {
        boolean readable = Files.isReadable(Path.of("/proc/self/status"))
                && Files.isDirectory(Path.of("/proc/self/fd"))
                && Files.isExecutable(jcmd());
        String why = "threads, open files and memory are read from /proc and by jcmd of a JDK";
        if (System.getenv("CI") == null) {
            assumeTrue(readable, why);
        }
        assertThat(readable).as(why).isTrue();
    }
}
