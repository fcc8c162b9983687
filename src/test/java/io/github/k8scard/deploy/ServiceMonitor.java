package io.github.k8scard.deploy;

import java.util.List;
import java.util.Map;

/** What the Prometheus operator's {@code monitoring.coreos.com/v1} has of it, as far as ours uses it. */
record ServiceMonitor(String apiVersion, String kind, Metadata metadata, Spec spec) {
    record Metadata(String name, Map<String, String> labels) {}

    record Spec(Selector selector, List<Endpoint> endpoints) {}

    record Selector(Map<String, String> matchLabels) {}

    record Endpoint(String port, String path, String interval, String scrapeTimeout) {}
}
