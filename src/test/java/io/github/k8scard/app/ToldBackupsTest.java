package io.github.k8scard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.k8scard.bot.Admins;
import io.github.k8scard.bot.FollowDecks;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.JoinWorkspace;
import io.github.k8scard.bot.Messenger;
import io.github.k8scard.bot.TellAdmins;
import io.github.k8scard.deck.TestDecks;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.Engine;
import io.github.k8scard.storage.Samples;
import io.github.k8scard.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldBackupsTest {
    private static final Instant NOW = Samples.NOW;

    private final TestDatabase database = TestDatabase.emptied(Engine.H2);

    @TempDir
    private Path folder;

    private ToldBackups told;

    @BeforeEach
    void join() {
        Messenger messenger = mock(Messenger.class);
        when(messenger.identity()).thenReturn(new Messenger.Identity.Known("T1", "Acme", "UBOT"));
        var admins = new Admins(Set.of("UANNA"));
        var installation = new Installation(database.database());
        var followDecks =
                new FollowDecks(database.database(), installation, TestDecks.current(List.of(Samples.card("a"))));
        new JoinWorkspace(database.database(), messenger, installation, admins, followDecks).run(NOW);
        told = new ToldBackups(
                new TellAdmins(database.database(), installation, admins),
                new BackupFiles(folder.resolve("k8scard.mv.db")));
    }

    private List<String> messages() {
        return database.column("select body from delivery where body like '%nightly backup%' order by id");
    }

    @Test
    void old_ones_that_stay_hide_no_backup_that_fails() {
        told.succeeded();
        told.untidy("it is stuck", NOW);
        told.failed("the disk is full", NOW);
        told.failed("the disk is full", NOW);
        assertThat(messages()).hasSize(2).last().asString().contains("failed: the disk is full", "no other backup");
    }

    @Test
    void a_backup_that_is_taken_is_the_end_of_that_trouble_though_old_ones_stay() {
        told.failed("the disk is full", NOW);
        told.succeeded();
        told.untidy("it is stuck", NOW);
        told.succeeded();
        told.untidy("it is stuck", NOW);
        told.failed("the disk is full again", NOW);
        assertThat(messages())
                .hasSize(3)
                .element(1)
                .asString()
                .contains("could not remove old ones: it is stuck", "Remove old backups in " + folder);
        told.tidied();
        told.untidy("it is stuck again", NOW);
        assertThat(messages()).hasSize(4);
    }
}
