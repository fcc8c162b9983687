package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxProcessTest {
    private static final Pattern ADDRESS = Pattern.compile("Open (http://localhost:\\d+/) and click");

    @TempDir
    private Path directory;

    @Test
    void without_a_token_it_is_the_sandbox_that_starts_shows_its_page_and_ends_in_order() throws Exception {
        try (var sandbox = BotProcess.start(directory, Map.of("PORT", "0"))) {
            var address = URI.create(sandbox.awaitLine(ADDRESS).group(1));

            var page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html");

            sandbox.sigterm();
            assertThat(sandbox.orderlyExitCode()).isIn(0, 143);
            assertThat(sandbox.output()).contains("Bot: Stopped").doesNotContain("ERROR", "WARN", "Exception", "\tat ");
            assertThat(directory).as("it leaves nothing behind").isEmptyDirectory();
        }
    }

    @Test
    void a_taken_port_is_refused_with_another_to_choose() throws IOException {
        try (var taken = new ServerSocket(0);
                var sandbox =
                        BotProcess.start(directory, Map.of("PORT", String.valueOf(taken.getLocalPort())), "sandbox")) {
            assertThat(sandbox.exitCode()).isEqualTo(2);
            assertThat(sandbox.output())
                    .contains("Port " + taken.getLocalPort() + " is taken", "PORT=")
                    .doesNotContain("\tat ", "ERROR");
        }
    }
}
