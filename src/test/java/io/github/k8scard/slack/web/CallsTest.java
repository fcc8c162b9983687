package io.github.k8scard.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.DatabaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsTest {
    private static final String POST = "chat.postMessage";

    private final Database database = Database.open(DatabaseUrl.inMemory("calls-" + UUID.randomUUID()));
    private final Calls calls =
            new Calls(new RateLimits(database, new Installation(database), Clock.systemUTC()), CallListener.UNHEARD);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void while_the_database_is_away_nothing_is_called_and_that_is_certain() {
        database.close();
        assertThat(outcome(() -> {
                    throw new AssertionError("called");
                }))
                .isInstanceOf(Outcome.NotSent.class)
                .asString()
                .contains("The database does not say whether Slack may be called");
    }

    @Test
    void a_429_is_waited_for_even_if_the_database_cannot_keep_it() {
        Outcome outcome = outcome(() -> {
            database.close();
            throw refused(429);
        });
        assertThat(outcome).isEqualTo(new Outcome.NotSent("Slack asks to wait (429)", Duration.ofSeconds(7)));
    }

    @Test
    void an_answer_that_names_no_message_leaves_open_what_was_carried_out() {
        assertThat(outcome(() -> {
                    var response = new ChatPostMessageResponse();
                    response.setOk(true);
                    return response;
                }))
                .isEqualTo(new Outcome.Unknown("Slack's answer names no message"));
    }

    private Outcome outcome(Calls.SdkCall<ChatPostMessageResponse> call) {
        return calls.outcome(POST, call, ChatPostMessageResponse::getTs);
    }

    private static SlackApiException refused(int status) {
        var response = new Response.Builder()
                .request(new Request.Builder().url("http://localhost/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .header("Retry-After", "7")
                .build();
        return new SlackApiException(response, "");
    }
}
