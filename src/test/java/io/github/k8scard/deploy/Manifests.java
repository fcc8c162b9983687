package io.github.k8scard.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The manifests of one way to run the bot, as they are in {@code deploy/kubernetes}, before kustomize joins them. */
public final class Manifests {
    static final Path FOLDER = Path.of("deploy/kubernetes");
    static final List<String> WAYS = List.of("postgresql", "h2");

    private static final Map<String, Class<? extends HasMetadata>> MODELS = Map.of(
            "v1 ServiceAccount", ServiceAccount.class,
            "v1 Service", Service.class,
            "v1 Pod", Pod.class,
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "networking.k8s.io/v1 Ingress", Ingress.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);

    private final Path folder;

    private Manifests(Path folder) {
        this.folder = folder;
    }

    /** @param way {@code postgresql}, {@code h2}, or {@code maintenance} beside that */
    public static Manifests of(String way) {
        return new Manifests(FOLDER.resolve(way));
    }

    static Kustomization kustomization(Path folder) {
        return StrictYaml.read(StrictYaml.tree(folder.resolve("kustomization.yaml")), Kustomization.class);
    }

    /** What a file describes, read strictly; empty for a kind that is not Kubernetes' own. */
    static Optional<HasMetadata> resource(Path file) {
        JsonNode tree = StrictYaml.tree(file);
        return Optional.ofNullable(MODELS.get(tree.path("apiVersion").asString("") + " "
                        + tree.path("kind").asString("")))
                .map(model -> StrictYaml.read(tree, model));
    }

    /** The folders whose kustomizations belong to it, its own first. */
    Stream<Path> folders() {
        return Stream.concat(
                Stream.of(folder),
                Kustomization.all(kustomization(folder).resources())
                        .filter(resource -> resource.startsWith("../"))
                        .map(resource -> folder.resolve(resource).normalize())
                        .flatMap(other -> new Manifests(other).folders()));
    }

    Stream<HasMetadata> resources() {
        return folders()
                .flatMap(each -> Kustomization.all(kustomization(each).resources())
                        .filter(name -> name.endsWith(".yaml"))
                        .flatMap(name -> resource(each.resolve(name)).stream()));
    }

    <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return resources().filter(kind::isInstance).map(kind::cast);
    }

    /** That of its own folder's. */
    PodTemplateSpec pod() {
        return Stream.of(
                        all(Pod.class).map(pod -> new PodTemplateSpec(pod.getMetadata(), pod.getSpec())),
                        all(Deployment.class)
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        all(StatefulSet.class).map(set -> set.getSpec().getTemplate()))
                .flatMap(templates -> templates)
                .findFirst()
                .orElseThrow();
    }

    Container container() {
        return pod().getSpec().getContainers().get(0);
    }

    /** The folders inside the container that it can write to. */
    public List<String> mounts() {
        return container().getVolumeMounts().stream()
                .map(mount -> mount.getMountPath())
                .toList();
    }

    /** Where kubelet asks how the bot is. */
    public List<String> probedPaths() {
        Container bot = container();
        return Stream.of(bot.getStartupProbe(), bot.getLivenessProbe(), bot.getReadinessProbe())
                .map(probe -> probe.getHttpGet().getPath())
                .toList();
    }

    /** All that the container's environment has, with what the examples say where an operator's own words go. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        container().getEnvFrom().forEach(source -> {
            Optional.ofNullable(source.getConfigMapRef())
                    .ifPresent(map -> environment.putAll(generated(map.getName())));
            Optional.ofNullable(source.getSecretRef())
                    .ifPresent(secret -> environment.putAll(generated(secret.getName())));
        });
        container().getEnv().forEach(variable -> environment.put(variable.getName(), value(variable)));
        return environment;
    }

    private String value(EnvVar variable) {
        return Optional.ofNullable(variable.getValue()).orElseGet(() -> {
            var reference = variable.getValueFrom().getSecretKeyRef();
            return Optional.ofNullable(generated(reference.getName()).get(reference.getKey()))
                    .orElseThrow(() -> new IllegalStateException("No example has " + reference.getKey()));
        });
    }

    /** What a generated ConfigMap or Secret of a name holds. */
    Map<String, String> generated(String name) {
        return folders()
                .flatMap(each -> Stream.concat(
                                Kustomization.all(kustomization(each).configMapGenerator()),
                                Kustomization.all(kustomization(each).secretGenerator()))
                        .filter(generator -> generator.name().equals(name))
                        .flatMap(generator -> Kustomization.all(generator.envs()))
                        .map(each::resolve))
                .findFirst()
                .map(Manifests::variables)
                .orElseThrow(() -> new IllegalStateException("Nothing makes " + name));
    }

    /** What an env file says, or the example of one that is not there. */
    private static Map<String, String> variables(Path file) {
        Path example = file.resolveSibling(file.getFileName() + ".example");
        try (Stream<String> lines = Files.lines(Files.exists(example) ? example : file)) {
            var variables = new HashMap<String, String>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> variables.put(pair[0], pair[1]));
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
