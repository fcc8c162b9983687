package io.github.k8scard.deploy;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules of the restricted Pod Security Standard, those of the baseline included, and two of ours, each with a
 * change that breaks it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the rules and the changes hold nothing
enum RestrictedPod {
    NO_HOST_PROCESS(
            pod -> contexts(pod, RestrictedPod::isHostProcess, RestrictedPod::isHostProcess)
                    .noneMatch(Boolean.TRUE::equals),
            pod -> bot(pod).setWindowsOptions(new WindowsSecurityContextOptions(null, null, true, null))),
    NO_HOST_NETWORK(pod -> isNot(pod.getHostNetwork()), pod -> pod.setHostNetwork(true)),
    NO_HOST_PROCESSES(pod -> isNot(pod.getHostPID()), pod -> pod.setHostPID(true)),
    NO_HOST_IPC(pod -> isNot(pod.getHostIPC()), pod -> pod.setHostIPC(true)),
    NOT_PRIVILEGED(
            pod -> each(pod).map(Container::getSecurityContext).allMatch(context -> isNot(context.getPrivileged())),
            pod -> bot(pod).setPrivileged(true)),
    NO_CAPABILITIES(
            pod -> each(pod).map(RestrictedPod::capabilities).allMatch(RestrictedPod::hasNone),
            pod -> bot(pod).setCapabilities(new Capabilities(List.of(), List.of("NET_RAW")))),
    NO_CAPABILITY_IS_ADDED(
            pod -> each(pod)
                    .map(RestrictedPod::capabilities)
                    .allMatch(capabilities -> Set.of("NET_BIND_SERVICE").containsAll(capabilities.getAdd())),
            pod -> capabilities(first(pod)).setAdd(List.of("SYS_ADMIN"))),
    ONLY_HARMLESS_VOLUMES(
            pod -> pod.getVolumes().stream().allMatch(RestrictedPod::isHarmless),
            pod -> pod.getVolumes().get(0).setHostPath(new HostPathVolumeSource("/", "Directory"))),
    NO_HOST_PORTS(
            pod -> each(pod)
                    .flatMap(container -> container.getPorts().stream())
                    .allMatch(port -> Optional.ofNullable(port.getHostPort()).orElse(0) == 0),
            pod -> first(pod).setPorts(List.of(new ContainerPort(3000, null, 3000, "http", "TCP")))),
    NO_PROBE_OF_ANOTHER_HOST(
            pod -> each(pod).flatMap(RestrictedPod::probedHosts).findAny().isEmpty(),
            pod -> first(pod).setLivenessProbe(probing("169.254.169.254"))),
    AN_APP_ARMOR_PROFILE_OF_THE_RUNTIME(
            pod -> contexts(pod, context -> context.getAppArmorProfile(), context -> context.getAppArmorProfile())
                    .filter(Objects::nonNull)
                    .allMatch(profile -> Set.of("RuntimeDefault", "Localhost").contains(profile.getType())),
            pod -> bot(pod).setAppArmorProfile(new AppArmorProfile(null, "Unconfined"))),
    NO_SELINUX_USER_OR_ROLE(
            pod -> contexts(pod, context -> context.getSeLinuxOptions(), context -> context.getSeLinuxOptions())
                    .filter(Objects::nonNull)
                    .allMatch(options -> options.getUser() == null && options.getRole() == null),
            pod -> bot(pod).setSeLinuxOptions(new SELinuxOptions("s0", "sysadm_r", null, null))),
    MASKED_PROC(
            pod -> each(pod)
                    .map(container -> container.getSecurityContext().getProcMount())
                    .allMatch(mount -> mount == null || mount.equals("Default")),
            pod -> bot(pod).setProcMount("Unmasked")),
    A_SECCOMP_PROFILE(
            pod -> effective(pod, pod.getSecurityContext().getSeccompProfile(), SecurityContext::getSeccompProfile)
                    .allMatch(profile -> profile.filter(
                                    one -> Set.of("RuntimeDefault", "Localhost").contains(one.getType()))
                            .isPresent()),
            pod -> bot(pod).setSeccompProfile(new SeccompProfile(null, "Unconfined"))),
    NO_SYSCTLS(
            pod -> pod.getSecurityContext().getSysctls().isEmpty(),
            pod -> pod.getSecurityContext().setSysctls(List.of(new Sysctl("kernel.msgmax", "65536")))),
    NO_ESCALATION(
            pod -> each(pod)
                    .allMatch(container ->
                            Boolean.FALSE.equals(container.getSecurityContext().getAllowPrivilegeEscalation())),
            pod -> bot(pod).setAllowPrivilegeEscalation(null)),
    NOT_ROOT(
            pod -> effective(pod, pod.getSecurityContext().getRunAsNonRoot(), SecurityContext::getRunAsNonRoot)
                    .allMatch(isNonRoot -> isNonRoot.orElse(false)),
            pod -> bot(pod).setRunAsNonRoot(false)),
    NO_USER_ZERO(
            pod -> effective(pod, pod.getSecurityContext().getRunAsUser(), SecurityContext::getRunAsUser)
                    .allMatch(user -> user.orElse(0L) != 0),
            pod -> bot(pod).setRunAsUser(0L)),
    OURS_NOTHING_OF_THE_IMAGE_CAN_BE_WRITTEN(
            pod -> each(pod)
                    .allMatch(container ->
                            Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem())),
            pod -> bot(pod).setReadOnlyRootFilesystem(null)),
    OURS_NO_TOKEN_OF_KUBERNETES(
            pod -> Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
            pod -> pod.setAutomountServiceAccountToken(null));

    private final Predicate<PodSpec> rule;
    private final Consumer<PodSpec> offence;

    RestrictedPod(Predicate<PodSpec> rule, Consumer<PodSpec> offence) {
        this.rule = rule;
        this.offence = offence;
    }

    boolean isKeptBy(PodSpec pod) {
        return rule.test(pod);
    }

    void breakIn(PodSpec pod) {
        offence.accept(pod);
    }

    private static boolean isNot(Boolean value) {
        return !Boolean.TRUE.equals(value);
    }

    private static Stream<Container> each(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }

    private static Container first(PodSpec pod) {
        return pod.getContainers().get(0);
    }

    private static SecurityContext bot(PodSpec pod) {
        return first(pod).getSecurityContext();
    }

    /** What is said of the pod, and of each container. */
    private static <T> Stream<T> contexts(
            PodSpec pod,
            Function<io.fabric8.kubernetes.api.model.PodSecurityContext, T> ofPod,
            Function<SecurityContext, T> ofContainer) {
        return Stream.concat(
                Stream.of(pod.getSecurityContext()).map(ofPod),
                each(pod).map(Container::getSecurityContext).map(ofContainer));
    }

    /** What holds for each container: its own word, else the pod's. */
    private static <T> Stream<Optional<T>> effective(PodSpec pod, T ofPod, Function<SecurityContext, T> ofContainer) {
        return each(pod)
                .map(container -> Optional.ofNullable(ofContainer.apply(container.getSecurityContext()))
                        .or(() -> Optional.ofNullable(ofPod)));
    }

    private static Boolean isHostProcess(io.fabric8.kubernetes.api.model.PodSecurityContext context) {
        return isHostProcess(context.getWindowsOptions());
    }

    private static Boolean isHostProcess(SecurityContext context) {
        return isHostProcess(context.getWindowsOptions());
    }

    private static Boolean isHostProcess(WindowsSecurityContextOptions options) {
        return options != null && Boolean.TRUE.equals(options.getHostProcess());
    }

    private static Capabilities capabilities(Container container) {
        return container.getSecurityContext().getCapabilities();
    }

    private static boolean hasNone(Capabilities capabilities) {
        return capabilities.getDrop().contains("ALL");
    }

    private static boolean isHarmless(Volume volume) {
        return volume.getHostPath() == null
                && Stream.of(
                                volume.getConfigMap(),
                                volume.getCsi(),
                                volume.getDownwardAPI(),
                                volume.getEmptyDir(),
                                volume.getEphemeral(),
                                volume.getPersistentVolumeClaim(),
                                volume.getProjected(),
                                volume.getSecret())
                        .anyMatch(Objects::nonNull);
    }

    private static Probe probing(String host) {
        var action = new HTTPGetAction();
        action.setHost(host);
        var probe = new Probe();
        probe.setHttpGet(action);
        return probe;
    }

    private static Stream<String> probedHosts(Container container) {
        var lifecycle = Stream.ofNullable(container.getLifecycle())
                .flatMap(hooks ->
                        Stream.of(Optional.ofNullable(hooks.getPreStop()), Optional.ofNullable(hooks.getPostStart())))
                .flatMap(Optional::stream)
                .map(LifecycleHandler::getHttpGet);
        var probes = Stream.of(
                        Optional.ofNullable(container.getStartupProbe()),
                        Optional.ofNullable(container.getLivenessProbe()),
                        Optional.ofNullable(container.getReadinessProbe()))
                .flatMap(Optional::stream)
                .map(Probe::getHttpGet);
        return Stream.concat(lifecycle, probes)
                .filter(Objects::nonNull)
                .map(action -> action.getHost())
                .filter(Objects::nonNull);
    }
}
