package io.github.k8scard.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What a browser sends to the page. */
final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI page;

    Browser(SandboxPage page) {
        this.page = page.address();
    }

    HttpResponse<String> gets(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(page.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode state(String member) throws Exception {
        return JsonAnswers.JSON.readTree(gets("/page/state?as=" + member).body());
    }

    HttpResponse<String> posts(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(page.resolve(path)).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Does something as a member; returns what the member is told is wrong, or nothing. */
    String acts(String what, String details) throws Exception {
        return JsonAnswers.JSON
                .readTree(posts("/page/" + what, details.replace('\'', '"')).body())
                .path("problem")
                .asString("");
    }

    HttpResponse<InputStream> listens() throws Exception {
        return client.send(
                HttpRequest.newBuilder(page.resolve("/page/events")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The status line of a request with any Host, which a usual client does not allow. */
    String statusFor(String method, String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
