package io.github.k8scard.bot;

import io.github.k8scard.storage.OwnRow;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through rows by a key that several may have, a page at a time, so that few are in memory. */
final class PagedRows {
    private static final int ROWS = 500;

    private PagedRows() {}

    /**
     * @param first a key before all others
     * @param read the rows after a key, by key, at most so many
     */
    static <K> void each(
            K first, BiFunction<K, Integer, List<OwnRow>> read, Function<OwnRow, K> keyOf, Consumer<OwnRow> each) {
        K after = first;
        int most = ROWS;
        boolean more = true;
        while (more) {
            List<OwnRow> page = read.apply(after, most);
            more = page.size() == most;
            K last = page.isEmpty() ? after : keyOf.apply(page.get(page.size() - 1));
            // rows of one key belong to one page, and the last key of a full one may go on
            boolean oneKey = more && keyOf.apply(page.get(0)).equals(last);
            most = oneKey ? 2 * most : ROWS;
            for (OwnRow row : oneKey ? List.<OwnRow>of() : page) {
                K key = keyOf.apply(row);
                if (!more || !key.equals(last)) {
                    each.accept(row);
                    after = key;
                }
            }
        }
    }
}
