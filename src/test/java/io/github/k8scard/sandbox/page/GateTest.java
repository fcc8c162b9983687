package io.github.k8scard.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final String SAYING = "{\"as\": \"U0ADA\", \"channel\": \"C0PLATFORM\", \"text\": \"hello\"}";

    private final SlackWorkspace slack = ToyApp.start();
    private SandboxPage page;
    private Browser browser;

    @BeforeEach
    void start() {
        page = SandboxPage.start(slack, List.of(), Optional.empty(), 0);
        browser = new Browser(page);
    }

    @AfterEach
    void stop() {
        page.close();
        slack.close();
    }

    @Test
    void the_page_itself_may_act() throws Exception {
        String origin = page.address().toString().replaceFirst("/$", "");
        assertThat(browser.posts("/page/say", SAYING, "Origin", origin).statusCode())
                .isEqualTo(200);
        assertThat(slack.snapshot().messagesIn("C0PLATFORM")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "null",
                "http://localhost",
                "http://localhost:1",
                "http://localhost.example.org"
            })
    void a_foreign_page_can_do_nothing(String origin) throws Exception {
        assertThat(browser.posts("/page/say", SAYING, "Origin", origin).statusCode())
                .isEqualTo(403);
        assertThat(slack.snapshot().messagesIn("C0PLATFORM")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void what_a_form_can_send_is_no_action(String type) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(page.address().resolve("/page/say"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(SAYING))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(415);
        assertThat(slack.snapshot().messagesIn("C0PLATFORM")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3000", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST"})
    void any_name_of_this_machine_will_do(String host) throws Exception {
        assertThat(browser.statusFor("GET", "/page/state", host)).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "localhost.example.org:3000", "127.0.0.1.example.org", "10.0.0.1:3000"})
    void another_name_for_this_address_is_refused(String host) throws Exception {
        assertThat(browser.statusFor("GET", "/page/state", host)).contains(" 403 ");
    }

    @Test
    void a_taken_port_is_named_with_what_to_do() {
        int port = page.address().getPort();
        assertThatThrownBy(() -> SandboxPage.start(slack, List.of(), Optional.empty(), port))
                .isInstanceOf(PortIsTaken.class)
                .hasMessageContaining("Port " + port + " is taken")
                .hasMessageContaining("set PORT to another port");
    }
}
