package io.github.k8scard.bench;

import io.github.k8scard.bench.load.AskedCard;
import io.github.k8scard.bench.load.StandIn;
import io.github.k8scard.storage.DatabaseUrl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database in which channels have an open round each, by plain SQL on the tables of the first release. */
final class OpenRounds {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private OpenRounds() {}

    /** The channel of a round, as Slack calls it. */
    static String channel(int number) {
        return "C" + String.format("%09d", number);
    }

    /** The message of a round, as Slack calls it. */
    static String ts(int number) {
        return "1800000000." + String.format("%06d", number);
    }

    /** Opens a database, with its tables made if they are not there. */
    static Connection open(DatabaseUrl url) throws SQLException {
        String user = url.user().orElse("");
        String password = url.password().orElse("");
        Flyway.configure().dataSource(url.jdbcUrl(), user, password).load().migrate();
        return DriverManager.getConnection(url.jdbcUrl(), user, password);
    }

    /**
     * Fills an empty database.
     *
     * @param rounds how many channels, each with an open round
     * @return the cards as they are in Slack, in the order of the channels
     */
    static List<AskedCard> fill(DatabaseUrl url, DeckCards deck, int rounds) throws SQLException, IOException {
        try (Connection database = open(url)) {
            database.setAutoCommit(false);
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            insert(
                    database,
                    "workspace (id, name, bot_user_id, state, seen_at)",
                    StandIn.WORKSPACE,
                    "Bench",
                    "U0BOT",
                    "installed",
                    now);
            for (DeckCards.CardOfDeck card : deck.asked()) {
                insert(database, "card_text (workspace_id, hash, json)", StandIn.WORKSPACE, card.hash(), card.json());
            }
            Practisers.fill(database, deck);
            var asked = new ArrayList<AskedCard>();
            for (int i = 0; i < rounds; i++) {
                asked.add(round(database, deck.asked().get(i % deck.asked().size()), i, now));
            }
            database.commit();
            return asked;
        }
    }

    private static AskedCard round(Connection database, DeckCards.CardOfDeck card, int number, OffsetDateTime now)
            throws SQLException {
        String channel = channel(number);
        String ts = ts(number);
        long channelId = insert(
                database,
                "channel (workspace_id, slack_id, state, mode, unanswered)",
                StandIn.WORKSPACE,
                channel,
                "OFF",
                "QUIZ",
                0);
        LocalDate today = LocalDate.now(ZONE);
        OffsetDateTime posted = now.minusMinutes(1);
        long roundId = insert(
                database,
                """
                round (workspace_id, channel_id, card_id, card_hash, choice_order, reason, daily_date, local_date, zone,
                       late, due_at, created_at, closes_at, shown_count)""",
                StandIn.WORKSPACE,
                channelId,
                card.id(),
                card.hash(),
                card.order(),
                "NEW",
                today,
                today,
                ZONE.getId(),
                false,
                posted,
                posted,
                now.plusDays(1),
                0);
        insert(
                database,
                """
                delivery (workspace_id, channel_id, kind, round_id, state, created_at, deadline, attempts, claimed_at,
                          settled_at, ts)""",
                StandIn.WORKSPACE,
                channelId,
                "CARD",
                roundId,
                "SENT",
                posted,
                now.plusDays(1),
                1,
                posted,
                posted,
                ts);
        return new AskedCard(roundId, channel, ts, card.question(), card.choices());
    }

    /** Inserts a row and returns its number, if it has one. */
    static long insert(Connection database, String into, Object... values) throws SQLException {
        String marks = "?" + ", ?".repeat(values.length - 1);
        boolean numbered = into.matches("(?s)(channel|round|delivery) .*");
        try (PreparedStatement insert = database.prepareStatement(
                "insert into " + into + " values (" + marks + ")",
                numbered ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            if (!numbered) {
                return 0;
            }
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
