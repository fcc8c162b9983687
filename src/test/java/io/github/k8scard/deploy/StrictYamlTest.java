package io.github.k8scard.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictYamlTest {
    @Test
    void what_kubernetes_knows_is_read() {
        var read = service("ports: [{name: http, port: 80, targetPort: http}]");

        assertThat(read.getSpec().getPorts().get(0).getTargetPort().getStrVal()).isEqualTo("http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port: [{port: 80}]",
                "ports: [{port: 80, tagetPort: http}]",
                "ports: [{port: 80, port: 81}]",
                "ports: [{port: 'eighty'}]",
                "selector: {app: 1}",
                "type: true"
            })
    void what_it_does_not_know_is_refused(String spec) {
        assertThatThrownBy(() -> service(spec)).isNotNull();
    }

    @Test
    void a_field_deep_in_a_pod_is_refused_too() {
        String yaml = """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - name: bot
                          securityContext: {readOnlyRootFileSystem: true}
                """;
        assertThatThrownBy(() -> StrictYaml.read(StrictYaml.tree(yaml), Deployment.class))
                .hasMessageContaining("readOnlyRootFileSystem");
    }

    private static Service service(String spec) {
        return StrictYaml.read(StrictYaml.tree("apiVersion: v1\nkind: Service\nspec: {" + spec + "}\n"), Service.class);
    }
}
