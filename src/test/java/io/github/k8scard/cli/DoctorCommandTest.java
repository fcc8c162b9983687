package io.github.k8scard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.ReservedPort;
import io.github.k8scard.app.demo.K8scardWorkspace;
import io.github.k8scard.sandbox.workspace.Fault;
import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.TokenState;
import io.github.k8scard.sandbox.workspace.WorkspacePlan;
import io.github.k8scard.slack.Manifest;
import io.github.k8scard.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a single thing broken, doctor names that thing and what to do, and nothing else. */
class DoctorCommandTest {
    @TempDir
    private Path directory;

    private SlackWorkspace slack;
    private DoctorRun doctor;

    @BeforeEach
    void start() throws IOException {
        startIn(good());
        Database.open(doctor.database()).close();
        doctor.withBackup(Duration.ofHours(3));
    }

    private void startIn(WorkspacePlan plan) {
        slack = SlackWorkspace.start(plan);
        doctor = new DoctorRun(directory, slack);
    }

    private static WorkspacePlan good() {
        return K8scardWorkspace.plan().withScopes(Manifest.OPTIONAL_SCOPES.toArray(String[]::new));
    }

    private void restartIn(WorkspacePlan plan) {
        slack.close();
        startIn(plan);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private void assertOnlyFault(String subject, String... words) {
        assertOnly("✗ fault   ", 1, subject, words);
    }

    private void assertOnlyAdvice(String subject, String... words) {
        assertOnly("! advice  ", 0, subject, words);
    }

    private void assertOnlyOption(String subject, String... words) {
        assertOnly("· option  ", 0, subject, words);
        assertThat(doctor.lines()).last().isEqualTo("Everything is fine.");
    }

    private void assertOnly(String start, int code, String subject, String... words) {
        doctor.run();
        assertThat(doctor.amiss())
                .singleElement()
                .asString()
                .startsWith(start + subject)
                .contains(words);
        assertThat(doctor.code()).isEqualTo(code);
        assertThat(String.join("\n", doctor.lines())).doesNotContain("xoxb-", "xapp-", "0123456789abcdef");
    }

    @Test
    void where_all_is_good_each_line_says_so() {
        doctor.run();

        assertThat(doctor.amiss()).isEmpty();
        assertThat(doctor.code()).isZero();
        assertThat(doctor.lines()).last().isEqualTo("Everything is fine.");
        assertThat(doctor.lines().subList(0, doctor.lines().size() - 1))
                .allSatisfy(line -> assertThat(line).startsWith("✓ ok      "))
                .extracting(line -> line.substring(10, 26).strip())
                .containsExactly(
                        "settings",
                        "slack",
                        "token",
                        "scopes",
                        "clock",
                        "signing secret",
                        "database",
                        "tables",
                        "next posts",
                        "disk",
                        "backup",
                        "deck");
    }

    @Test
    void all_faults_of_the_settings_are_told_and_all_else_is_looked_at() {
        doctor.set("PORT", "http").set("K8SCARD_ADMINS", "ada").run();

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.amiss()).hasSize(2).allMatch(line -> line.startsWith("✗ fault   settings"));
        assertThat(doctor.lines()).anyMatch(line -> line.startsWith("✓ ok      token"));
        assertThat(doctor.lines()).last().isEqualTo("2 faults, 0 pieces of advice.");
    }

    @Test
    void without_a_token_slack_is_not_asked() {
        doctor.set("SLACK_BOT_TOKEN", "");
        assertOnlyFault("settings", "SLACK_BOT_TOKEN is missing", "OAuth & Permissions");
        assertThat(slack.traffic().exchanges("auth.test")).isEmpty();
    }

    @Test
    void a_wrong_token() {
        doctor.set("SLACK_BOT_TOKEN", "xoxb-another");
        assertOnlyFault("token", "SLACK_BOT_TOKEN (invalid_auth)", "Copy the Bot User OAuth Token");
    }

    @Test
    void a_revoked_token() {
        slack.admin().tokenIs(TokenState.TOKEN_REVOKED);
        assertOnlyFault("token", "token_revoked", "install the app again");
    }

    @Test
    void a_missing_scope() {
        restartIn(good().withoutScopes("users:read"));
        assertOnlyFault("scopes", "missing: users:read", "manifest", "reinstall the app");
    }

    @Test
    void a_missing_optional_scope() {
        restartIn(good().withoutScopes("groups:history"));
        assertOnlyOption("scopes", "without groups:history it stays unknown", "Or leave it.");
    }

    @Test
    void slack_away() {
        slack.refuseConnections();
        assertOnlyFault("slack", "no connection to 127.0.0.1:", "NetworkPolicy", "HTTPS_PROXY");
    }

    @Test
    void a_proxy_away() throws IOException {
        try (var port = new ReservedPort()) {
            doctor.set("HTTPS_PROXY", "http://ada:geheim@127.0.0.1:" + port.number());
            assertOnlyFault("slack", "no connection to the proxy 127.0.0.1:" + port.number(), "correct HTTPS_PROXY");
            assertThat(doctor.lines().toString()).doesNotContain("geheim");
        }
    }

    @Test
    void slack_under_a_name_that_is_none() {
        doctor.set("SLACK_API_URL", "https://slack.invalid/api/");
        assertOnlyFault("slack", "slack.invalid", "DNS");
    }

    @Test
    void slack_silent() {
        slack.faults().always("auth.test", Fault.hang());
        assertOnlyFault("slack", "does not answer within 3 s", "firewall");
    }

