package io.github.k8scard.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import io.github.k8scard.bot.Directory;
import io.github.k8scard.bot.DrawHome;
import io.github.k8scard.bot.Installation;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.threads.LogFields;
import io.github.k8scard.threads.Work;
import java.time.Clock;
import java.time.Instant;

/** The edge for members who open the bot's Home tab. Safe for concurrent use. */
final class HomeRoute implements BoltEventHandler<AppHomeOpenedEvent> {
    private static final String HOME = "home";

    private final Installation installation;
    private final DrawHome drawHome;
    private final Directory directory;
    private final Work work;
    private final Clock clock;

    HomeRoute(Installation installation, DrawHome drawHome, Directory directory, Work work, Clock clock) {
        this.installation = installation;
        this.drawHome = drawHome;
        this.directory = directory;
        this.work = work;
        this.clock = clock;
    }

    /** Slack tells of the Messages tab by the same event, where nothing is to be drawn. */
    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        var event = payload.getEvent();
        if (HOME.equals(event.getTab())) {
            var member = new MemberKey(
                    Malformed.unlessId(payload.getTeamId(), "workspace"), Malformed.unlessId(event.getUser(), "user"));
            Instant now = clock.instant();
            LogFields.none()
                    .workspace(member.workspaceId())
                    .run(() -> work.later("draw a Home tab", () -> {
                        if (installation.serves(member.workspaceId())) {
                            // the dates on it are those of the member's zone
                            directory.refresh(member, now);
                            drawHome.opened(member, now);
                        }
                    }));
        }
        return context.ack();
    }
}
