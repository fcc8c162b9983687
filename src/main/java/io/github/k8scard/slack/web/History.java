package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import io.github.k8scard.bot.Messenger.Search;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What marks the bot's posts, and how to find one by its mark in a channel's history. Needs the optional scopes
 * {@code channels:history} and {@code groups:history}. Safe for concurrent use.
 */
final class History {
    private static final String METHOD = "conversations.history";
    private static final String EVENT_TYPE = "k8scard_delivery";
    private static final String DELIVERY = "delivery";

    /** Slack: apps that are distributed outside of its Marketplace get no more at once, and one answer a minute. */
    private static final int PAGE = 15;

    private static final int PAGES_AT_MOST = 10;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Search LACKS_SCOPE = new Search.NotPossible(
            "the app lacks the scope for it; grant channels:history and groups:history", Duration.ofHours(1));

    private static final Set<String> SCOPES = Set.of("channels:history", "groups:history");

    private final MethodsClient methods;
    private final Calls calls;

    History(MethodsClient methods, Calls calls) {
        this.methods = methods;
        this.calls = calls;
    }

    /** The metadata that marks a post. Everyone in the workspace may read it. */
    static Message.Metadata mark(long deliveryId) {
        return Message.Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of(DELIVERY, String.valueOf(deliveryId)))
                .build();
    }

    /** Looks for a post between two instants. */
    Search find(String channel, long deliveryId, Instant from, Instant to) {
        if (!calls.granted().anyOf(SCOPES)) {
            return LACKS_SCOPE;
        }
        Optional<String> cursor = Optional.empty();
        try {
            for (int i = 0; i < PAGES_AT_MOST; i++) {
                var page = page(channel, from, to, cursor);
                if (!page.isOk()) {
                    return refused(page.getError());
                }
                Optional<String> found = marked(page.getMessages(), deliveryId);
                if (found.isPresent()) {
                    return new Search.Found(found.get());
                }
                cursor = next(page);
                if (cursor.isEmpty()) {
                    return new Search.NotFound();
                }
            }
            return new Search.NotPossible("too much was said in the channel meanwhile", A_MINUTE);
        } catch (AskedToWait e) {
            return new Search.NotPossible(e.getMessage(), e.left());
        } catch (IOException | SlackApiException e) {
            return new Search.NotPossible("Slack does not answer: " + e.getMessage(), A_MINUTE);
        }
    }

    private ConversationsHistoryResponse page(String channel, Instant from, Instant to, Optional<String> cursor)
            throws IOException, SlackApiException {
        return calls.answer(
                METHOD,
                () -> methods.conversationsHistory(request -> request.channel(channel)
                        .oldest(seconds(from))
                        .latest(seconds(to))
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor.orElse(null))));
    }

    private static Search refused(String code) {
        return "missing_scope".equals(code) ? LACKS_SCOPE : new Search.NotPossible("Slack says " + code, A_MINUTE);
    }

    private static Optional<String> marked(List<Message> messages, long deliveryId) {
        return messages.stream()
                .filter(message -> isMarked(message.getMetadata(), deliveryId))
                .map(Message::getTs)
                .findFirst();
    }

    private static boolean isMarked(Message.Metadata metadata, long deliveryId) {
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && String.valueOf(deliveryId)
                        .equals(String.valueOf(metadata.getEventPayload().get(DELIVERY)));
    }

    private static Optional<String> next(ConversationsHistoryResponse page) {
        return Optional.ofNullable(page.getResponseMetadata())
                .map(metadata -> metadata.getNextCursor())
                .filter(cursor -> page.isHasMore() && !cursor.isEmpty());
    }

    /** As Slack's message ids are written: seconds and microseconds. */
    private static String seconds(Instant instant) {
        return "%d.%06d".formatted(instant.getEpochSecond(), instant.getNano() / 1000);
    }
}
