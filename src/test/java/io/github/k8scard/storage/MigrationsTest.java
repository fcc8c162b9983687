package io.github.k8scard.storage;

import static io.github.k8scard.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.bot.AnswerRound;
import io.github.k8scard.bot.RecordAnswer;
import io.github.k8scard.bot.RoundClick;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.memory.Fsrs;
import io.github.k8scard.round.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .flatMap(engine -> Releases.versions().stream().map(version -> Arguments.of(engine, version)));
    }

    @ParameterizedTest
    @MethodSource("releases")
    @Tag("trap-23")
    void nothing_that_a_release_has_stored_is_lost_and_the_new_one_goes_on_with_it(Engine engine, int release)
            throws SQLException {
        DatabaseUrl url = engine.fresh();
        Releases.make(url, release);
        try (var connection = TestDatabase.connect(url)) {
            Releases.fill(connection, release);
            Map<String, List<Map<String, String>>> before = Releases.content(connection);
            assertThat(before).hasSizeGreaterThan(15);

            try (var database = Database.open(url)) {
                Map<String, List<Map<String, String>>> after = Releases.content(connection);
                before.forEach((table, rows) -> assertThat(Releases.only(rows.get(0), after.get(table)))
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
            Releases.fill(connection, release);

            assertThat(differences(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_table_and_column_is_filled_before_it_is_tested(Engine engine) throws SQLException {
        DatabaseUrl url = engine.fresh();
        int newest = Releases.versions().get(Releases.versions().size() - 1);
        Releases.make(url, newest);
        try (var connection = TestDatabase.connect(url)) {
            Releases.fill(connection, newest);

            assertThat(Releases.content(connection))
                    .allSatisfy((table, rows) -> assertThat(rows.stream()
                                    .flatMap(row -> row.entrySet().stream())
                                    .filter(cell -> cell.getValue() != null)
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet()))
                            .as(table)
                            .containsExactlyInAnyOrderElementsOf(Releases.columns(connection, table)));
        }
    }

    @Test
    void each_release_has_something_to_be_tested_with() {
        assertThat(Releases.versions())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(version -> assertThat(Releases.data(version))
                        .as("src/test/resources/releases/V%d.sql fills what the migration added", version)
                        .isPresent());
    }

    private static List<String> differences(Database database) {
        return database.inTransaction(tables ->
                tables.scoreAudit().differences().stream().map(Object::toString).toList());
    }
}
