package io.github.k8scard.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.sandbox.workspace.SlackWorkspace;
import io.github.k8scard.sandbox.workspace.ToyApp;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private static SlackWorkspace slack;
    private static SandboxPage page;
    private static Browser browser;

    @BeforeAll
    static void start() {
        slack = ToyApp.start();
        page = SandboxPage.start(slack, List.of(), Optional.empty(), 0);
        browser = new Browser(page);
    }

    @AfterAll
    static void stop() {
        page.close();
        slack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/gallery, text/html; charset=utf-8",
        "/page.css, text/css; charset=utf-8",
        "/app.js, text/javascript; charset=utf-8",
        "/gallery.json, application/json; charset=utf-8",
        "/icon.svg, image/svg+xml"
    })
    void each_kind_of_file_has_its_type(String path, String type) throws Exception {
        var response = browser.gets(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_of_the_page_is_served(String name) throws Exception {
        assertThat(browser.gets("/" + name).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_refers_only_to_files_that_are_served(String name) throws Exception {
        var references =
                Pattern.compile("(?:from|href=|src=) ?\"\\.?/([\\w.]+)\"").matcher(text(name));
        while (references.find()) {
            assertThat(browser.gets("/" + references.group(1)).statusCode())
                    .as(references.group(1))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_file_loads_anything_from_elsewhere_or_turns_data_into_markup(String name) throws Exception {
        assertThat(text(name))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser")
                .doesNotContainPattern(
                        "(?:from|import\\() ?[\"']https?:|(?:src|href)=\"(?:https?:)?//|@import|url\\(http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deck.json",
                "/sandbox/app.js",
                "/..%2fdeck.json",
                "/%2e%2e/deck.json",
                "/logback.xml",
                "/page/",
                "/page/nothing"
            })
    void nothing_else_is_served(String path) throws Exception {
        assertThat(browser.gets(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void the_browser_is_told_to_take_nothing_from_elsewhere_and_to_keep_nothing() throws Exception {
        var headers = browser.gets("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self';"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    }

    static Stream<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static String text(String name) throws IOException, URISyntaxException {
        return Files.readString(folder().resolve(name));
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(PageFilesTest.class.getResource("/sandbox/app.js").toURI())
                .getParent();
    }
}
