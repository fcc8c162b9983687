package io.github.k8scard.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.github.k8scard.bot.SlackWaits;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.SlackErrors;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/**
 * Makes Web API calls, turns what can happen to them into outcomes, and keeps away from a method for as long as Slack asks
 * to wait. Safe for concurrent use.
 */
final class Calls {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(30);

    private final SlackWaits waits;

    Calls(SlackWaits waits) {
        this.waits = waits;
    }

    /** One call of the SDK. */
    interface Call<R extends SlackApiTextResponse> {
        R make() throws IOException, SlackApiException;
    }

    /**
     * Makes a call and returns Slack's answer, whatever it says. While Slack asks to wait, it fails at once instead.
     *
     * @param method the Web API method
     * @throws AskedToWait if Slack asks to wait, or has asked to and the time is not over
     */
    <R extends SlackApiTextResponse> R answer(String method, Call<R> call) throws IOException, SlackApiException {
        Duration left = waits.left(method);
        if (left.compareTo(Duration.ZERO) > 0) {
            throw new AskedToWait(left);
        }
        try {
            return call.make();
        } catch (SlackApiException e) {
            if (e.getResponse().code() == TOO_MANY_REQUESTS) {
                throw new AskedToWait(waits.ask(method, retryAfter(e)));
            }
            throw e;
        } catch (RuntimeException e) {
            // the SDK throws these for an answer that is no JSON, such as a proxy's maintenance page
            throw new IOException("Slack's answer cannot be read", e);
        }
    }

    /**
     * Makes a call.
     *
     * @param method the Web API method
     * @param ts how to read the message's id from a successful response
     */
    <R extends SlackApiTextResponse> Outcome outcome(String method, Call<R> call, Function<R, String> ts) {
        try {
            R response = answer(method, call);
            return response.isOk() ? new Outcome.Sent(ts.apply(response)) : SlackErrors.outcome(response.getError());
        } catch (SlackApiException e) {
            return new Outcome.Unknown(
                    "Slack answered with status " + e.getResponse().code());
        } catch (AskedToWait e) {
            return new Outcome.NotSent(e.getMessage(), e.left());
        } catch (NotSentException e) {
            return new Outcome.NotSent("Slack cannot be reached (" + e.getMessage() + ")", SOON);
        } catch (IOException e) {
            return new Outcome.Unknown(
                    "no answer came back (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }

    private static Duration retryAfter(SlackApiException e) {
        String seconds = e.getResponse().header("Retry-After", "");
        return seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : DEFAULT_RETRY_AFTER;
    }
}
