package io.github.k8scard.bot;

import io.github.k8scard.calendar.SkippedCard;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.channel.ChannelSettings;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import io.github.k8scard.storage.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happens next in a channel. Safe for concurrent use. */
public final class ShowStatus {
    private static final Duration RECENT = Duration.ofDays(3);

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;
    private final AdminNotes notes;

    /** @param notes what admins are told besides */
    public ShowStatus(Database database, Directory directory, CurrentDecks decks, AdminNotes notes) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
        this.notes = notes;
    }

    /**
     * A channel's state.
     *
     * @param channel the channel, absent if nothing was ever set up there
     * @param setBy the name of who set the schedule
     * @param skippers the names of those who skipped cards, by their ids
     * @param hasCards whether the decks have a card that the channel wants
     * @param gone what the channel's settings name that no deck has any more
     * @param troubled messages of the last days that Slack refused or whose outcome is unknown
     * @param notes what is amiss with how the bot is run; nothing for those who are not its admins
     */
    public record Status(
            Optional<Channel> channel,
            Optional<String> setBy,
            Map<String, String> skippers,
            boolean hasCards,
            List<CardGroup> gone,
            List<Troubled> troubled,
            List<AdminNote> notes) {}

    /**
     * A message that did not arrive, or perhaps not.
     *
     * @param holds what somebody is told who wants it posted now
     */
    public record Troubled(Delivery delivery, WhatHolds holds) {

        /** Whether somebody asked for it: it is a board or an extra card. */
        public boolean askedFor() {
            return holds != WhatHolds.NOT_ASKED_FOR;
        }

        /** Whether a member may have it posted now. */
        public boolean again() {
            return holds == WhatHolds.OWED;
        }
    }

    /** @param reader who is told */
    public Status of(ChannelAddress address, MemberKey reader, Instant now) {
        Decks current = decks.now();
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(address);
            CardFilter filter = channel.map(Channel::settings)
                    .orElse(ChannelSettings.INITIAL)
                    .filter();
            return new Status(
                    channel,
                    channel.flatMap(Channel::setBy)
                            .map(id -> directory.nameOf(tables, new MemberKey(address.workspaceId(), id))),
                    channel.map(known -> skippers(tables, known)).orElse(Map.of()),
                    !filter.cardsIn(current).isEmpty(),
                    filter.goneFrom(current),
                    channel.map(known -> troubled(tables, known, now)).orElse(List.of()),
                    notes.of(reader));
        });
    }

    private static List<Troubled> troubled(Tables tables, Channel channel, Instant now) {
        return tables.deliveries().troubled(channel.id(), now.minus(RECENT), now).stream()
                .map(delivery -> new Troubled(delivery, PostAgainRule.of(tables, channel, delivery, now)))
                .toList();
    }

    private Map<String, String> skippers(Tables tables, Channel channel) {
        return channel.settings().daysOff().skipped().stream()
                .map(SkippedCard::by)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> directory.nameOf(
                                tables, new MemberKey(channel.address().workspaceId(), id))));
    }
}
