package io.github.k8scard.storage;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of SQL in the sources of this package, as far as Jdbi runs them. */
final class SourceStatements {
    private static final Path SOURCES = Path.of("src/main/java/io/github/k8scard/storage");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("\"((?:select|insert|update|delete|where|and|order by) [^\"]*|[^\"]* [=<>]+ [?:][^\"]*)\"");

    private SourceStatements() {}

    /** A part of a statement, or all of it; {@code %s} stands for anything. */
    record Piece(Path source, String text) {
        boolean isPartOf(String statement) {
            String pattern =
                    Stream.of(oneLine(text).split("%s", -1)).map(Pattern::quote).collect(joining(".*"));
            return Pattern.compile(pattern).matcher(oneLine(statement)).find();
        }
    }

    static List<Piece> read() throws IOException {
        var pieces = new ArrayList<Piece>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String source = Files.readString(file);
                if (source.contains("import org.jdbi.v3.core.Handle;")) {
                    found(TEXT_BLOCK, source).forEach(text -> pieces.add(new Piece(file.getFileName(), text)));
                    found(SQL, TEXT_BLOCK.matcher(source).replaceAll(""))
                            .forEach(text -> pieces.add(new Piece(file.getFileName(), text)));
                }
            }
        }
        return pieces;
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static String oneLine(String sql) {
        return sql.replace("\\s", " ").replaceAll("\\s+", " ").strip();
    }
}
