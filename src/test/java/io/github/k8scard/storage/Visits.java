package io.github.k8scard.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much of the tables each statement looks at, as the database itself says: it is run twice, first only for that. */
final class Visits implements SqlLogger {
    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

    /**
     * PostgreSQL does not count what it passes over within an index, only its pages; the way to one row takes it some.
     */
    private static final int PAGES_TO_A_ROW = 5;

    private final boolean h2;
    private final Jdbi jdbi;
    private final Map<String, Visit> seen = new LinkedHashMap<>();

    Visits(DatabaseUrl url) {
        h2 = url.isH2();
        jdbi = Jdbi.create(() -> connected(url))
                .installPlugin(new TimeColumns())
                .installPlugin(new RecordRows())
                .registerArrayType(String.class, "varchar")
                .setSqlLogger(this);
    }

    /** PostgreSQL would rather read a table of some pages whole. */
    private static Connection connected(DatabaseUrl url) throws SQLException {
        var connection = TestDatabase.connect(url);
        if (!url.isH2()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set enable_seqscan = off");
            }
        }
        return connection;
    }

    /**
     * @param rows how many rows it looked at, those too that it did not take
     * @param plan how the database went about it
     */
    record Visit(long rows, String plan) {
        private Visit larger(Visit other) {
            return other.rows > rows ? other : this;
        }
    }

    /** What each statement of some work looked at, at most, by its text. Nothing of the work stays. */
    Map<String, Visit> of(Consumer<Tables> work) {
        seen.clear();
        jdbi.useTransaction(handle -> {
            work.accept(new Tables(handle));
            handle.rollback();
        });
        return Map.copyOf(seen);
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        String explain = h2 ? "explain analyze " : "explain (analyze, buffers, format json) ";
        try (var statement = context.getConnection()
                .prepareStatement(explain + context.getParsedSql().getSql())) {
            bind(context, statement);
            var savepoint = context.getConnection().setSavepoint();
            try (var rows = statement.executeQuery()) {
                rows.next();
                String plan = rows.getString(1);
                seen.merge(context.getRawSql(), h2 ? h2Visit(plan) : postgresVisit(plan), Visit::larger);
            }
            context.getConnection().rollback(savepoint);
        } catch (SQLException e) {
            throw new IllegalStateException(context.getRawSql(), e);
        }
    }

    /** There is no other way to bind the same again; Jdbi has announced that this one goes, but not what comes. */
    @SuppressWarnings("removal")
    private static void bind(StatementContext context, PreparedStatement statement) throws SQLException {
        var parameters = context.getParsedSql().getParameters();
        for (int i = 0; i < parameters.getParameterCount(); i++) {
            var argument = parameters.isPositional()
                    ? context.getBinding().findForPosition(i)
                    : context.getBinding()
                            .findForName(parameters.getParameterNames().get(i), context);
            argument.orElseThrow().apply(i + 1, statement, context);
        }
    }

    private static Visit h2Visit(String plan) {
        long rows = SCAN_COUNT
                .matcher(plan)
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
        return new Visit(rows, plan);
    }

    private static Visit postgresVisit(String plan) {
        JsonNode top = JsonMapper.shared().readTree(plan).get(0).get("Plan");
        long pages = number(top, "Shared Hit Blocks") + number(top, "Shared Read Blocks");
        return new Visit(Math.max(rows(top), pages / PAGES_TO_A_ROW), plan);
    }

    private static long rows(JsonNode node) {
        long each = Stream.of(
                        "Actual Rows",
                        "Rows Removed by Filter",
                        "Rows Removed by Join Filter",
                        "Rows Removed by Index Recheck")
                .mapToLong(name -> number(node, name))
                .sum();
        long below = node.path("Plans").valueStream().mapToLong(Visits::rows).sum();
        return each * number(node, "Actual Loops") + below;
    }

    private static long number(JsonNode node, String name) {
        return Math.round(node.path(name).asDouble(0));
    }
}
