package io.github.k8scard.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.github.k8scard.slack.Acknowledgements.Ending;
import io.github.k8scard.slack.Acknowledgements.RequestKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
    private static final Map<RequestType, RequestKind> KINDS = new EnumMap<>(Map.of(
            RequestType.Command, RequestKind.COMMAND,
            RequestType.BlockSuggestion, RequestKind.OPTIONS,
            RequestType.ViewSubmission, RequestKind.SUBMISSION,
            RequestType.Event, RequestKind.EVENT,
            RequestType.UrlVerification, RequestKind.CHECK,
            RequestType.SSLCheck, RequestKind.CHECK));

    /** Slack's notice that over 30,000 events an hour came from one workspace, which Bolt does not know. */
    private static final Pattern EVENTS_WITHHELD =
            Pattern.compile("\\A\\{.*\"type\"\\s*:\\s*\"app_rate_limited\"", Pattern.DOTALL);

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERRORS = 500;

    private final App app;
    private final SlackRequestParser parser;
    private final Function<byte[], Optional<Response>> clicks;
    private final Consumer<String> unreadable;
    private final Acknowledgements acknowledgements;

    /**
     * @param clicks answers an interaction, given as JSON in UTF-8, if it is a click
     * @param unreadable is told what is wrong with a request that cannot be read
     * @param acknowledgements is told how long each answer took
     */
    public IncomingRequests(
            App app,
            Function<byte[], Optional<Response>> clicks,
            Consumer<String> unreadable,
            Acknowledgements acknowledgements) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.clicks = clicks;
        this.unreadable = unreadable;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Handles a request of Slack's, and tells how long that took.
     *
     * @param arrivedAt the {@link System#nanoTime()} at which the request was there as a whole
     * @param interaction JSON in UTF-8, if the request is an interaction
     * @param request the whole, for Bolt
     * @return the answer; empty if it is not as Slack's are, or of a kind that the app did not ask for
     * @throws Exception if it could not be carried out
     */
    public Optional<Response> answer(
            long arrivedAt, Optional<byte[]> interaction, Supplier<SlackRequestParser.HttpRequest> request)
            throws Exception {
        var kind = new AtomicReference<>(RequestKind.UNREADABLE);
        var ending = Ending.FAILED;
        try {
            var answer = answer(kind::set, interaction, request);
            ending = answer.map(IncomingRequests::ending).orElse(Ending.REFUSED);
            return answer;
        } finally {
            acknowledgements.answered(kind.get(), ending, Duration.ofNanos(System.nanoTime() - arrivedAt));
        }
    }

    private static Ending ending(Response answer) {
        return answer.getStatusCode() >= SERVER_ERRORS ? Ending.NOT_SAVED : Ending.ACKNOWLEDGED;
    }

    /**
     * Handles a request that the bot has sent itself.
     *
     * @param interaction JSON in UTF-8, if the request is an interaction
     * @param request the whole, for Bolt
     * @return the answer; empty if it is not as Slack's are, or of a kind that the app did not ask for
     * @throws Exception if it could not be carried out
     */
    public Optional<Response> answer(Optional<byte[]> interaction, Supplier<SlackRequestParser.HttpRequest> request)
            throws Exception {
        return answer(kind -> {}, interaction, request);
    }

    private Optional<Response> answer(
            Consumer<RequestKind> kind, Optional<byte[]> interaction, Supplier<SlackRequestParser.HttpRequest> request)
            throws Exception {
        try {
            var clicked = interaction.flatMap(clicks);
            if (clicked.isPresent()) {
                kind.accept(RequestKind.CLICK);
                return clicked;
            }
            return Optional.of(handledByBolt(kind, request.get()));
        } catch (Malformed e) {
            unreadable.accept(e.getMessage());
            return Optional.empty();
        }
    }

    private Response handledByBolt(Consumer<RequestKind> kind, SlackRequestParser.HttpRequest request)
            throws Exception {
        try {
            Request<?> parsed = parsed(request);
            kind.accept(KINDS.get(parsed.getRequestType()));
            return handled(parsed);
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
        if (!KINDS.containsKey(parsed.getRequestType())) {
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
