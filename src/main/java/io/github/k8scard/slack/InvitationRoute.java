package io.github.k8scard.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import io.github.k8scard.bot.Welcome;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import java.time.Clock;

/** The edge for somebody joining a channel, which may be the bot. Safe for concurrent use. */
final class InvitationRoute implements BoltEventHandler<MemberJoinedChannelEvent> {
    private final Welcome welcome;
    private final Clock clock;

    InvitationRoute(Welcome welcome, Clock clock) {
        this.welcome = welcome;
        this.clock = clock;
    }

    @Override
    public Response apply(EventsApiPayload<MemberJoinedChannelEvent> payload, EventContext context) {
        var event = payload.getEvent();
        welcome.joined(
                new ChannelAddress(payload.getTeamId(), event.getChannel()),
                new MemberKey(payload.getTeamId(), event.getUser()),
                payload.getEventId(),
                clock.instant());
        return context.ack();
    }
}
