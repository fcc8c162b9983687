package io.github.k8scard.app;

import io.github.k8scard.ops.AskBot;
import io.github.k8scard.ops.BackupCheck;
import io.github.k8scard.ops.Check;
import io.github.k8scard.ops.DatabaseCheck;
import io.github.k8scard.ops.DecksCheck;
import io.github.k8scard.ops.DiskCheck;
import io.github.k8scard.ops.OpenDatabaseCheck;
import io.github.k8scard.ops.PlannedCheck;
import io.github.k8scard.ops.SecretCheck;
import io.github.k8scard.ops.SlackCheck;
import io.github.k8scard.slack.web.SlackProbe;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DiskSpace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The checks of what a bot with some settings depends on.
 *
 * @param clock this machine's time
 * @param space asks the system for the room on a disk
 */
public record SelfChecks(Settings settings, Clock clock, Function<Path, DiskSpace> space) {

    /** On this machine. */
    public SelfChecks(Settings settings) {
        this(settings, Clock.systemUTC(), DiskSpace::around);
    }

    /** What Slack says, and what has to go with what it has. */
    public List<Check> slack() {
        return slack(settings.slack().appToken());
    }

    private List<Check> slack(Optional<String> socketsOf) {
        SlackAccess access = settings.slack();
        var probe = new SlackProbe(access.apiUrl(), access.proxy(), clock);
        String secret = access.appToken().isPresent() ? "" : access.signingSecret();
        return List.of(new SlackCheck(probe, access.botToken(), socketsOf), new SecretCheck(secret));
    }

    /** The database, and what is planned in it, as somebody sees it who is not the bot. */
    public List<Check> database() {
        return List.of(new DatabaseCheck(settings.database(), new AskBot(settings.port())));
    }

    /** The disk with the database's file, and its backups. */
    public List<Check> files() {
        return files(backups());
    }

    private List<Check> files(Check backups) {
        return settings.database().file().stream()
                .flatMap(file -> Stream.of(new DiskCheck(file, space), backups))
                .toList();
    }

    private Check backups() {
        var check = new BackupCheck(
                settings.keeping().backups(),
                now -> BackupFiles.of(settings.database()).flatMap(files -> files.newest(now)));
        // what is not there yet has no backup
        return now -> settings.database().mayBeThere() ? check.run(now) : List.of();
    }

    /** The deck files. */
    public List<Check> decks() {
        return List.of(new DecksCheck(
                FoundDecks.files(settings.decks()),
                () -> FoundDecks.find(settings.decks()).current().now()));
    }

    /** All that a running bot can look at. */
    List<Check> whileRunning(Shared shared) {
        // whoever reads what they find has come through the socket, and Slack lets few be asked for
        // and it may take its time to answer, in which the bot may be told to end
        return Stream.of(
                        List.<Check>of(new OpenDatabaseCheck(shared.database(), settings.database())),
                        files(afterTheFirstNight(shared.database(), backups())),
                        List.<Check>of(planned(shared)),
                        decks(),
                        slack(Optional.empty()))
                .flatMap(List::stream)
                .toList();
    }

    private static Check afterTheFirstNight(Database database, Check backups) {
        return now -> database.tables()
                        .madeAt()
                        .filter(made -> made.isAfter(now.minus(BackupCheck.OLD)))
                        .isPresent()
                ? List.of()
                : backups.run(now);
    }

    private static PlannedCheck planned(Shared shared) {
        return new PlannedCheck(shared.database(), shared.installation());
    }
}
