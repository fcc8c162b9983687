package io.github.k8scard.bot;

import io.github.k8scard.process.JvmProcess;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Another JVM that lets grades follow mended cards. Closing it kills it. */
final class FollowingProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private FollowingProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static FollowingProcess start(DatabaseUrl url, Instant now) throws IOException {
        return new FollowingProcess(JvmProcess.of(
                        JvmProcess.QUICK, FollowingProcess.class.getName(), List.of(url.jdbcUrl(), now.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Kills it some time after it began to follow, unless it has ended by then. */
    void killAfter(long nanos) throws IOException {
        output.readLine();
        LockSupport.parkNanos(nanos);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The child. */
    public static void main(String[] arguments) {
        String address = arguments[0].replaceFirst(";.*", "");
        try (var database = Database.open(DatabaseUrl.parse(address, Optional.empty(), Optional.empty()))) {
            var team = new MendedTeam(database);
            System.out.println("begins");
            team.follow(Instant.parse(arguments[1]));
        }
    }
}
