package io.github.k8scard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Whoever gets the jar alone, or the image, gets the licenses with it. */
class JarLicensesIT {
    @Test
    void the_jar_has_our_license_and_beside_it_those_of_the_libraries() throws IOException {
        try (var jar = new ZipFile("target/k8scard.jar")) {
            assertThat(jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(Path.of("LICENSE")));
            assertThat(jar.stream().map(ZipEntry::getName))
                    .containsAll(List.of(
                            "META-INF/third-party/README.md",
                            "META-INF/third-party/slf4j-api/META-INF/LICENSE.txt",
                            "META-INF/third-party/commons-csv/META-INF/NOTICE.txt"))
                    .noneMatch(name -> name.matches("META-INF/(LICENSE\\..*|NOTICE.*)"));
        }
    }
}
