package io.github.k8scard.bot;

import io.github.k8scard.board.CardTally;
import io.github.k8scard.board.DateRange;
import io.github.k8scard.board.DayTurnout;
import io.github.k8scard.board.Standing;
import io.github.k8scard.board.Winners;
import io.github.k8scard.bot.Digest.Champions;
import io.github.k8scard.bot.Digest.Hardest;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.storage.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how a channel's week went, at the moment its digest is sent. */
final class ReadDigest {
    private final Tables tables;
    private final long channelId;
    private final Instant now;

    private ReadDigest(Tables tables, long channelId, Instant now) {
        this.tables = tables;
        this.channelId = channelId;
        this.now = now;
    }

    static Digest of(Tables tables, Delivery delivery, Instant now) {
        long channelId = delivery.channelId().orElseThrow();
        LocalDate week = LocalDate.parse(delivery.text().orElseThrow());
        return new ReadDigest(tables, channelId, now).of(delivery.address().workspaceId(), week);
    }

    private Digest of(String workspaceId, LocalDate monday) {
        DateRange week = DigestDue.dates(monday);
        return new Digest(
                week,
                tables.turnouts().membersIn(channelId, week),
                days(week),
                winners(week),
                hardest(workspaceId, week),
                Streaks.ofChannel(tables, workspaceId, channelId, now),
                new WeekOfStreaks(tables, channelId, week, now).milestones(),
                tables.digests()
                        .find(channelId, monday)
                        .flatMap(told -> told.championsOf())
                        .map(DigestDue::month)
                        .map(month -> new Champions(month, winners(month)))
                        .filter(champions -> !champions.standings().isEmpty()));
    }

    /** Dates whose cards nobody answered are days of the week too. */
    private List<DayTurnout> days(DateRange week) {
        Map<LocalDate, DayTurnout> answered = tables.turnouts().days(channelId, week).stream()
                .collect(Collectors.toMap(DayTurnout::date, Function.identity()));
        return tables.postedRounds().postedOn(channelId, week).stream()
                .distinct()
                .map(date -> answered.getOrDefault(date, new DayTurnout(date, 0, 0, 0, 0)))
                .toList();
    }

    private List<Standing> winners(DateRange dates) {
        return Winners.of(
                tables.scores().inChannel(channelId, dates, ""),
                tables.scores().optedOut(channelId),
                tables.postedRounds().postedOn(channelId, dates).size());
    }

    /** A card that is open somewhere in the workspace is not given away. */
    private Optional<Hardest> hardest(String workspaceId, DateRange week) {
        Set<String> open = tables.openCards().ofWorkspace(workspaceId, now);
        List<CardTally<Long>> tallies = tables.postedRounds().tallies(channelId, week, open);
        return CardTally.hardest(tallies)
                .map(tally -> new Hardest(
                        tables.rounds().find(tally.id()).orElseThrow().card(), tally));
    }
}
