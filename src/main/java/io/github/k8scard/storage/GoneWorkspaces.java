package io.github.k8scard.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The workspaces that no longer have the bot installed, and how all that is theirs goes, a part at a time. */
public final class GoneWorkspaces {
    /** The table whose rows go first. */
    public static final String FIRST = "regrade";

    private static final String WORKSPACE = "workspace";

    /** What refers to others comes before these, each with what names a row of it. */
    private static final List<Map.Entry<String, List<String>>> TABLES = List.of(
            Map.entry(FIRST, List.of("answer_id")),
            Map.entry("card_miss", List.of("workspace_id", "card_id", "member_id")),
            Map.entry("pick_count", List.of("workspace_id", "card_id", "card_hash", "choice")),
            Map.entry("card_count", List.of("workspace_id", "card_id")),
            Map.entry("answer", List.of("id")),
            Map.entry("showing", List.of("id")),
            Map.entry("memory", List.of("workspace_id", "member_id", "card_id")),
            Map.entry("daily_score", List.of("channel_id", "local_date", "member_id")),
            Map.entry("total_score", List.of("channel_id", "member_id")),
            Map.entry("member_score", List.of("workspace_id", "member_id")),
            Map.entry("streak", List.of("channel_id", "member_id")),
            Map.entry("channel_streak", List.of("channel_id")),
            Map.entry("digest", List.of("channel_id", "week")),
            Map.entry("home", List.of("workspace_id", "member_id")),
            Map.entry("curator", List.of("workspace_id", "member_id")),
            Map.entry("flag", List.of("id")),
            Map.entry("suggestion", List.of("id")),
            Map.entry("delivery", List.of("id")),
            Map.entry("card_edit", List.of("id")),
            Map.entry("round", List.of("id")),
            Map.entry("departure", List.of("channel_id", "member_id")),
            Map.entry("channel_change", List.of("id", "side")),
            Map.entry("channel", List.of("id")),
            Map.entry("trouble_told", List.of("workspace_id", "trouble")),
            Map.entry("handled_event", List.of("workspace_id", "id")),
            Map.entry("member", List.of("workspace_id", "id")),
            Map.entry("card_text", List.of("workspace_id", "hash")),
            Map.entry("method_use", List.of("workspace_id", "method")));

    private final Handle handle;

    GoneWorkspaces(Handle handle) {
        this.handle = handle;
    }

    /**
     * A workspace without the bot.
     *
     * @param leftAt since when; empty if nobody has noted it yet
     * @param going whether some of it may have gone already
     */
    public record GoneWorkspace(String id, Optional<Instant> leftAt, boolean going) {}

    /** All of them. */
    public List<GoneWorkspace> all() {
        return handle.select("""
                        select id, left_at, state
                        from workspace
                        where state <> ?
                        order by id""", Workspaces.INSTALLED)
                .map((row, context) -> new GoneWorkspace(
                        row.getString("id"),
                        Columns.instant(row, "left_at"),
                        Workspaces.GOING.equals(row.getString("state"))))
                .list();
    }

    /** Notes since when the bot is not installed in a workspace. */
    public void noteLeft(String id, Instant at) {
        handle.execute("update workspace set left_at = ? where id = ? and state = ?", at, id, Workspaces.LEFT);
    }

    /**
     * From now on what is a workspace's may go, and it is not joined again before all of it has.
     *
     * @return false if the bot is installed there again; then nothing changes
     */
    public boolean begin(String id) {
        return handle.execute(
                        "update workspace set state = ? where id = ? and state in (?, ?)",
                        Workspaces.GOING,
                        id,
                        Workspaces.LEFT,
                        Workspaces.GOING)
                == 1;
    }

    /**
     * Some rows that went.
     *
     * @param table of which table
     * @param rows how many
     */
    public record Removed(String table, int rows) {
        /** Whether nothing of the workspace is left. */
        public boolean isLast() {
            return WORKSPACE.equals(table);
        }
    }

    /**
     * Removes some rows of a workspace whose removal has begun, and at the very end the workspace itself.
     *
     * @param from the table that rows went of last time, before which there is most likely nothing left
     * @param atMost how many rows
     * @return what was removed; empty if there is nothing left, or another process has removed it
     */
    public Optional<Removed> removeSome(String id, String from, int atMost) {
        boolean going = handle.select("select state from workspace where id = ? for update", id)
                .mapTo(String.class)
                .findOne()
                .filter(Workspaces.GOING::equals)
                .isPresent();
        if (!going) {
            return Optional.empty();
        }
        return removeSome(TABLES.stream().dropWhile(table -> !table.getKey().equals(from)), id, atMost)
                .or(() -> removeLast(id, atMost));
    }

    /** Whoever counts stores it in tables that do not refer to the workspace, so that nobody is to count meanwhile. */
    private Optional<Removed> removeLast(String id, int atMost) {
        CountPosition.lock(handle);
        return removeSome(TABLES.stream(), id, atMost).or(() -> {
            handle.execute("delete from workspace where id = ?", id);
            return Optional.of(new Removed(WORKSPACE, 1));
        });
    }

    private Optional<Removed> removeSome(Stream<Map.Entry<String, List<String>>> tables, String id, int atMost) {
        return tables.map(
                        table -> new Removed(table.getKey(), removeSome(table.getKey(), table.getValue(), id, atMost)))
                .filter(removed -> removed.rows() > 0)
                .findFirst();
    }

    /** By their keys, since the databases do not agree on how to delete only some of what fulfils a condition. */
    private int removeSome(String table, List<String> key, String id, int atMost) {
        List<List<Object>> rows = PlainJdbc.list(
                handle,
                "select %s from %s where workspace_id = ? limit ?".formatted(String.join(", ", key), table),
                arguments -> arguments.and(id).and(atMost),
                GoneWorkspaces::values);
        if (rows.isEmpty()) {
            return 0;
        }
        String sql = "delete from %s where %s = ?".formatted(table, String.join(" = ? and ", key));
        PlainJdbc.unchanged(handle, sql, rows, (arguments, row) -> {
            for (Object value : row) {
                arguments.value(value);
            }
        });
        return rows.size();
    }

    private static List<Object> values(ResultSet row) throws SQLException {
        var values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            boolean date = row.getMetaData().getColumnType(i) == Types.DATE;
            values.add(date ? row.getObject(i, LocalDate.class) : row.getObject(i));
        }
        return values;
    }
}
