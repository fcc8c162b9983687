package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what a member has practised, as much of it as is wanted, past the bot. */
public final class PractisedCards {
    private static final List<String> ROWS = List.of("""
            insert into memory (workspace_id, member_id, card_id, stability, difficulty, last_date)
            select '${team}', '${member}', 'card-' || c, 3.5, 5, date '2026-11-20'
            from generate_series(0, ${cards} - 1) g (c)""", """
            insert into showing (workspace_id, member_id, card_id, card_hash, choice_order, run, shown_at)
            select '${team}', '${member}', 'card-' || mod(n, ${cards}), '${hash}', '012', 'DAILY',
                   timestamp with time zone '2026-11-20 09:00:00+00' - n * interval '1' minute
            from generate_series(1, ${answers}) g (n)""", """
            insert into answer (workspace_id, member_id, card_id, card_hash, showing_id, choice, choices, verdict,
            grade,
                                in_time, points, local_date, zone, received_at)
            select s.workspace_id, s.member_id, s.card_id, s.card_hash, s.id, 0, 3, 'RIGHT', 3, true, 0,
                   date '2026-11-20' - cast(mod(s.id, 700) as integer), 'Europe/London', s.shown_at
            from showing s
            where s.card_id like 'card-%' and s.member_id = '${member}'""");

    private PractisedCards() {}

    /**
     * @param hash of a card's text that is kept
     * @param cards how many cards are practised in turn, with ids from {@code card-0} on
     */
    public static void write(Connection connection, String team, String member, String hash, int cards, int answers)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : ROWS) {
                statement.execute(sql.replace("${team}", team)
                        .replace("${member}", member)
                        .replace("${hash}", hash)
                        .replace("${cards}", String.valueOf(cards))
                        .replace("${answers}", String.valueOf(answers)));
            }
        }
    }
}
