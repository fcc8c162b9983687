package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.Message;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the bot draws by itself against what the SDK would have sent, whichever SDK that is. */
class SlackJsonTest {
    private static final Path VIEWS = Path.of("src/test/resources/golden");

    private final Buffer body = new Buffer();
    private Request sent;

    @TestFactory
    List<DynamicTest> a_reply_is_what_the_sdk_would_send() throws IOException {
        try (Stream<Path> files = Files.list(VIEWS)) {
            return files.sorted()
                    .filter(file -> read(file).getText() != null)
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                        var message = new SlackMessage(
                                read(file).getText(), read(file).getBlocks());
                        sendsTheSame(message, true);
                        sendsTheSame(message, false);
                    }))
                    .toList();
        }
    }

    /** A modal has no text, and goes another way. */
    private static Message read(Path view) {
        try {
            return GsonFactory.createSnakeCase().fromJson(Files.readString(view), Message.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendsTheSame(SlackMessage message, boolean replace) throws IOException {
        new ActionResponseSender(Slack.getInstance(new SlackConfig(), client()))
                .send(
                        "http://localhost/reply",
                        ActionResponse.builder()
                                .responseType("ephemeral")
                                .replaceOriginal(replace)
                                .text(message.text())
                                .blocks(message.blocks())
                                .build());

        var reply = replace ? DrawnReply.instead(message) : DrawnReply.beside(message);
        assertThat(reply.json().utf8()).isEqualTo(body.readUtf8());
        assertThat(sent.body().contentType()).isEqualTo(ResponseUrl.JSON);
    }

    private SlackHttpClient client() {
        var client = new SlackHttpClient(new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    sent = chain.request();
                    sent.body().writeTo(body);
                    return new Response.Builder()
                            .request(sent)
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .body(ResponseBody.create("ok", MediaType.get("text/plain")))
                            .build();
                })
                .build());
        client.setConfig(new SlackConfig());
        return client;
    }
}
