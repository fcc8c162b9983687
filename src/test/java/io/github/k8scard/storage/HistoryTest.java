package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.storage.Visits.Visit;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot does not slow down over the years: what it looks at is what is under way and what it returns. */
final class HistoryTest {
    private static final int TWO_WEEKS = 14;
    private static final int A_SEASON = 90;

    /** With 110,000 deliveries and as many answers. */
    private static final int A_YEAR = 365;

    /** More than indexes get deeper, and less than what grows would grow by. */
    private static final int SLACK = 20;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void no_statement_looks_at_more_after_a_season_than_after_two_weeks(Engine engine) throws SQLException {
        assertThat(growing(engine, TWO_WEEKS, A_SEASON)).isEmpty();
    }

    @Tag("thorough")
    @ParameterizedTest
    @EnumSource(Engine.class)
    void no_statement_looks_at_more_after_a_year_than_after_two_weeks(Engine engine) throws SQLException {
        assertThat(growing(engine, TWO_WEEKS, A_YEAR)).isEmpty();
    }

    @Test
    void every_statement_in_the_sources_is_among_them() throws SQLException, IOException {
        var visits = new Visits(filled(Engine.H2, 1));
        Map<String, Visit> seen = visits.of(tables -> {
            EveryStatement.ofTheBot().forEach(use -> use.accept(tables));
            EveryStatement.ofTheOperator(tables);
        });
        assertThat(SourceStatements.read())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        piece -> assertThat(seen.keySet()).as(piece.toString()).anyMatch(piece::isPartOf));
        assertThat(seen.values()).as("H2 counts what it visits").anyMatch(visit -> visit.rows() > SLACK);
    }

    private static DatabaseUrl filled(Engine engine, int days) throws SQLException {
        var url = engine.fresh();
        History.fill(url, days);
        return url;
    }

    private static List<String> growing(Engine engine, int days, int more) throws SQLException {
        var young = new Visits(filled(engine, days));
        var old = new Visits(filled(engine, more));
        return EveryStatement.ofTheBot().stream()
                .flatMap(use -> growing(young.of(use), old.of(use)))
                .toList();
    }

    private static Stream<String> growing(Map<String, Visit> young, Map<String, Visit> old) {
        assertThat(young).containsOnlyKeys(old.keySet());
        return old.entrySet().stream()
                .filter(visit ->
                        visit.getValue().rows() > 2 * young.get(visit.getKey()).rows() + SLACK)
                .map(visit -> young.get(visit.getKey()).rows() + " rows, later "
                        + visit.getValue().rows() + ":\n" + visit.getKey() + "\n"
                        + visit.getValue().plan());
    }
}
