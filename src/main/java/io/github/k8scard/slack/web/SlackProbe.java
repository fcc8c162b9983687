package io.github.k8scard.slack.web;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.github.k8scard.bot.Messenger.Identity;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks Slack what can be asked before anything else works, past the bot's own client: without the database, which that
 * needs, and in three seconds at most. Safe for concurrent use.
 */
public final class SlackProbe {
    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI apiUrl;
    private final Optional<HttpProxy> proxy;
    private final Clock clock;
    private final OkHttpClient http;

    /**
     * @param apiUrl the base of the Web API, ending in a slash
     * @param proxy what to call it through; without one, what the JVM was started with
     * @param clock this machine's time, with which Slack's is compared
     */
    public SlackProbe(URI apiUrl, Optional<HttpProxy> proxy, Clock clock) {
        this.apiUrl = apiUrl;
        this.proxy = proxy;
        this.clock = clock;
        var settings = new OkHttpClient.Builder()
                .callTimeout(WITHIN)
                .connectionPool(new ConnectionPool(1, WITHIN.toSeconds(), TimeUnit.SECONDS));
        proxy.ifPresent(ours -> ours.addTo(settings));
        this.http = settings.build();
    }

    /** What came of a question. */
    public sealed interface Heard<T> {

        /**
         * Slack has answered.
         *
         * @param says what it says
         * @param scopes what the token has been granted, if it says anything about that
         * @param ahead how far this machine's clock is before Slack's, to the second; negative if it is behind
         */
        record Answer<T>(T says, Set<String> scopes, Optional<Duration> ahead) implements Heard<T> {}

        /** Slack asks to wait this long. */
        record Later<T>(Duration pause) implements Heard<T> {}

        /**
         * Slack, or what stands in front of it, has not answered.
         *
         * @param found what happened instead, for the operator
         * @param remedy what to do
         */
        record Nothing<T>(String found, String remedy) implements Heard<T> {}
    }

    /** Who the bot is ({@code auth.test}). */
    public Heard<Identity> whoAmI(String botToken) {
        return asked("auth.test", botToken, AuthTestResponse.class, BotStanding::identity);
    }

    /**
     * Whether a socket could be opened ({@code apps.connections.open}); none is.
     *
     * @return Slack's error code, or nothing if it could
     */
    public Heard<Optional<String>> mayOpenSocket(String appToken) {
        return asked(
                "apps.connections.open",
                appToken,
                AppsConnectionsOpenResponse.class,
                answer -> answer.isOk() ? Optional.empty() : Optional.of(String.valueOf(answer.getError())));
    }

    private <R extends SlackApiTextResponse, T> Heard<T> asked(
            String method, String token, Class<R> model, Function<R, T> reading) {
        var request = new Request.Builder()
                .url(apiUrl.resolve(method).toString())
                .header("Authorization", "Bearer " + token)
                .post(new FormBody.Builder().build())
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == TOO_MANY_REQUESTS) {
                return new Heard.Later<>(RetryAfter.read(response.header(RetryAfter.HEADER, "")));
            }
            if (response.code() != OK) {
                return NoAnswer.status(response.code(), apiUrl, proxy);
            }
            Optional<Duration> ahead = ahead(response);
            R answer = SlackJson.read(response.body().string(), model);
            return answer == null
                    ? NoAnswer.unreadable(apiUrl, proxy)
                    : new Heard.Answer<>(
                            reading.apply(answer), GrantedScopes.read(response.headers(GrantedScopes.HEADER)), ahead);
        } catch (JsonParseException e) {
            return NoAnswer.unreadable(apiUrl, proxy);
        } catch (IOException e) {
            return NoAnswer.because(e, apiUrl, proxy);
        }
    }

    private Optional<Duration> ahead(Response response) {
        Instant here = clock.instant();
        return Optional.ofNullable(response.headers().getDate("Date"))
                .map(Date::toInstant)
                .map(there -> Duration.ofSeconds(Duration.between(there, here).toSeconds()));
    }
}
