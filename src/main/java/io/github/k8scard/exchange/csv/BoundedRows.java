package io.github.k8scard.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * The text of a table for a parser that keeps a whole row in memory, however many cells it has: it ends with a fault
 * where one row has more separators than any card could need. For one use, by one thread.
 */
final class BoundedRows extends Reader {
    private static final int SEPARATORS_AT_MOST = 50_000;

    private final StringReader text;
    private int separators;

    BoundedRows(String text) {
        this.text = new StringReader(text);
    }

    /** A row has more cells than any card could need. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private RowTooLong() {
            super("over " + SEPARATORS_AT_MOST + " separators");
        }
    }

    /** The parser has come to the end of a row; what it has read beyond that is little. */
    void rowEnded() {
        separators = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = text.read(into, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (into[i] == ',' || into[i] == ';') {
                separators++;
            }
        }
        if (separators > SEPARATORS_AT_MOST) {
            throw new RowTooLong();
        }
        return count;
    }

    @Override
    public void close() {
        text.close();
    }
}
