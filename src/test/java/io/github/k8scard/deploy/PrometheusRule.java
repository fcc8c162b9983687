package io.github.k8scard.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the Prometheus operator's {@code monitoring.coreos.com/v1} has of it, as far as ours uses it. */
record PrometheusRule(String apiVersion, String kind, ServiceMonitor.Metadata metadata, Spec spec) {
    record Spec(List<Group> groups) {}

    record Group(String name, List<Rule> rules) {}

    record Rule(
            String alert,
            String expr,
            @JsonProperty("for") String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    Stream<Rule> rules() {
        return spec.groups().stream().flatMap(group -> group.rules().stream());
    }
}
