package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.RecordAnswer;
import io.github.k8scard.bot.RoundClick;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each release's tables with what they may hold, brought up to date. A migration comes with {@code releases/V….sql}, which
 * fills what it added, and is tested from all that came before it.
 */
class MigrationsTest {
    private static final int OPEN_ROUND = 3;

    static Stream<Arguments> releases() {
        return Stream.of(Engine.values())
                .flatMap(engine -> versions().stream().map(version -> Arguments.of(engine, version)));
    }

    @ParameterizedTest
    @MethodSource("releases")
    @Tag("trap-23")
    void nothing_that_a_release_has_stored_is_lost_and_the_new_one_goes_on_with_it(Engine engine, int release)
            throws SQLException {
        DatabaseUrl url = engine.fresh();
        migrate(url, release);
        try (var connection = TestDatabase.connect(url)) {
            fill(connection, release);
            Map<String, List<Map<String, String>>> before = content(connection);
            assertThat(before).hasSizeGreaterThan(15);

            try (var database = Database.open(url)) {
                Map<String, List<Map<String, String>>> after = content(connection);
                before.forEach((table, rows) -> assertThat(only(rows.get(0), after.get(table)))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(rows));
                goesOn(database);
            }
        }
    }

    /** The boards fit the answers, an open card of that time is answered, and all that the bot asks for is answered. */
    private static void goesOn(Database database) {
        assertThat(differences(database)).isEmpty();
        var click = new RoundClick(OPEN_ROUND, "U4", new Response.Chosen(0), "1763884801.000100", NOW);
        var answered = new AnswerRound(database, new RecordAnswer(new Fsrs())).answer(click);

        assertThat(answered.first()).isTrue();
        assertThat(answered.answer().localDate()).isEqualTo(LocalDate.of(2026, 11, 23));
        int count = database.inTransaction(tables -> tables.answers().countIn(OPEN_ROUND));
        assertThat(count).isEqualTo(1);
        var first = database.inTransaction(tables -> tables.answers().inRound(1, new MemberKey("T1", "U3")));
        assertThat(first.orElseThrow().points()).isEqualTo(10);
        assertThat(differences(database)).isEmpty();
        EveryStatement.ofTheBot().forEach(database::useTransaction);
        database.useTransaction(EveryStatement::ofTheOperator);
    }

    /** Both run during a deploy, and all that the older one writes has to fit the tables that the newer one has made. */
    @ParameterizedTest
    @MethodSource("releases")
    void a_release_goes_on_with_the_newest_tables(Engine engine, int release) throws SQLException {
        DatabaseUrl url = engine.fresh();
        try (var database = Database.open(url);
                var connection = TestDatabase.connect(url)) {
            fill(connection, release);

            assertThat(differences(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_table_and_column_is_filled_before_it_is_tested(Engine engine) throws SQLException {
        DatabaseUrl url = engine.fresh();
        int newest = versions().get(versions().size() - 1);
        migrate(url, newest);
        try (var connection = TestDatabase.connect(url)) {
            fill(connection, newest);

            assertThat(content(connection))
                    .allSatisfy((table, rows) -> assertThat(rows.stream()
                                    .flatMap(row -> row.entrySet().stream())
                                    .filter(cell -> cell.getValue() != null)
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet()))
                            .as(table)
                            .containsExactlyInAnyOrderElementsOf(columns(connection, table)));
        }
    }

    @Test
    void each_release_has_something_to_be_tested_with() {
        assertThat(versions())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(version -> assertThat(data(version))
                        .as("src/test/resources/releases/V%d.sql fills what the migration added", version)
                        .isPresent());
    }

    private static List<String> differences(Database database) {
        return database.inTransaction(tables ->
                tables.scoreAudit().differences().stream().map(Object::toString).toList());
    }

    private static List<Integer> versions() {
        return Stream.of(flyway(Engine.H2.fresh()).load().info().all())
                .map(MigrationInfo::getVersion)
                .map(version -> Integer.valueOf(version.getVersion()))
                .toList();
    }

    private static void migrate(DatabaseUrl url, int release) {
        flyway(url)
                .target(MigrationVersion.fromVersion(String.valueOf(release)))
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway(DatabaseUrl url) {
        return Flyway.configure()
                .dataSource(url.jdbcUrl(), url.user().orElse(""), url.password().orElse(""));
    }

    private static Optional<String> data(int release) {
        try (InputStream file = MigrationsTest.class.getResourceAsStream("/releases/V" + release + ".sql")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With all that had been added until then. */
    private static void fill(Connection connection, int release) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int version : versions().stream().filter(one -> one <= release).toList()) {
                statement.execute(data(version).orElse(""));
            }
        }
    }

    /** All rows of all tables that have any, by the names of their columns. */
    private static Map<String, List<Map<String, String>>> content(Connection connection) throws SQLException {
        var content = new HashMap<String, List<Map<String, String>>>();
        for (String table : tables(connection)) {
            content.put(table, rows(connection, "select * from " + table));
        }
        return content;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return rows(connection, """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                """).stream().map(row -> row.get("table_name")).toList();
    }

    private static List<String> columns(Connection connection, String table) {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from " + table + " where false")) {
            return names(none);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<Map<String, String>>();
            List<String> names = names(result);
            while (result.next()) {
                var row = new HashMap<String, String>();
                for (String name : names) {
                    row.put(name, result.getString(name));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<String> names(ResultSet result) throws SQLException {
        var columns = result.getMetaData();
        var names = new ArrayList<String>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The rows without the columns that are new. */
    private static List<Map<String, String>> only(Map<String, String> old, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    var cut = new HashMap<>(row);
                    cut.keySet().retainAll(old.keySet());
                    return (Map<String, String>) cut;
                })
                .toList();
    }
}
