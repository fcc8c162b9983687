package io.github.k8scard.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deploy.Dockerfile.Copied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {
    private final Dockerfile dockerfile = Dockerfile.read();

    @Test
    void what_starts_is_what_the_procfile_starts() throws IOException {
        String web = Files.readAllLines(Path.of("Procfile")).get(0);
        var ofProcfile = Arrays.stream(web.split(" "))
                .filter(word -> !List.of("web:", "exec", "$JAVA_OPTS").contains(word))
                .toList();

        assertThat(Stream.concat(dockerfile.entryPoint().stream(), dockerfile.command().stream()))
                .containsExactlyElementsOf(ofProcfile);
    }

    @Test
    void it_is_made_of_the_jar_alone() throws IOException {
        assertThat(dockerfile.all("COPY").filter(copy -> !copy.isFrom("build")))
                .singleElement()
                .satisfies(copy -> assertThat(copy.paths()).containsExactly("target/k8scard.jar", "target/"));
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("*", "!target/k8scard.jar");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>k8scard</finalName>");
        assertThat(dockerfile.all("ADD")).isEmpty();
    }

    @Test
    void what_comes_into_the_image_was_made_before() {
        String made = String.join("\n", dockerfile.commands());

        assertThat(made).contains("--output runtime", "-XX:SharedArchiveFile=target/k8scard.jsa", "mkdir data");
        assertThat(dockerfile.copied())
                .containsExactly(
                        new Copied("runtime", "runtime/"),
                        new Copied("target/k8scard.jar", "target/"),
                        new Copied("target/k8scard.jsa", "target/"),
                        new Copied("data", "data/"));
    }

    @Test
    void it_runs_as_nobody_in_particular_and_needs_no_shell() {
        assertThat(dockerfile.user()).hasSize(2).allMatch(number -> number > 10_000);
        assertThat(dockerfile.last("ENTRYPOINT")).startsWith("[\"java\"");
        assertThat(dockerfile.last("CMD")).startsWith("[");
        assertThat(dockerfile.last("RUN")).isEmpty();
        assertThat(dockerfile.last("STOPSIGNAL")).isEqualTo("SIGTERM");
        assertThat(dockerfile.last("LABEL")).contains("org.opencontainers.image.licenses=\"Apache-2.0\"");
    }

    @Test
    void its_bases_are_named_without_a_registry() {
        assertThat(dockerfile.all("FROM"))
                .hasSize(2)
                .allSatisfy(from ->
                        assertThat(from.rest()).matches("[a-z-]+:[a-z0-9-]+(@sha256:[0-9a-f]{64})?( AS build)?"));
    }

    @Test
    void the_manifests_have_its_port_its_user_and_its_folder_of_data() {
        assertThat(dockerfile.last("EXPOSE")).isEqualTo("3000");
        assertThat(dockerfile.last("VOLUME")).isEqualTo(dockerfile.directory() + "/data");
        assertThat(Manifests.of("h2").mounts()).contains(dockerfile.last("VOLUME"));
        assertThat(Manifests.WAYS).allSatisfy(way -> {
            var manifests = Manifests.of(way);
            var context = manifests.pod().getSpec().getSecurityContext();
            assertThat(List.of(context.getRunAsUser(), context.getRunAsGroup()))
                    .isEqualTo(
                            dockerfile.user().stream().map(Integer::longValue).toList());
            assertThat(manifests.container().getPorts().get(0).getContainerPort())
                    .isEqualTo(3000);
        });
    }
}
