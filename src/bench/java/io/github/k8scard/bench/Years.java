package io.github.k8scard.bench;

import io.github.k8scard.deck.Card;
import io.github.k8scard.deck.CardJson;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.storage.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Fills a database with what channels of 200 members leave behind that get a card a day for up to 1,000 days and answer
 * it, while ten of them practise two cards a day.
 */
final class Years implements AutoCloseable {
    static final int MEMBERS = 200;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int DAYS = 1_000;

    private final Connection connection;

    Years(DatabaseUrl url) throws SQLException {
        connection = DriverManager.getConnection(
                url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
        // all that is referred to is put there
        execute(url.isH2() ? "set referential_integrity false" : "set session_replication_role = replica");
    }

    static String member(long channel, long member) {
        return "U" + (channel * 1_000 + member);
    }

    /** The workspace, and the cards, the last of which no channel ever gets. */
    void begin(Decks deck) throws SQLException {
        execute("insert into workspace values ('T1', 'Acme', 'UBOT', 'installed', current_timestamp)");
        execute("create table bench_card (n integer primary key, id varchar(60) not null, hash varchar(64) not null)");
        List<Card> cards = deck.cards();
        try (var text = connection.prepareStatement("insert into card_text values ('T1', ?, ?)");
                var card = connection.prepareStatement("insert into bench_card values (?, ?, ?)")) {
            for (int i = 0; i < cards.size() - 1; i++) {
                String hash = CardJson.fingerprint(cards.get(i));
                text.setString(1, hash);
                text.setString(2, CardJson.write(cards.get(i)));
                text.execute();
                card.setInt(1, i);
                card.setString(2, cards.get(i).id());
                card.setString(3, hash);
                card.execute();
            }
        }
    }

    /** Adds channels, or days to the only one, until there are so many answers to rounds. */
    void fill(long answers) throws SQLException {
        long channels = Math.max(1, answers / MEMBERS / DAYS);
        long days = Math.min(DAYS, answers / MEMBERS);
        for (long channel = 1; channel <= channels; channel++) {
            long before = number("select count(*) from round where channel_id = " + channel);
            if (before == 0) {
                run(YearsOfAChannel.BEGIN, channel, 1, days);
            }
            if (before < days) {
                run(YearsOfAChannel.DAYS, channel, before + 1, days);
                run(YearsOfAChannel.SUMS, channel, before + 1, days);
            }
        }
        execute("analyze");
    }

    void run(List<String> statements, long channel, long from, long to) throws SQLException {
        for (String sql : statements) {
            execute(sql.replace("${channel}", String.valueOf(channel))
                    .replace("${from}", String.valueOf(from))
                    .replace("${to}", String.valueOf(to))
                    .replace("${today}", TODAY.toString()));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
