package io.github.k8scard.bot;

import io.github.k8scard.storage.DatabaseUrl;
import io.github.k8scard.storage.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that counts of what is stored of answers, and of what is owed, as lines. */
final class Everything {
    private static final List<String> QUERIES = List.of(
            "select id || verdict || grade || points from answer order by id",
            "select answer_id || ' ' || edit_id || verdict || grade || points || ' ' || gained from regrade order by 1",
            "select member_id || card_id || stability || ' ' || difficulty || last_date from memory order by 1",
            "select member_id || points || ' ' || right_count || ' ' || wrong_count from member_score order by 1",
            "select channel_id || member_id || local_date || points || ' ' || right_count || ' ' || wrong_count"
                    + " from daily_score order by 1",
            "select channel_id || member_id || points || ' ' || right_count || ' ' || wrong_count"
                    + " from total_score order by 1",
            "select id || card_hash || shown_count from round order by id",
            "select id || card_hash from showing order by id",
            "select kind || coalesce(recipient, '') || state || attempts || coalesce(body, '')"
                    + " from delivery order by 1");

    private Everything() {}

    static List<String> in(TestDatabase database) {
        try (var connection = database.connect()) {
            return lines(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> at(DatabaseUrl url) {
        try (var connection = TestDatabase.connect(url)) {
            return lines(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        for (String query : QUERIES) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
