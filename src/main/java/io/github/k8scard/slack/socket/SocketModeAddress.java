package io.github.k8scard.slack.socket;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import io.github.k8scard.delivery.SlackErrors;
import io.github.k8scard.slack.web.AskedToWait;
import io.github.k8scard.slack.web.Calls;
import io.github.k8scard.slack.web.SlackClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Asks Slack where to open the next socket. Safe for concurrent use. */
final class SocketModeAddress {
    /** What Slack says of a token of another kind. Source: Slack, apps.connections.open. */
    private static final Set<String> WRONG_KIND = Set.of("missing_scope", "not_allowed_token_type");

    private static final String METHOD = "apps.connections.open";

    private final MethodsClient methods;
    private final Calls calls;

    SocketModeAddress(SlackClient client, String appToken) {
        this.methods = client.slack().methods(appToken);
        this.calls = client.calls();
    }

    /** What Slack answers. */
    sealed interface Offer {
        /** The address, good for one socket. */
        record Given(String url) implements Offer {}

        /** None for now; to be asked again, after this time at least. */
        record Later(String reason, Duration notBefore) implements Offer {}

        /** None for this token. */
        record Refused(String code) implements Offer {}
    }

    Offer ask() {
        try {
            var response = calls.answer(METHOD, () -> methods.appsConnectionsOpen(request -> request));
            if (response.isOk()) {
                return new Offer.Given(response.getUrl());
            }
            return isFinal(response.getError())
                    ? new Offer.Refused(response.getError())
                    : new Offer.Later("Slack answered " + response.getError(), Duration.ZERO);
        } catch (AskedToWait e) {
            return new Offer.Later(e.getMessage(), e.left());
        } catch (SlackApiException e) {
            return new Offer.Later(
                    "Slack answered with status " + e.getResponse().code(), Duration.ZERO);
        } catch (IOException e) {
            return new Offer.Later("Slack cannot be reached: " + e.getMessage(), Duration.ZERO);
        }
    }

    static boolean isFinal(String code) {
        return SlackErrors.isFinalForToken(code) || WRONG_KIND.contains(code);
    }
}
