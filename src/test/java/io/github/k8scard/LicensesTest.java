package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar is made of, as the build writes it down, and whether we may pass it on. */
class LicensesTest {
    private static final String PARTS = "/META-INF/sbom/k8scard.cdx.json";

    /** All of them let a program that uses the library have a license of its own. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "MPL-2.0",
            "GPL-2.0-with-classpath-exception");

    /** Their licenses ask for where the source is, or a library of the same holder brings the same text. */
    private static final Set<String> BRING_NO_TEXT =
            Set.of("h2", "jakarta.servlet-api", "logback-classic", "logback-core", "istack-commons-runtime");

    @Test
    void each_library_in_the_jar_has_a_license_that_allows_to_pass_it_on() throws IOException {
        List<JsonNode> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(40);
        assertThat(libraries)
                .allSatisfy(library -> assertThat(licenses(library))
                        .as(library.path("name").asString())
                        .anyMatch(ALLOWED::contains));
    }

    @Test
    void it_is_told_of_each_library_where_it_comes_from_and_what_its_file_looks_like() throws IOException {
        assertThat(libraries()).allSatisfy(library -> {
            assertThat(library.path("purl").asString()).startsWith("pkg:maven/");
            assertThat(library.path("hashes").size()).isPositive();
        });
    }

    @Test
    void what_is_not_under_the_license_of_ours_has_its_text_beside_it() throws IOException {
        assertThat(libraries())
                .filteredOn(library -> !licenses(library).contains("Apache-2.0"))
                .extracting(library -> library.path("name").asString())
                .filteredOn(name -> !hasText(name))
                .containsExactlyInAnyOrderElementsOf(BRING_NO_TEXT);
    }

    @Test
    void ours_is_named_where_the_parts_are() throws IOException {
        assertThat(licenses(parts().path("metadata").path("component"))).containsExactly("Apache-2.0");
    }

    /** A folder alone says nothing: the build makes one for each library. */
    private static boolean hasText(String library) {
        URL texts = LicensesTest.class.getResource("/META-INF/third-party/" + library);
        try (Stream<Path> files = Files.walk(Path.of(URI.create(texts.toString())))) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> libraries() throws IOException {
        return StreamSupport.stream(parts().path("components").spliterator(), false)
                .toList();
    }

    private static JsonNode parts() throws IOException {
        try (InputStream parts = LicensesTest.class.getResourceAsStream(PARTS)) {
            assertThat(parts).as("the build writes %s", PARTS).isNotNull();
            return JsonMapper.shared().readTree(parts);
        }
    }

    private static List<String> licenses(JsonNode library) {
        return StreamSupport.stream(library.path("licenses").spliterator(), false)
                .map(one -> one.path("license"))
                .map(license -> license.path("id").asString(license.path("name").asString("")))
                .toList();
    }
}
