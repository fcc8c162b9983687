package io.github.k8scard.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.github.k8scard.app.Settings;
import io.github.k8scard.cli.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in {@code deploy/kubernetes}, against Kubernetes' own model and against what the bot does. */
class ManifestsTest {
    private static final Path METRICS = Manifests.FOLDER.resolve("components/metrics");
    /** The bot ends in less. */
    private static final int SECONDS_TO_END = 20;

    @Test
    void every_file_belongs_to_a_kustomization_and_is_read_strictly() throws IOException {
        try (Stream<Path> files = Files.walk(Manifests.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))).allSatisfy(file -> {
                if (!file.endsWith("kustomization.yaml")) {
                    assertThat(Manifests.kustomization(file.getParent()).files())
                            .contains(file.getFileName().toString());
                }
                assertThat(file.endsWith("kustomization.yaml")
                                || file.equals(METRICS.resolve("servicemonitor.yaml"))
                                || file.equals(METRICS.resolve("prometheusrule.yaml"))
                                || file.equals(METRICS.resolve("port.yaml"))
                                || Manifests.resource(file).isPresent())
                        .as("%s is of a kind that is known", file)
                        .isTrue();
            });
        }
    }

    @Test
    void what_a_kustomization_names_is_there_or_has_an_example_and_is_kept_out_of_git() throws IOException {
        List<String> ignored = Files.readAllLines(Path.of(".gitignore"));
        assertThat(ignored).contains("deploy/**/*.env", "!deploy/kubernetes/base/settings.env");
        for (String folder :
                List.of("base", "postgresql", "h2", "maintenance", "components/metrics", "components/ingress")) {
            Path place = Manifests.FOLDER.resolve(folder);
            assertThat(Manifests.kustomization(place).files()).allSatisfy(name -> {
                Path file = place.resolve(name).normalize();
                boolean isSecret = name.endsWith(".env") && !name.equals("settings.env");
                assertThat(isSecret ? file.resolveSibling(name + ".example") : file)
                        .exists();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void the_environment_is_one_that_the_bot_reads_and_starts_with(String way) {
        var environment = new HashMap<>(Manifests.of(way).environment());
        environment.put("SLACK_BOT_TOKEN", "xoxb-1-a");
        environment.put("SLACK_SIGNING_SECRET", "abc");
        Set<String> asked = new HashSet<>();

        Settings settings = SettingsReader.read(tells(environment, asked));

        assertThat(asked).containsAll(environment.keySet()).contains("K8SCARD_METRICS_PORT", "SLACK_APP_TOKEN");
        assertThat(settings.port())
                .isEqualTo(Manifests.of(way).container().getPorts().get(0).getContainerPort());
        assertThat(settings.database().isH2()).isEqualTo(way.equals("h2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void the_bot_has_time_to_be_known_as_gone_and_to_end(String way) {
        var pod = Manifests.of(way).pod().getSpec();
        long asleep = Manifests.of(way)
                .container()
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();

        assertThat(asleep).isBetween(3L, 15L);
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(asleep + SECONDS_TO_END + 10);
        assertThat(pod.getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void it_is_asked_how_it_is_where_it_answers(String way) {
        var bot = Manifests.of(way).container();

        assertThat(Manifests.of(way).probedPaths()).containsExactly("/healthz", "/healthz", "/readyz");
        assertThat(Stream.of(bot.getStartupProbe(), bot.getLivenessProbe(), bot.getReadinessProbe())
                        .map(Probe::getHttpGet))
                .allSatisfy(asked -> assertThat(asked.getPort().getStrVal())
                        .isEqualTo(bot.getPorts().get(0).getName()));
        assertThat(bot.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(bot.getResources().getLimits()).containsOnlyKeys("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void what_selects_the_bot_finds_its_pods(String way) {
        var manifests = Manifests.of(way);
        Map<String, String> labels = manifests.pod().getMetadata().getLabels();
        List<Map<String, String>> selectors = Stream.of(
                        manifests.all(Service.class).map(one -> one.getSpec().getSelector()),
                        manifests
                                .all(NetworkPolicy.class)
                                .map(one -> one.getSpec().getPodSelector().getMatchLabels()),
                        manifests
                                .all(PodDisruptionBudget.class)
                                .map(one -> one.getSpec().getSelector().getMatchLabels()),
                        manifests
                                .all(Deployment.class)
                                .map(one -> one.getSpec().getSelector().getMatchLabels()),
                        manifests
                                .all(StatefulSet.class)
                                .map(one -> one.getSpec().getSelector().getMatchLabels()),
                        manifests.pod().getSpec().getTopologySpreadConstraints().stream()
                                .map(one -> one.getLabelSelector().getMatchLabels()))
                .flatMap(found -> found)
                .toList();

        assertThat(selectors)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(selector -> assertThat(labels).containsAllEntriesOf(selector));
        assertThat(manifests.resources())
                .allSatisfy(resource -> assertThat(resource.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/name", "k8scard"));
        assertThat(manifests.resources().map(ManifestsTest::identity)).doesNotHaveDuplicates();
        assertThat(manifests.resources().map(ManifestsTest::identity))
                .contains("ServiceAccount " + manifests.pod().getSpec().getServiceAccountName());
    }

    @Test
    void two_share_postgresql_and_none_goes_before_another_has_come() {
        var deployment = Manifests.of("postgresql")
                .all(Deployment.class)
                .findFirst()
                .orElseThrow()
                .getSpec();

        assertThat(deployment.getReplicas()).isEqualTo(2);
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(spread -> assertThat(spread.getWhenUnsatisfiable()).isEqualTo("ScheduleAnyway"));
        assertThat(Manifests.of("postgresql").all(PodDisruptionBudget.class)).hasSize(1);
    }

    @Test
    void one_has_the_file_and_a_claim_that_no_second_pod_gets() {
        var manifests = Manifests.of("h2");
        var set = manifests.all(StatefulSet.class).findFirst().orElseThrow().getSpec();
        var claim = set.getVolumeClaimTemplates().get(0);

        assertThat(set.getReplicas()).isEqualTo(1);
        assertThat(manifests
                        .all(Service.class)
                        .map(service -> service.getMetadata().getName()))
                .contains(set.getServiceName());
        assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteOncePod");
        assertThat(set.getTemplate().getSpec().getSecurityContext().getFsGroup())
                .isPositive();
        assertThat(manifests.container().getVolumeMounts()).anySatisfy(mount -> {
            assertThat(mount.getName()).isEqualTo(claim.getMetadata().getName());
            assertThat(manifests.environment().get("JDBC_DATABASE_URL"))
                    .startsWith("jdbc:h2:file:" + mount.getMountPath() + "/");
        });
        assertThat(manifests.all(PodDisruptionBudget.class)).isEmpty();
    }

    @Test
    void maintenance_stops_the_bot_and_has_its_image_claim_settings_and_limits() {
        var manifests = Manifests.of("maintenance");
        var kustomization = Manifests.kustomization(Manifests.FOLDER.resolve("maintenance"));
        StatefulSet stopped = manifests.all(StatefulSet.class).findFirst().orElseThrow();
        String name = stopped.getMetadata().getName();
        var set = stopped.getSpec();
        var bot = Manifests.of("h2").container();
        var container = manifests.container();
        var pod = manifests.pod().getSpec();

        assertThat(kustomization.replicas()).containsExactly(new Kustomization.Replicas(name, 0));
        assertThat(kustomization.replacements()).singleElement().satisfies(replacement -> {
            assertThat(replacement.source())
                    .isEqualTo(new Kustomization.Replacement.Source(
                            "StatefulSet", name, "spec.template.spec.containers.0.image"));
            assertThat(replacement.targets())
                    .containsExactly(new Kustomization.Replacement.Into(
                            new Kustomization.Target("Pod", "k8scard-maintenance"),
                            List.of("spec.containers.0.image")));
        });
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                .singleElement()
                .satisfies(
                        volume -> assertThat(volume.getPersistentVolumeClaim().getClaimName())
                                .isEqualTo(volume.getName() + "-" + name + "-0")
                                .startsWith(set.getVolumeClaimTemplates()
                                                .get(0)
                                                .getMetadata()
                                                .getName()
                                        + "-"));
        assertThat(container.getVolumeMounts()).isEqualTo(bot.getVolumeMounts());
        assertThat(container.getSecurityContext()).isEqualTo(bot.getSecurityContext());
        assertThat(container.getResources()).isEqualTo(bot.getResources());
        assertThat(pod.getSecurityContext())
                .isEqualTo(set.getTemplate().getSpec().getSecurityContext());
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getRestartPolicy()).isEqualTo("Never");
        var environment = Manifests.of("h2").environment();
        environment.remove("PORT");
        assertThat(manifests.environment()).isEqualTo(environment);
    }

    @Test
    void no_request_comes_to_maintenance_and_it_reaches_what_the_bot_does() {
        var manifests = Manifests.of("maintenance");
        Map<String, String> labels = manifests.pod().getMetadata().getLabels();

        assertThat(manifests
                        .all(Service.class)
                        .map(service -> service.getSpec().getSelector().entrySet()))
                .noneMatch(selector -> labels.entrySet().containsAll(selector));
        assertThat(manifests
                        .all(NetworkPolicy.class)
                        .map(NetworkPolicy::getSpec)
                        .filter(policy -> labels.entrySet()
                                .containsAll(
                                        policy.getPodSelector().getMatchLabels().entrySet())))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getIngress()).isEmpty();
                    assertThat(policy.getEgress())
                            .isEqualTo(Manifests.of("h2")
                                    .all(NetworkPolicy.class)
                                    .findFirst()
                                    .orElseThrow()
                                    .getSpec()
                                    .getEgress());
                });
    }

    @Test
    void only_what_the_bot_needs_comes_in_and_goes_out() {
        assertThat(ports("h2", "Ingress")).containsExactly("http");
        var names = List.of("53", "53", "5353", "5353");
        assertThat(ports("h2", "Egress")).hasSize(5).containsAll(names).contains("443");
        assertThat(ports("postgresql", "Egress")).hasSize(6).containsAll(names).contains("443", "5432");
    }

    @Test
    void from_the_internet_only_what_slack_sends_gets_to_the_bot() {
        var ingress = (Ingress) Manifests.resource(Manifests.FOLDER.resolve("components/ingress/ingress.yaml"))
                .orElseThrow();

        assertThat(ingress.getSpec().getRules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getHttp().getPaths())
                        .singleElement()
                        .satisfies(path -> {
                            assertThat(path.getPath()).isEqualTo("/slack/events");
                            assertThat(path.getPathType()).isEqualTo("Exact");
                            var backend = path.getBackend().getService();
                            assertThat(Manifests.of("h2").all(Service.class)).anySatisfy(service -> {
                                assertThat(service.getMetadata().getName()).isEqualTo(backend.getName());
                                assertThat(service.getSpec().getPorts().get(0).getName())
                                        .isEqualTo(backend.getPort().getName());
                            });
                        }));
    }

    @Test
    void numbers_are_served_where_prometheus_looks_for_them() {
        Kustomization component = Manifests.kustomization(METRICS);
        Service service =
                (Service) Manifests.resource(METRICS.resolve("service.yaml")).orElseThrow();
        var monitor = StrictYaml.read(StrictYaml.tree(METRICS.resolve("servicemonitor.yaml")), ServiceMonitor.class);
        var operation = StrictYaml.read(StrictYaml.tree(METRICS.resolve("port.yaml")), Kustomization.Operation[].class);
        var policy = (NetworkPolicy)
                Manifests.resource(METRICS.resolve("networkpolicy.yaml")).orElseThrow();

        assertThat(component.configMapGenerator()).singleElement().satisfies(settings -> {
            assertThat(settings.behavior()).isEqualTo("merge");
            assertThat(Manifests.of("h2").generated(settings.name())).isNotEmpty();
            assertThat(settings.literals())
                    .containsExactly("K8SCARD_METRICS_PORT="
                            + operation[0].value().path("containerPort").asInt());
        });
        assertThat(operation).hasSize(1);
        assertThat(operation[0].path()).isEqualTo("/spec/template/spec/containers/0/ports/-");
        assertThat(component.patches()).singleElement().satisfies(patch -> {
            String target = patch.target().kind() + " " + patch.target().name();
            assertThat(Manifests.WAYS)
                    .allSatisfy(way -> assertThat(Manifests.of(way).resources().map(ManifestsTest::identity))
                            .anyMatch(one -> one.matches(target.replaceFirst("^(.*) ", "($1) "))));
        });
        String name = operation[0].value().path("name").asString();
        assertThat(service.getSpec().getPorts().get(0).getTargetPort().getStrVal())
                .isEqualTo(name);
        assertThat(policy.getSpec()
                        .getIngress()
                        .get(0)
                        .getPorts()
                        .get(0)
                        .getPort()
                        .getStrVal())
                .isEqualTo(name);
        assertThat(Manifests.of("h2").pod().getMetadata().getLabels())
                .containsAllEntriesOf(service.getSpec().getSelector())
                .containsAllEntriesOf(policy.getSpec().getPodSelector().getMatchLabels());
        assertThat(service.getMetadata().getLabels())
                .containsAllEntriesOf(monitor.spec().selector().matchLabels());
        assertThat(Manifests.of("h2").all(Service.class))
                .noneMatch(other -> other.getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(monitor.spec().selector().matchLabels().entrySet()));
        assertThat(monitor.spec().endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.path()).isEqualTo("/metrics");
            assertThat(endpoint.port())
                    .isEqualTo(service.getSpec().getPorts().get(0).getName());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "h2"})
    void the_image_is_that_of_the_release_that_comes_next(String way) throws IOException {
        String tag = Kustomization.all(
                        Manifests.kustomization(Manifests.FOLDER.resolve(way)).images())
                .findFirst()
                .orElseThrow()
                .newTag();

        assertThat(Files.readString(Path.of("pom.xml"))).contains("<revision>" + tag + "-SNAPSHOT</revision>");
    }

    private static String identity(HasMetadata resource) {
        return resource.getKind() + " " + resource.getMetadata().getName();
    }

    private static List<String> ports(String way, String direction) {
        return Manifests.of(way)
                .all(NetworkPolicy.class)
                .map(NetworkPolicy::getSpec)
                .flatMap(policy -> direction.equals("Ingress")
                        ? policy.getIngress().stream().flatMap(rule -> rule.getPorts().stream())
                        : policy.getEgress().stream().flatMap(rule -> rule.getPorts().stream()))
                .map(port -> String.valueOf(port.getPort().getValue()))
                .toList();
    }

    /** An environment that keeps what it is asked for. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> tells(Map<String, String> environment, Set<String> asked) {
        Map<String, String> told = mock(Map.class);
        when(told.get(any())).thenAnswer(call -> {
            asked.add(call.getArgument(0));
            return environment.get(call.<String>getArgument(0));
        });
        return told;
    }
}
