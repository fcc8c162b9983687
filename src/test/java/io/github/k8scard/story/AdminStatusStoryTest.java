package io.github.k8scard.story;

import static io.github.k8scard.story.Running.ADA;
import static io.github.k8scard.story.Running.BEN;
import static io.github.k8scard.story.Running.RANDOM;
import static io.github.k8scard.story.Running.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.k8scard.app.TestSettings;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Conversation;
import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.Engine;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot finds amiss with how it is run, only its admins are told. */
class AdminStatusStoryTest {
    private static final String TITLE = "What k8scard doctor found";

    @Test
    void an_admin_reads_below_the_status_what_doctor_would_say_and_others_do_not() {
        try (var team = new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmin(settings, ADA))) {
            team.schedule("09:30 daily");

            await().atMost(SOON).until(() -> team.command(ADA, "status").text().contains(TITLE));

            assertThat(team.command(ADA, "status").text())
                    .startsWith("Next card Mon 23 Nov 09:30")
                    // the secret of the tests is made up
                    .contains("Advice, signing secret: does not look like")
                    .contains("Advice, database: is in memory")
                    // none of the optional ones is granted, which may be left for good
                    .doesNotContain("scopes");
            assertThat(team.command(BEN, "status").text())
                    .startsWith("Next card Mon 23 Nov 09:30")
                    .doesNotContain(TITLE, "Advice");
        }
    }

    @Test
    void an_admin_reads_it_before_there_is_a_channel_too_and_others_read_what_to_do_first() {
        try (var team = new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan()
                        .withoutPace()
                        .withChannel(new Conversation(
                                "D0ADA",
                                ADA,
                                Conversation.Kind.DIRECT,
                                false,
                                new LinkedHashSet<>(List.of(ADA, "U0K8SCARD")))),
                settings -> TestSettings.withAdmin(settings, ADA))) {
            String notInvited = "I am not in this channel yet. Invite me first: /invite @k8scard";
            await().atMost(SOON)
                    .until(() -> team.command(ADA, RANDOM, "status").text().contains(TITLE));

            assertThat(team.command(ADA, RANDOM, "status").text())
                    .startsWith(notInvited)
                    .contains("Advice, signing secret: does not look like");
            assertThat(team.command(ADA, "D0ADA", "status").text())
                    .startsWith("That needs a channel.")
                    .contains("Advice, signing secret: does not look like");
            assertThat(team.command(BEN, RANDOM, "status").text()).isEqualTo(notInvited);
        }
    }

    @Test
    void a_new_database_misses_no_backup_before_its_first_night(@TempDir Path directory) {
        String file = "jdbc:h2:file:" + directory.resolve("cards");
        try (var team = new Running(
                DatabaseUrl.parse(file, Optional.empty(), Optional.empty()),
                K8scardWorkspace.plan().withoutPace(),
                settings -> TestSettings.withAdmin(settings, ADA))) {
            await().atMost(SOON).until(() -> team.command(ADA, "status").text().contains(TITLE));

            assertThat(team.command(ADA, "status").text()).doesNotContain("backup", "database");
        }
    }

    @Test
    void in_socket_mode_no_socket_is_asked_for_only_to_look() {
        try (var team = new Running(
                Engine.H2.fresh(),
                K8scardWorkspace.plan().withoutPace().withSocketMode(),
                settings -> TestSettings.withAdmin(settings, ADA))) {
            await().atMost(SOON).until(() -> team.command(ADA, "status").text().contains(TITLE));

            assertThat(team.calls("apps.connections.open")).hasSize(1);
        }
    }

    @Test
    void without_named_admins_nobody_is_told_and_nothing_is_looked_at() {
        try (var team = Running.scheduled(Engine.H2)) {
            assertThat(team.command(ADA, "status").text()).doesNotContain(TITLE);
            assertThat(team.calls("auth.test")).hasSize(1);
        }
    }
}
