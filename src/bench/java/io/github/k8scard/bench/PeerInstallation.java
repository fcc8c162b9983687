package io.github.k8scard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Installs the peer's packages in the versions that its lock file names, unless they are there already. */
record PeerInstallation(Place place, Report report) {
    private static final int PATIENCE_SECONDS = 240;

    /** Where it is installed; empty, with a line in the report, if that cannot be done here. */
    Optional<Path> directory() throws IOException, InterruptedException {
        Path source = place.project().resolve("src/bench/peer");
        Path target = place.work().resolve("peer");
        Files.createDirectories(target);
        Path lock = target.resolve("package-lock.json");
        boolean same = Files.exists(lock)
                && Files.mismatch(lock, source.resolve("package-lock.json")) < 0
                && Files.exists(target.resolve("node_modules/.package-lock.json"));
        for (String file : List.of("package.json", "package-lock.json", "peer.js")) {
            Files.copy(source.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (same || installed(target)) {
            return Optional.of(target);
        }
        return Optional.empty();
    }

    private boolean installed(Path target) throws InterruptedException {
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                    .directory(target.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(place.log("npm").toFile())
                    .start();
            if (npm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && npm.exitValue() == 0) {
                return true;
            }
            npm.descendants().forEach(ProcessHandle::destroyForcibly);
            npm.destroyForcibly();
            report.note("The peer's packages cannot be installed here, so it was left out: see "
                    + place.log("npm").getFileName() + ".");
        } catch (IOException e) {
            report.note("There is no Node here, so the peer was left out.");
        }
        return false;
    }
}
