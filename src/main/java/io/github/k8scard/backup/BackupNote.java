package io.github.k8scard.backup;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a backup says of itself, in the one entry of its zip that is not a table.
 *
 * @param program always {@value #PROGRAM}
 * @param format the version of the format, {@value #FORMAT}
 * @param takenAt the moment that it shows
 * @param schema the version of the tables
 * @param tables what is in it
 */
record BackupNote(String program, int format, Instant takenAt, String schema, List<RowCount> tables) {
    static final String PROGRAM = "k8scard";
    static final int FORMAT = 1;
    /** The name of its entry. */
    static final String ENTRY = "k8scard-backup.json";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** A table and how many rows it has. */
    record RowCount(StoredTable table, long rows) {
        /** The name of its entry: lines of JSON, each an array of a row's values, texts or null. */
        String entry() {
            return entryOf(table);
        }
    }

    /** The name of a table's entry. */
    static String entryOf(StoredTable table) {
        return "tables/" + table.name() + ".jsonl";
    }

    /** The number of rows in all tables. */
    long rows() {
        return tables.stream().mapToLong(RowCount::rows).sum();
    }

    /** Whether it can be a note of ours: nothing is missing, and names are such as our tables have. */
    boolean seemsOurs() {
        return PROGRAM.equals(program)
                && takenAt != null
                && schema != null
                && schema.matches("\\d{1,6}(\\.\\d{1,6})*")
                && tables != null
                && tables.stream()
                        .allMatch(one -> one != null && one.rows >= 0 && one.table != null && hasNames(one.table));
    }

    private static boolean hasNames(StoredTable table) {
        return Stream.concat(
                        Stream.of(table.name()),
                        Stream.concat(
                                table.columns().stream(), table.numbered().map(StoredTable.Numbered::column).stream()))
                .allMatch(name -> name != null && NAME.matcher(name).matches());
    }
}
