package io.github.k8scard.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RestrictedPodTest {
    static Stream<Arguments> rules() {
        return Stream.concat(Manifests.WAYS.stream(), Stream.of("maintenance"))
                .flatMap(way -> Arrays.stream(RestrictedPod.values()).map(rule -> Arguments.of(way, rule)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_pod_keeps_the_rule_and_would_be_caught_breaking_it(String way, RestrictedPod rule) {
        PodSpec pod = Manifests.of(way).pod().getSpec();
        assertThat(rule.isKeptBy(pod)).isTrue();

        rule.breakIn(pod);

        assertThat(rule.isKeptBy(pod)).isFalse();
    }
}
