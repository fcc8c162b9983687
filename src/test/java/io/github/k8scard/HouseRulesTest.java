package io.github.k8scard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What keeps each file, signature and name small enough to be read at once. */
@AnalyzeClasses(packages = "io.github.k8scard", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseRulesTest {
    private static final int PARAMETERS = 8;
    private static final int LINES = 200;
    private static final int COLUMNS = 120;
    private static final Path SOURCES = Path.of("src/main/java");

    @ArchTest
    static final ArchRule eight_parameters_are_the_most = codeUnits()
            .that(areWritten())
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "at most " + PARAMETERS, parameters -> parameters.size() <= PARAMETERS));

    @ArchTest
    static void a_simple_name_stands_for_one_type(JavaClasses ours) {
        var twice = ours.stream()
                .filter(type -> !List.of("", "package-info").contains(type.getSimpleName()) && !isVariant(type))
                .collect(groupingBy(JavaClass::getSimpleName, toSet()))
                .values();
        assertThat(twice).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    @ArchTest
    static void a_file_can_be_read_at_once(JavaClasses ours) {
        for (Path file : sources()) {
            List<String> lines = lines(file);
            assertThat(lines).as("lines of %s", file).hasSizeLessThanOrEqualTo(LINES);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.length())
                            .as("columns of “%s” in %s", line, file)
                            .isLessThanOrEqualTo(COLUMNS));
        }
    }

    @ArchTest
    static void each_package_says_what_happens_in_it(JavaClasses ours) {
        assertThat(sources().stream().map(Path::getParent))
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    /** One of a sealed type's few forms: it is read with the name of that type in front. */
    private static boolean isVariant(JavaClass type) {
        return type.getEnclosingClass()
                .filter(form -> type.isAssignableTo(form.getName()))
                .isPresent();
    }

    private static DescribedPredicate<JavaCodeUnit> areWritten() {
        return DescribedPredicate.describe(
                "are written by a person", unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
