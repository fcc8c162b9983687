package io.github.k8scard.exchange.csv;

import io.github.k8scard.exchange.DraftField;
import io.github.k8scard.exchange.UnreadableFile;
import io.github.k8scard.words.NameKey;
import io.github.k8scard.words.Nearest;
import io.github.k8scard.words.Quoted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns of a table are.
 *
 * @param columns in the order of the table, each once
 */
record CsvHeader(List<DraftField> columns) {
    private static final int CHARACTERS_AT_MOST = 60;
    private static final int COLUMNS_AT_MOST = 100;
    private static final List<DraftField> REQUIRED = List.of(DraftField.QUESTION, DraftField.ANSWER);

    /** @throws UnreadableFile with all that is wrong with the header */
    static CsvHeader of(Path file, List<String> cells) {
        if (cells.size() > COLUMNS_AT_MOST) {
            throw new UnreadableFile(
                    file, "has " + cells.size() + " columns; leave only those that are known here: " + all() + ".");
        }
        List<DraftField> columns = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String cell : cells) {
            Optional<DraftField> field = field(cell);
            if (field.isEmpty()) {
                faults.add(unknown(cell));
            } else if (columns.contains(field.get())) {
                faults.add("There are two columns " + field.get().column() + "; remove one.");
            } else {
                columns.add(field.get());
            }
        }
        if (columns.isEmpty()) {
            throw new UnreadableFile(
                    file,
                    "has no header that is known; let its first line name the columns, separated by commas or"
                            + " semicolons: " + all() + ".");
        }
        REQUIRED.stream()
                .filter(field -> !columns.contains(field))
                .forEach(field -> faults.add("There is no column " + field.column() + "; add it."));
        if (!faults.isEmpty()) {
            throw new UnreadableFile(
                    file,
                    "has a header that cannot be used:\n  " + String.join("\n  ", faults) + "\nThe columns are " + all()
                            + ".");
        }
        return new CsvHeader(List.copyOf(columns));
    }

    /** How many of the cells are columns that are known. */
    static long known(List<String> cells) {
        return cells.stream().filter(cell -> field(cell).isPresent()).count();
    }

    private static Optional<DraftField> field(String cell) {
        return cell.length() > CHARACTERS_AT_MOST ? Optional.empty() : DraftField.ofColumn(NameKey.of(cell));
    }

    private static String unknown(String cell) {
        if (cell.isBlank()) {
            return "A column has no name; name it or remove it.";
        }
        String hint = Nearest.to(key(cell), names().toList(), 1).stream()
                .findFirst()
                .map(near -> "rename it to " + near + " or remove it.")
                .orElse("remove it.");
        return Quoted.of(cell) + " is no column; " + hint;
    }

    private static String key(String cell) {
        return NameKey.of(cell.substring(0, Math.min(cell.length(), CHARACTERS_AT_MOST)));
    }

    private static String all() {
        return names().collect(Collectors.joining(", "));
    }

    private static Stream<String> names() {
        return Arrays.stream(DraftField.values()).map(DraftField::column);
    }
}
