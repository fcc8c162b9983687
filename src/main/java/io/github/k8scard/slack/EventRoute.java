package io.github.k8scard.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import io.github.k8scard.bot.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The edge for events of one type: decodes, carries them out, and acknowledges. One that fails is not acknowledged, so
 * that Slack sends it again. Safe for concurrent use.
 */
final class EventRoute<E extends com.slack.api.model.event.Event> implements BoltEventHandler<E> {
    private final Clock clock;
    private final BiConsumer<Event, E> story;

    EventRoute(Clock clock, BiConsumer<Event, E> story) {
        this.clock = clock;
        this.story = story;
    }

    @Override
    public Response apply(EventsApiPayload<E> payload, EventContext context) {
        Instant now = clock.instant();
        Instant happened = Optional.ofNullable(payload.getEventTime())
                .map(seconds -> Instant.ofEpochSecond(seconds))
                .orElse(now);
        story.accept(new Event(workspace(payload), payload.getEventId(), happened, now), payload.getEvent());
        return context.ack();
    }

    /** Where the app is installed. In a channel that several workspaces share, the payload's team may be another. */
    private static String workspace(EventsApiPayload<?> payload) {
        return Optional.ofNullable(payload.getAuthorizations()).orElse(List.of()).stream()
                .map(Authorization::getTeamId)
                .filter(id -> id != null && !id.isEmpty())
                .findFirst()
                .orElse(payload.getTeamId());
    }
}
