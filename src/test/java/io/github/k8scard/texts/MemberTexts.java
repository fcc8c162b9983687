package io.github.k8scard.texts;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All that the sources say to members, by class. The sources are only parsed, which takes a second. */
final class MemberTexts {
    private static final Path SOURCES = Path.of("src/main/java/io/github/k8scard");

    /** Where nothing else than members is spoken to, but for logs and faults. */
    private static final List<String> PACKAGES = List.of(
            "words",
            "calendar",
            "calendar/words",
            "memory",
            "channel",
            "member",
            "round",
            "board",
            "bot",
            "slack",
            "slack/view");

    /** The others of their packages speak to operators. */
    private static final List<String> CLASSES = List.of(
            "deck/CardFinder.java",
            "deck/GroupFinder.java",
            "deck/GroupPhrase.java",
            "deck/Grouping.java",
            "deck/CardGroup.java",
            "deck/Wording.java",
            "delivery/DeliveryTrouble.java");

    /** What they hold is typed by members, not read. */
    private static final Set<String> TABLES = Set.of("Synonyms.java");

    private MemberTexts() {}

    /** The texts of each class that has any, in the source's order; the classes in the order of their names. */
    static Map<String, List<Said>> byClass() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) javac.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            var texts = new TreeMap<String, List<Said>>();
            for (CompilationUnitTree unit : task.parse()) {
                List<Said> said = SaidScanner.texts(unit);
                if (!said.isEmpty()) {
                    texts.put(name(Path.of(unit.getSourceFile().toUri())), said);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        return Stream.concat(
                        PACKAGES.stream().flatMap(MemberTexts::classes),
                        CLASSES.stream().map(SOURCES::resolve))
                .filter(file -> !TABLES.contains(file.getFileName().toString()))
                .collect(Collectors.toList());
    }

    private static Stream<Path> classes(String room) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String path = SOURCES.toAbsolutePath().relativize(file).toString();
        return path.replace(file.getFileSystem().getSeparator(), ".").replaceFirst("\\.java$", "");
    }
}
