package io.github.k8scard.slack;

import com.google.gson.JsonParseException;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Bolt read and handle a request, whichever way it came, and tells one that cannot be read from one that cannot be
 * carried out. Safe for concurrent use.
 */
public final class IncomingRequests {
    private static final Logger log = LoggerFactory.getLogger(IncomingRequests.class);

    /** What an app with a command, buttons, modals and events gets, and Slack's checks of its address. */
    private static final Set<RequestType> KINDS = EnumSet.of(
            RequestType.Command,
            RequestType.BlockAction,
            RequestType.BlockSuggestion,
            RequestType.ViewSubmission,
            RequestType.Event,
            RequestType.UrlVerification,
            RequestType.SSLCheck);

    /** Slack's notice that over 30,000 events an hour came from one workspace, which Bolt does not know. */
    private static final Pattern EVENTS_WITHHELD =
            Pattern.compile("\\A\\{.*\"type\"\\s*:\\s*\"app_rate_limited\"", Pattern.DOTALL);

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final App app;
    private final SlackRequestParser parser;
    private final Consumer<String> unreadable;

    /**
     * @param unreadable is told what is wrong with a request that cannot be read
     */
    public IncomingRequests(App app, Consumer<String> unreadable) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.unreadable = unreadable;
    }

    /**
     * Handles a request.
     *
     * @return the answer; empty if it is not as Slack's are, or of a kind that the app did not ask for
     * @throws Exception if it could not be carried out
     */
    public Optional<Response> answer(SlackRequestParser.HttpRequest request) throws Exception {
        try {
            return Optional.of(handled(parsed(request)));
        } catch (Malformed e) {
            if (EVENTS_WITHHELD.matcher(request.getRequestBody()).find()) {
                log.warn("Slack holds back events for a minute, since too many came from this workspace");
                return Optional.of(Response.ok());
            }
            unreadable.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private Request<?> parsed(SlackRequestParser.HttpRequest request) {
        Request<?> parsed;
        try {
            parsed = parser.parse(request);
        } catch (RuntimeException e) {
            // Bolt takes what it looks for to be there, and to be of the right type
            throw new Malformed("its body is incomplete or of another shape", e);
        }
        if (parsed == null) {
            throw new Malformed("its body is no command, interaction or event");
        }
        if (!KINDS.contains(parsed.getRequestType())) {
            throw new Malformed("the app has none of its kind (" + parsed.getRequestType()
                    + "), as if its settings had been changed; print the manifest anew");
        }
        if (parsed instanceof BlockActionRequest click && hasGaps(click.getPayload())) {
            throw new Malformed("it does not say what was clicked");
        }
        return parsed;
    }

    private static boolean hasGaps(BlockActionPayload click) {
        return click.getActions() == null || click.getActions().stream().anyMatch(Objects::isNull);
    }

    private Response handled(Request<?> request) throws Exception {
        Response response;
        try {
            response = app.run(request);
        } catch (JsonParseException e) {
            // the body of an event, which Bolt reads only when it knows who handles it
            throw new Malformed("its event is incomplete or of another shape", e);
        }
        if (response.getStatusCode() == NOT_FOUND || response.getStatusCode() == BAD_REQUEST) {
            throw new Malformed("nobody handles its kind (" + request.getRequestType() + ")");
        }
        return response;
    }
}
