package io.github.k8scard.bot;

import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.TeamPicture;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.deck.CurrentDecks;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.storage.Database;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** How a channel's team does, for any of its members: numbers only. Safe for concurrent use. */
public final class TeamReport {
    /** Long enough for a card to come back, short enough to be about the team as it is. */
    public static final int WEEKS = 12;

    private final Database database;
    private final Directory directory;
    private final CurrentDecks decks;

    public TeamReport(Database database, Directory directory, CurrentDecks decks) {
        this.database = database;
        this.directory = directory;
        this.decks = decks;
    }

    /** This week and the eleven before, in the channel's zone. */
    public TeamPicture of(ChannelAddress address, MemberKey caller, Instant now) {
        Decks current = decks.now();
        return database.inTransaction(tables -> {
            var channel = tables.channels().find(address);
            ZoneId zone = channel.flatMap(Channel::schedule)
                    .map(schedule -> schedule.zone())
                    .orElseGet(() -> directory.zoneOf(tables, caller));
            DateRange dates = weeks(now.atZone(zone).toLocalDate());
            return channel.map(known -> TeamPicture.of(
                            tables.teamAnswers().closedOn(known.id(), dates),
                            tables.teamAnswers().presences(known.id(), dates),
                            tables.teamAnswers().ofCards(known.id(), dates),
                            cardId -> current.card(cardId).map(card -> card.topic())))
                    .orElseGet(() -> TeamPicture.of(List.of(), List.of(), List.of(), cardId -> Optional.empty()));
        });
    }

    private static DateRange weeks(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DateRange(monday.minusWeeks(WEEKS - 1), monday.plusDays(6));
    }
}
