package io.github.k8scard.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** All that a database holds, wherever it is kept. */
interface RowSource {

    /** Its tables, in any order. */
    List<StoredTable> tables() throws SQLException;

    /**
     * Gives each row of a table to a reader, one after the other.
     *
     * @return how many there were
     */
    long read(StoredTable table, RowReader reader) throws IOException, SQLException;

    /** Takes rows. */
    interface RowReader {
        /**
         * @param values of the table's columns, as text that both databases read; null where the database has null. The
         *     array may be used again for the next row.
         */
        void row(String[] values) throws IOException, SQLException;
    }
}
