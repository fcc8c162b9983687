package io.github.k8scard.sandbox.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends events to the bot as the Events API does: those it has subscribed to, in envelopes. Safe for concurrent use.
 */
public final class EventDelivery {
    /** Slack's waits before the first, second and third retry. */
    public static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Store store;
    private final Ids ids;
    private final BotLine line;
    private final Set<String> subscribed;

    EventDelivery(Store store, Ids ids, BotLine line, Set<String> subscribed) {
        this.store = store;
        this.ids = ids;
        this.line = line;
        this.subscribed = subscribed;
    }

    /**
     * Sends an event of any type once, subscribed to or not.
     *
     * @param event with its {@code type}; an {@code event_ts} is added if it has none
     */
    public Exchange send(ObjectNode event) {
        return deliver(envelope(event), Map.of());
    }

    /**
     * Sends an event again, as Slack does when it was not acknowledged, or was but Slack did not notice.
     *
     * @param delivered an exchange that {@link #send} or a method of {@link Administration} returned
     * @param number which retry it is, 1 to 3
     * @param reason Slack's word for what went wrong, such as {@code http_timeout}
     */
    public Exchange redeliver(Exchange delivered, int number, String reason) {
        return deliver(
                (ObjectNode) delivered.request(),
                Map.of(Parcel.RETRY_NUMBER, Integer.toString(number), Parcel.RETRY_REASON, reason));
    }

    /**
     * Sends an event, and again after each of the waits until it is acknowledged or the bot asks for no retry. Blocks.
     *
     * @param waits for example {@link #RETRIES}, or shorter ones
     * @return one exchange for each attempt
     */
    public List<Exchange> sendWithRetries(ObjectNode event, List<Duration> waits) {
        List<Exchange> attempts = new ArrayList<>(List.of(send(event)));
        for (Duration wait : waits) {
            Exchange last = attempts.get(attempts.size() - 1);
            if (last.acknowledged() || last.noRetry() || !slept(wait)) {
                return attempts;
            }
            attempts.add(redeliver(last, attempts.size(), last.late() ? "http_timeout" : reason(last)));
        }
        return attempts;
    }

    /** Asks the bot to prove that the URL is its own, as Slack does when an app is set up. */
    public Exchange verifyUrl() {
        String challenge = ids.trigger();
        ObjectNode request = Json.object()
                .put("type", "url_verification")
                .put("token", Payloads.TOKEN)
                .put("challenge", challenge);
        Exchange exchange = line.send(Payloads.json(ParcelKind.URL_CHECK, "url_verification", request, Map.of()));
        boolean echoed = exchange.answer().contains(challenge);
        return line.record(echoed ? exchange : exchange.breaking("the challenge was not echoed"));
    }

    /** Sends the occasional check of the TLS certificate that goes to command URLs. */
    public Exchange checkSsl() {
        ObjectNode fields = Json.object().put("ssl_check", "1").put("token", Payloads.TOKEN);
        return line.record(line.send(Payloads.form(ParcelKind.URL_CHECK, "ssl_check", fields)));
    }

    /** Nothing is sent if the app has not subscribed to the type, or if no bot is connected yet. */
    Optional<Exchange> sendIfSubscribed(ObjectNode event) {
        boolean wanted =
                line.isConnected() && subscribed.contains(event.path("type").asString());
        return wanted ? Optional.of(send(event)) : Optional.empty();
    }

    private ObjectNode envelope(ObjectNode event) {
        return store.read(contents -> {
            ObjectNode content = event.deepCopy();
            if (!content.has("event_ts")) {
                content.put("event_ts", contents.nextTs());
            }
            ObjectNode envelope = Json.object();
            envelope.put("token", Payloads.TOKEN).put("team_id", contents.team.id());
            envelope.put("api_app_id", contents.app.id()).set("event", content);
            envelope.put("type", "event_callback").put("event_id", ids.next("Ev"));
            envelope.put("event_time", contents.now().getEpochSecond());
            envelope.putArray("authorizations")
                    .addObject()
                    .putNull("enterprise_id")
                    .put("team_id", contents.team.id())
                    .put("user_id", contents.app.botUserId())
                    .put("is_bot", true)
                    .put("is_enterprise_install", false);
            Conversation channel = contents.channels.get(event.path("channel").asString(""));
            return envelope.put("is_ext_shared_channel", channel != null && contents.isShared(channel));
        });
    }

    private Exchange deliver(ObjectNode envelope, Map<String, String> headers) {
        String type = envelope.path("event").path("type").asString();
        return line.record(line.send(Payloads.json(ParcelKind.EVENTS_API, type, envelope, headers)));
    }

    private static String reason(Exchange exchange) {
        return exchange.status() == 0 ? "connection_failed" : "http_error";
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
