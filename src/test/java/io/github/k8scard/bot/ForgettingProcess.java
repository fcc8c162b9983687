package io.github.k8scard.bot;

import static io.github.k8scard.bot.MendedTeam.WRONG_KEY;

import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.process.JvmProcess;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.mockito.Mockito;

/** Another JVM in which Ada has herself forgotten. Closing it kills it. */
final class ForgettingProcess implements AutoCloseable {
    static final MemberKey ADA = new MemberKey("T1", "UADA");

    private final Process process;
    private final BufferedReader output;

    private ForgettingProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ForgettingProcess start(DatabaseUrl url, Instant now) throws IOException {
        return new ForgettingProcess(JvmProcess.of(
                        JvmProcess.QUICK,
                        ForgettingProcess.class.getName(),
                        List.of(url.jdbcUrl(), url.user().orElse(""), now.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Kills it some time after it began to forget, unless it has ended by then. */
    void killAfter(long nanos) throws IOException {
        output.readLine();
        LockSupport.parkNanos(nanos);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** What forgets, in any JVM. */
    static ForgetMember forgetMember(Database database) {
        var directory = new Directory(database, Mockito.mock(Messenger.class), ZoneOffset.UTC);
        var followDecks =
                new FollowDecks(database, new MendedTeam(database).installation, TestDecks.current(List.of(WRONG_KEY)));
        return new ForgetMember(database, directory, followDecks, OptionalInt.empty());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The child. */
    public static void main(String[] arguments) {
        String address = arguments[0].replaceFirst(";.*", "");
        Optional<String> user = Optional.of(arguments[1]).filter(name -> !name.isEmpty());
        try (var database = Database.open(DatabaseUrl.parse(address, user, Optional.empty()))) {
            ForgetMember forgetMember = forgetMember(database);
            System.out.println("begins");
            forgetMember.run(ADA, Instant.parse(arguments[2]));
        }
    }
}
