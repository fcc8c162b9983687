package io.github.k8scard.bench;

import io.github.k8scard.bench.load.Commands;
import io.github.k8scard.bench.load.StandIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** People who have learnt some cards a while ago, so that there is always one that is due. */
final class Practisers {
    /** The number of the first. */
    static final int FIRST = 500_000_000;

    static final int NUMBER = 1_000;
    private static final int CARDS = 40;
    private static final double STABILITY_DAYS = 5;
    private static final double DIFFICULTY = 5;
    private static final int DAYS_AGO = 30;

    private Practisers() {}

    static void fill(Connection database, DeckCards deck) throws SQLException {
        LocalDate then = LocalDate.now(OpenRounds.ZONE).minusDays(DAYS_AGO);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (var member = database.prepareStatement("""
                        insert into member (workspace_id, id, name, zone, opted_out, nudge, deactivated, refreshed_at)
                        values (?, ?, 'A Member', ?, false, false, false, ?)""");
                var memory = database.prepareStatement("""
                        insert into memory (workspace_id, member_id, card_id, stability, difficulty, last_date)
                        values (?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < NUMBER; i++) {
                String id = Commands.member(FIRST + i);
                set(member, StandIn.WORKSPACE, id, OpenRounds.ZONE.getId(), now);
                for (int card = 0; card < CARDS; card++) {
                    String cardId = deck.practised().get(card).id();
                    set(memory, StandIn.WORKSPACE, id, cardId, STABILITY_DAYS, DIFFICULTY, then);
                }
            }
            member.executeBatch();
            memory.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
