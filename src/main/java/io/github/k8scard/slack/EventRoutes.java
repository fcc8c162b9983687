package io.github.k8scard.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import io.github.k8scard.bot.Event;
import io.github.k8scard.bot.FollowChannels;
import io.github.k8scard.bot.FollowWorkspace;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.web.Profiles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What each event sets off. Safe for concurrent use. */
final class EventRoutes {
    private final App app;
    private final Clock clock;

    private EventRoutes(App app, Clock clock) {
        this.app = app;
        this.clock = clock;
    }

    /** Lets an app handle every event that the manifest asks for. */
    static void handle(App app, Stories.EventStories stories, Mentions mentions, Clock clock) {
        var events = new EventRoutes(app, clock);
        events.ofChannels(stories.followChannels());
        events.ofTheWorkspace(stories.followWorkspace());
        events.on(AppMentionEvent.class, mentions::heard);
    }

    private void ofChannels(FollowChannels follow) {
        on(
                MemberJoinedChannelEvent.class,
                (event, it) -> follow.joined(event, at(event, it.getChannel()), member(event, it.getUser())));
        on(
                MemberLeftChannelEvent.class,
                (event, it) -> follow.left(event, at(event, it.getChannel()), member(event, it.getUser())));
        on(ChannelLeftEvent.class, (event, it) -> follow.botLeft(event, at(event, it.getChannel())));
        on(GroupLeftEvent.class, (event, it) -> follow.botLeft(event, at(event, it.getChannel())));
        on(ChannelArchiveEvent.class, (event, it) -> follow.archived(event, at(event, it.getChannel())));
        on(GroupArchiveEvent.class, (event, it) -> follow.archived(event, at(event, it.getChannel())));
        on(ChannelDeletedEvent.class, (event, it) -> follow.deleted(event, at(event, it.getChannel())));
        on(GroupDeletedEvent.class, (event, it) -> follow.deleted(event, at(event, it.getChannel())));
        on(
                ChannelIdChangedEvent.class,
                (event, it) -> follow.renumbered(
                        event,
                        at(event, it.getOldChannelId()),
                        Malformed.unlessId(it.getNewChannelId(), "new channel")));
    }

    private void ofTheWorkspace(FollowWorkspace follow) {
        on(
                UserChangeEvent.class,
                (event, it) -> Profiles.of(it.getUser())
                        .ifPresent(profile -> follow.memberChanged(
                                event,
                                member(event, it.getUser().getId()),
                                profile,
                                it.getUser().isDeleted())));
        on(AppUninstalledEvent.class, (event, it) -> follow.uninstalled(event));
        on(
                TokensRevokedEvent.class,
                (event, it) -> follow.tokensRevoked(
                        event,
                        Optional.ofNullable(it.getTokens())
                                .map(TokensRevokedEvent.Tokens::getBot)
                                .orElse(List.of())));
    }

    private <E extends com.slack.api.model.event.Event> void on(Class<E> type, BiConsumer<Event, E> story) {
        app.event(type, new EventRoute<>(clock, story));
    }

    private static ChannelAddress at(Event event, String slackId) {
        return new ChannelAddress(event.workspaceId(), Malformed.unlessId(slackId, "channel"));
    }

    private static MemberKey member(Event event, String id) {
        return new MemberKey(event.workspaceId(), Malformed.unlessId(id, "user"));
    }
}
