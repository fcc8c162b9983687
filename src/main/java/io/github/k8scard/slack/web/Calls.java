package io.github.k8scard.slack.web;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.github.k8scard.bot.RateLimits;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.SlackErrors;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Web API calls, turns what can happen to them into outcomes, and keeps away from a method for as long as Slack
 * asks to wait. Safe for concurrent use.
 */
public final class Calls {
    private static final Logger log = LoggerFactory.getLogger(Calls.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final RateLimits limits;
    private final CallListener listener;
    private final GrantedScopes granted = new GrantedScopes();

    Calls(RateLimits limits, CallListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    /** One call of the SDK. */
    public interface SdkCall<R extends SlackApiTextResponse> {
        R make() throws IOException, SlackApiException;
    }

    /**
     * Makes a call and returns Slack's answer, whatever it says. While Slack asks to wait, it fails at once instead.
     *
     * @param method the Web API method
     * @throws AskedToWait if Slack asks to wait, or has asked to and the time is not over
     * @throws NotSentException if Slack cannot be reached, or the database does not say whether Slack has asked to wait
     */
    public <R extends SlackApiTextResponse> R answer(String method, SdkCall<R> call)
            throws IOException, SlackApiException {
        var timed = new TimedCall(listener, method);
        Duration left;
        try {
            left = left(method);
        } catch (NotSentException e) {
            timed.broke(e);
            throw e;
        }
        if (left.compareTo(Duration.ZERO) > 0) {
            timed.heldBack();
            throw new AskedToWait(left);
        }
        return answer(method, call, timed);
    }

    private <R extends SlackApiTextResponse> R answer(String method, SdkCall<R> call, TimedCall timed)
            throws IOException, SlackApiException {
        try {
            R response = call.make();
            timed.answered(response.isOk(), response.getError());
            return response;
        } catch (IOException e) {
            timed.broke(e);
            throw e;
        } catch (SlackApiException e) {
            timed.answeredWith(e.getResponse().code());
            if (e.getResponse().code() == TOO_MANY_REQUESTS) {
                throw new AskedToWait(keepWait(method, retryAfter(e)));
            }
            throw e;
        } catch (RuntimeException e) {
            // the SDK throws these for an answer that is no JSON, such as a proxy's maintenance page
            var unreadable = new IOException("Slack's answer cannot be read", e);
            timed.broke(unreadable);
            throw unreadable;
        }
    }

    /**
     * Makes a call with the bot's token.
     *
     * @param method the Web API method
     * @param ts how to read the message's id from a successful response
     */
    <R extends SlackApiTextResponse> Outcome outcome(String method, SdkCall<R> call, Function<R, String> ts) {
        try {
            R response = answer(method, call);
            granted.heed(response);
            return response.isOk() ? sent(ts.apply(response)) : SlackErrors.outcome(response.getError());
        } catch (SlackApiException e) {
            return new Outcome.Unknown(
                    "Slack answered with status " + e.getResponse().code());
        } catch (AskedToWait e) {
            return new Outcome.NotSent(e.getMessage(), e.left());
        } catch (NotSentException e) {
            return new Outcome.NotSent(e.getMessage(), SOON);
        } catch (IOException e) {
            return new Outcome.Unknown(
                    "no answer came back (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }

    /** For a call that is no method of the Web API. */
    TimedCall timed(String name) {
        return new TimedCall(listener, name);
    }

    /** What the bot's token has been granted, as Slack's latest answers say. */
    GrantedScopes granted() {
        return granted;
    }

    private static Outcome sent(String ts) {
        return ts == null ? new Outcome.Unknown("Slack's answer names no message") : new Outcome.Sent(ts);
    }

    private Duration left(String method) throws NotSentException {
        try {
            return limits.left(method);
        } catch (RuntimeException e) {
            throw new NotSentException("The database does not say whether Slack may be called", e);
        }
    }

    /** A fault of the database does not change the outcome: Slack has carried out nothing. */
    private Duration keepWait(String method, Duration wait) {
        try {
            return limits.putOff(method, wait);
        } catch (RuntimeException e) {
            log.error("The database did not keep that Slack asks to wait {} s with {}", wait.toSeconds(), method, e);
            return wait;
        }
    }

    private static Duration retryAfter(SlackApiException e) {
        return RetryAfter.read(e.getResponse().header(RetryAfter.HEADER, ""));
    }
}
