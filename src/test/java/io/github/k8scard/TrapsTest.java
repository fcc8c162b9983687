package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/** The table of traps and the tests that it names, each of which carries its number as a tag. */
class TrapsTest {
    private static final int TRAPS = 25;
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|.*\\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`([\\w.]+)`");

    @Test
    void each_trap_has_its_tests_and_the_table_names_them_all() throws IOException {
        Set<String> named = new TreeSet<>();
        var rows = ROW.matcher(Files.readString(Path.of("docs/traps.md")))
                .results()
                .toList();
        assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, TRAPS).boxed().toList());
        for (var row : rows) {
            var tests = NAMED.matcher(row.group(2)).results().toList();
            assertThat(tests).as("tests of trap " + row.group(1)).isNotEmpty();
            tests.forEach(test -> named.add("trap-" + row.group(1) + " " + test.group(1)));
        }

        assertThat(tagged()).isEqualTo(named);
    }

    private static Set<String> tagged() {
        return new ClassFileImporter()
                .importPackages("io.github.k8scard").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> tags(method).stream().map(tag -> tag + " " + name(method)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> tags(JavaMethod method) {
        Stream<Tag> several =
                method.tryGetAnnotationOfType(Tags.class).stream().flatMap(tags -> Stream.of(tags.value()));
        return Stream.concat(method.tryGetAnnotationOfType(Tag.class).stream(), several)
                .map(Tag::value)
                .filter(tag -> tag.startsWith("trap-"))
                .toList();
    }

    private static String name(JavaMethod method) {
        JavaClass type = method.getOwner();
        return type.getSimpleName() + "." + method.getName();
    }
}
