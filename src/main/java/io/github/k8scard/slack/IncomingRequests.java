package io.github.k8scard.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a request handled, whichever way it came, and tells one that cannot be read from one that cannot be carried out.
 * Clicks, of which many come at once, are handled without Bolt, all else by it. Safe for concurrent use.
 */
public final class IncomingRequests {
    private static final Logger log = LoggerFactory.getLogger(IncomingRequests.class);

    /** What an app with a command, modals and events gets besides clicks, and Slack's checks of its address. */
    private static final Set<RequestType> KINDS = EnumSet.of(
            RequestType.Command,
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
    private final Function<byte[], Optional<Response>> clicks;
    private final Consumer<String> unreadable;

    /**
     * @param clicks answers an interaction, given as JSON in UTF-8, if it is a click
     * @param unreadable is told what is wrong with a request that cannot be read
     */
    public IncomingRequests(App app, Function<byte[], Optional<Response>> clicks, Consumer<String> unreadable) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.clicks = clicks;
        this.unreadable = unreadable;
    }

    /**
     * Handles a request.
     *
     * @param interaction JSON in UTF-8, if the request is an interaction
     * @param request the whole, for Bolt
     * @return the answer; empty if it is not as Slack's are, or of a kind that the app did not ask for
     * @throws Exception if it could not be carried out
     */
    public Optional<Response> answer(Optional<byte[]> interaction, Supplier<SlackRequestParser.HttpRequest> request)
            throws Exception {
        try {
            var clicked = interaction.flatMap(clicks);
            return clicked.isPresent() ? clicked : Optional.of(handledByBolt(request.get()));
        } catch (Malformed e) {
            unreadable.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private Response handledByBolt(SlackRequestParser.HttpRequest request) throws Exception {
        try {
            return handled(parsed(request));
        } catch (Malformed e) {
            if (EVENTS_WITHHELD.matcher(request.getRequestBody()).find()) {
                log.warn("Slack holds back events for a minute, since too many came from this workspace");
                return Response.ok();
            }
            throw e;
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
        if (parsed.getRequestType() == RequestType.BlockAction) {
            throw new Malformed("it is a click that is not written as Slack writes them: its body does not begin with"
                    + " payload={, as if something between Slack and the bot had changed it");
        }
        if (!KINDS.contains(parsed.getRequestType())) {
            throw new Malformed("the app has none of its kind (" + parsed.getRequestType()
                    + "), as if its settings had been changed; print the manifest anew");
        }
        return parsed;
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