    @ParameterizedTest
    @CsvSource({"500, https://slack-status.com", "503, goes on by itself", "404, Check SLACK_API_URL"})
    void slack_answering_with_another_status(int status, String remedy) {
        slack.faults().always("auth.test", Fault.status(status));
        assertOnlyFault("slack", "answers with status " + status, remedy);
    }

    @Test
    void slack_asking_to_wait() {
        slack.faults().always("auth.test", Fault.rateLimited(Duration.ofSeconds(42)));
        assertOnlyAdvice("slack", "asks to wait 42 s (429)", "Run doctor again");
    }

    @Test
    void an_internal_error_of_slack() {
        slack.faults().always("auth.test", Fault.refused("internal_error"));
        assertOnlyFault("token", "internal_error", "asks again by itself");
    }

    @ParameterizedTest
    @CsvSource({"400, ahead of", "-400, behind"})
    void a_clock_that_is_far_off(int seconds, String way) {
        doctor.withClockAhead(Duration.ofSeconds(seconds));
        assertOnlyFault("clock", way + " Slack", "requests are refused", "NTP");
    }

    @Test
    void a_clock_that_is_somewhat_off() {
        doctor.withClockAhead(Duration.ofMinutes(2));
        assertOnlyAdvice("clock", "ahead of Slack", "NTP");
    }

    @Test
    void a_secret_of_another_shape() {
        doctor.set("SLACK_SIGNING_SECRET", "0123456789abcdeg0123456789abcde");
        assertOnlyAdvice("signing secret", "does not look like", "Copy SLACK_SIGNING_SECRET anew");
    }

    @Test
    void socket_mode_needs_no_secret_and_asks_for_a_socket() {
        restartIn(good().withSocketMode());
        doctor.set("SLACK_APP_TOKEN", slack.appToken())
                .set("SLACK_SIGNING_SECRET", "")
                .run();

        assertThat(doctor.amiss()).isEmpty();
        assertThat(doctor.lines()).anyMatch(line -> line.startsWith("✓ ok      socket mode     a socket may"));
    }

    @Test
    void a_wrong_app_token() {
        restartIn(good().withSocketMode());
        doctor.set("SLACK_APP_TOKEN", "xapp-another");
        assertOnlyFault("socket mode", "SLACK_APP_TOKEN (invalid_auth)", "connections:write");
    }

    @Test
    void sockets_that_cannot_be_asked_for() {
        restartIn(good().withSocketMode());
        doctor.set("SLACK_APP_TOKEN", slack.appToken());
        slack.faults().always("apps.connections.open", Fault.status(500));
        assertOnlyFault("socket mode", "status 500", "slack-status");
    }

    @Test
    void a_disk_that_is_full() {
        doctor.withSpace(80_000_000, 20 * DoctorRun.GIGABYTE);
        assertOnlyFault("disk", "80 MB of 20.0 GB free at " + directory, "Make room");
    }

    @Test
    void a_disk_that_fills_up() {
        doctor.withSpace(800_000_000, 20 * DoctorRun.GIGABYTE);
        assertOnlyAdvice("disk", "800 MB of 20.0 GB free at " + directory, "Make room");
    }

    @Test
    void a_disk_that_cannot_be_asked() {
        doctor.withoutSpace(new IOException(directory + ": Permission denied"));
        assertOnlyFault(
                "disk", "at " + directory + " cannot be found out", "Permission denied", "may read that folder");
    }

    @Test
    void a_small_disk_with_room_is_fine() {
        assertThat(doctor.withSpace(800_000_000, DoctorRun.GIGABYTE).run().amiss())
                .isEmpty();
    }

    @Test
    void backups_switched_off() {
        doctor.set("K8SCARD_BACKUPS", "0");
        assertOnlyOption("backup", "K8SCARD_BACKUPS=0", "the newest is 3 hours old", "Set K8SCARD_BACKUPS");
    }

    @Test
    void a_missing_deck() {
        doctor.set("K8SCARD_DECK", directory.resolve("none.json").toString());
        assertOnlyFault("deck", "1 fault, the first: ", "none.json", "k8scard deck check " + directory);
    }

    @Test
    void a_bad_deck() throws IOException {
        Path deck = Files.writeString(directory.resolve("bad.json"), """
                {"title":"","language":"en","checkedAgainst":"1.36","cards":[
                  {"id":"pod","topic":"Pods","question":"","answer":"That.","tags":[],"difficulty":9,
                   "source":"https://kubernetes.io/docs/"}]}""");
        doctor.set("K8SCARD_DECK", deck.toString());
        assertOnlyFault("deck", "3 faults, the first: " + deck, "k8scard deck check " + deck);
    }

    @Test
    void a_deck_that_could_be_better() throws IOException {
        Path deck = Files.writeString(directory.resolve("poor.json"), """
                {"format":2,"title":"Poor","language":"en","checkedAgainst":"1.37","cards":[
                  {"id":"etcd-what","topic":"etcd","question":"What is `etcd`?","answer":"A store.","tags":[],
                   "difficulty":1,"source":"https://kubernetes.io/docs/"}]}""");
        doctor.set("K8SCARD_DECK", deck.toString());
        assertThat(doctor.run().amiss()).isEmpty();
        assertThat(doctor.lines())
                .contains("✓ ok      deck            1 card on 1 topic in poor.json; 1 piece of advice, to be read"
                        + " with k8scard deck check " + deck);
    }
}
