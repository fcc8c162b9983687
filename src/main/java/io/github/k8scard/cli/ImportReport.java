package io.github.k8scard.cli;

import io.github.k8scard.exchange.Imported;
import io.github.k8scard.exchange.RowReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What an operator reads of an import, in lines. */
final class ImportReport {
    private final Path file;
    private final Imported imported;

    ImportReport(Path file, Imported imported) {
        this.file = file;
        this.imported = imported;
    }

    /** That nothing was written, and what to mend. */
    List<String> refused(boolean eachRow) {
        List<String> lines = rows(eachRow ? row -> true : RowReport::isRefused);
        lines.addAll(imported.faults());
        long refused = imported.refused();
        String rows = refused == 0 ? "" : refused + " of " + cards() + (refused == 1 ? " is" : " are") + " refused. ";
        lines.add(rows + "Nothing is written; mend " + file + " and import it again.");
        return lines;
    }

    /** That everything could be written. */
    List<String> dry() {
        List<String> lines = rows(row -> true);
        lines.addAll(imported.remarks());
        lines.add(cards() + " in " + file + (imported.rows().size() == 1 ? " is" : " are")
                + " fine. Nothing is written in a dry run.");
        return lines;
    }

    /** That everything is written. */
    List<String> written(Path out) {
        List<String> lines = rows(RowReport::isTelling);
        lines.addAll(imported.remarks());
        lines.add("Wrote " + cards() + " to " + out + ". See what could be better with: deck check " + out);
        return lines;
    }

    private String cards() {
        int count = imported.rows().size();
        return count == 1 ? "1 card" : count + " cards";
    }

    private List<String> rows(Predicate<RowReport> told) {
        List<String> lines = new ArrayList<>();
        imported.rows().stream().filter(told).forEach(row -> lines.addAll(row.lines()));
        return lines;
    }
}
