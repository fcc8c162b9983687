package io.github.k8scard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
final class MachineNote {
    private MachineNote() {}

    static void tell(Report report, Place place) throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceFirst(".*: *", ""))
                .orElse("processor unknown");
        report.note("%d cores (%s), Java %s; the flags of the Procfile: %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor,
                        System.getProperty("java.version"),
                        String.join(" ", Procfile.flags(place.project().resolve("Procfile")))));
    }
}
