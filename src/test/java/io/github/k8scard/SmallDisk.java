package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A disk that is really full once it is full. Closing it takes it away. */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * One at an empty folder; the test is skipped where there can be none.
     *
     * @param kilobytes how much it holds
     */
    public static SmallDisk at(Path folder, int kilobytes) throws IOException {
        String fault = asRoot("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString());
        assumeTrue(fault.isEmpty(), "a disk of its own can be mounted by root on Linux only: " + fault);
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Fills it but for some room, with a file that is deleted to make room again. */
    public Path filledBut(long bytes) throws IOException {
        Path filler = folder.resolve("something-else");
        try (var file = Files.newOutputStream(filler)) {
            while (Files.getFileStore(folder).getUsableSpace() > bytes) {
                file.write(new byte[BLOCK]);
            }
        }
        return filler;
    }

    @Override
    public void close() throws IOException {
        assertThat(asRoot("umount", "--lazy", folder.toString())).isEmpty();
    }

    /** What a program says if it fails, as this user and as root if that needs no password. */
    private static String asRoot(String... command) {
        String fault = run(List.of(command));
        return fault.isEmpty()
                        || run(Stream.concat(Stream.of("sudo", "-n"), Stream.of(command))
                                        .toList())
                                .isEmpty()
                ? ""
                : fault;
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said.strip() + ".";
        } catch (IOException noSuchProgram) {
            return String.valueOf(noSuchProgram.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
