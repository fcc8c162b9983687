package io.github.k8scard.exchange;

import io.github.k8scard.deck.Deck;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param deck all its cards; empty if anything is wrong, be it with one row
 * @param rows what became of each row, in the order of the file
 * @param faults what is wrong with the file as a whole and what to do, a sentence each
 * @param remarks what else is to be said of it as a whole, a sentence each
 */
public record Imported(Optional<Deck> deck, List<RowReport> rows, List<String> faults, List<String> remarks) {
    public Imported {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /** How many rows are refused. */
    public long refused() {
        return rows.stream().filter(RowReport::isRefused).count();
    }
}
