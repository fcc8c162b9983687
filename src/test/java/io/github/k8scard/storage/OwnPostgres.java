package io.github.k8scard.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that a test may kill and start again, with the same data and at the same port. */
public final class OwnPostgres implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private final Path data;
    private EmbeddedPostgres running;
    private final int port;

    public OwnPostgres(Path directory) throws IOException {
        data = directory.resolve("data");
        running = settings().start();
        port = running.getPort();
    }

    public DatabaseUrl url() {
        return DatabaseUrl.parse(
                "jdbc:postgresql://localhost:" + port + "/postgres", Optional.of("postgres"), Optional.empty());
    }

    /** Ends it without asking, and all its connections with it. */
    public void kill() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        ProcessHandle.of(Long.parseLong(lines.get(0).strip())).ifPresent(postmaster -> {
            List<ProcessHandle> all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            ended(postmaster);
            all.forEach(OwnPostgres::ended);
        });
        // gives up its hold on the directory; that there is nothing to stop is only logged
        running.close();
    }

    private static void ended(ProcessHandle killed) {
        killed.onExit().orTimeout(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Starts it again after a kill. */
    public void start() throws IOException {
        running = settings().setPort(port).start();
    }

    private EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // for tests it would be off: a commit might be lost with the process
                .setServerConfig("synchronous_commit", "on");
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
