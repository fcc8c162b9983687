package io.github.k8scard.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import io.github.k8scard.bot.Event;
import io.github.k8scard.threads.LogFields;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The edge for events of one type: decodes, carries them out, and acknowledges. One that fails is not acknowledged, so
 * that Slack sends it again. Safe for concurrent use.
 */
final class EventRoute<E extends com.slack.api.model.event.Event> implements BoltEventHandler<E> {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Clock clock;
    private final BiConsumer<Event, E> story;

    EventRoute(Clock clock, BiConsumer<Event, E> story) {
        this.clock = clock;
        this.story = story;
    }

    @Override
    public Response apply(EventsApiPayload<E> payload, EventContext context) {
        Instant now = clock.instant();
        String id = payload.getEventId();
        if (id == null || !ID.matcher(id).matches()) {
            throw new Malformed("it has no event id");
        }
        // a time to come is none at which something has happened
        Instant happened = Optional.ofNullable(payload.getEventTime())
                .filter(seconds -> seconds >= 0 && seconds <= now.getEpochSecond())
                .map(seconds -> Instant.ofEpochSecond(seconds))
                .orElse(now);
        String workspaceId = workspace(payload);
        LogFields.none()
                .workspace(workspaceId)
                .run(() -> story.accept(new Event(workspaceId, id, happened, now), payload.getEvent()));
        return context.ack();
    }

    /** Where the app is installed. In a channel that several workspaces share, the payload's team may be another. */
    private static String workspace(EventsApiPayload<?> payload) {
        String id = Optional.ofNullable(payload.getAuthorizations()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(Authorization::getTeamId)
                .filter(team -> team != null && !team.isEmpty())
                .findFirst()
                .orElse(payload.getTeamId());
        return Malformed.unlessId(id, "workspace");
    }
}
