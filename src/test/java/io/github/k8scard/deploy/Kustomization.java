package io.github.k8scard.deploy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A kustomization file, or a component, with all the fields that ours use; null stands for none. */
record Kustomization(
        String apiVersion,
        String kind,
        List<String> resources,
        List<Generator> configMapGenerator,
        List<Generator> secretGenerator,
        List<Image> images,
        List<Patch> patches,
        List<Replicas> replicas,
        List<Replacement> replacements) {

    record Generator(String name, String behavior, List<String> envs, List<String> literals) {}

    record Image(String name, String newTag) {}

    record Replicas(String name, int count) {}

    /** A field that is put into others. */
    record Replacement(Source source, List<Into> targets) {
        record Source(String kind, String name, String fieldPath) {}

        record Into(Target select, List<String> fieldPaths) {}
    }

    record Patch(String path, Target target) {}

    record Target(String kind, String name) {}

    /** One operation of a JSON patch. */
    record Operation(String op, String path, tools.jackson.databind.JsonNode value) {}

    static <T> Stream<T> all(List<T> list) {
        return Stream.ofNullable(list).flatMap(List::stream).filter(Objects::nonNull);
    }

    /** All the files that it names. */
    Stream<String> files() {
        return Stream.of(
                        all(resources),
                        all(configMapGenerator).flatMap(generator -> all(generator.envs())),
                        all(secretGenerator).flatMap(generator -> all(generator.envs())),
                        all(patches).map(Patch::path))
                .flatMap(names -> names);
    }
}
