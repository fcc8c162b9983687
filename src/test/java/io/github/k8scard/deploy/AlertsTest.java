package io.github.k8scard.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.ops.BackupCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alerts that come with the manifests, against the figures that the bot has and what the documents say of them. */
class AlertsTest {
    private static final Pattern METRIC = Pattern.compile("\\b(?:k8scard|hikaricp|logback)_\\w+");
    private static final Pattern LABEL = Pattern.compile("[{,]\\s*(\\w+)(?:=~?|!~|!=)\"|labels[.](\\w+)");
    /** Prometheus' own, of where a figure comes from. */
    private static final List<String> OF_THE_PLACE = List.of("namespace", "pod");

    /** A rule would have to know which days are off. */
    private static final List<String> FOR_PEOPLE = List.of("k8scard_answers_total");

    private final PrometheusRule alerts = StrictYaml.read(
            StrictYaml.tree(Manifests.FOLDER.resolve("components/metrics/prometheusrule.yaml")), PrometheusRule.class);

    @Test
    void each_asks_for_figures_that_the_bot_has() throws IOException {
        List<String> known = Files.readAllLines(Path.of("src/test/resources/metrics.txt"));
        assertThat(alerts.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(metrics(rule).filter(name -> !name.equals("logback_events_total")))
                    .as(rule.alert())
                    .allSatisfy(name -> assertThat(known)
                            .anyMatch(line -> line.startsWith(name + " ")
                                    || line.startsWith(name.replaceFirst("_count$", "") + " ")));
            String labels = String.join(" ", known) + " level " + OF_THE_PLACE;
            assertThat(labels(rule))
                    .as(rule.alert())
                    .allSatisfy(label -> assertThat(labels).containsPattern("\\b" + label + "\\b"));
        });
    }

    @Test
    void what_the_documents_say_to_look_at_somebody_is_told_of() throws IOException {
        String all =
                String.join("\n", alerts.rules().map(PrometheusRule.Rule::expr).toList());
        try (Stream<String> lines = Files.lines(Path.of("docs/metrics.md"))) {
            assertThat(lines.map(line -> line.split("\\|"))
                            .filter(cells -> cells.length > 5 && cells[1].contains("_") && !cells[5].isBlank())
                            .map(cells -> cells[1].strip().replace("`", ""))
                            .filter(name -> !FOR_PEOPLE.contains(name)))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(all).contains(name.replaceFirst("_(max|seconds)$", "")));
        }
    }

    @Test
    void each_says_how_bad_it_is_and_what_to_do() {
        assertThat(alerts.metadata().labels()).containsEntry("app.kubernetes.io/name", "k8scard");
        assertThat(alerts.rules().map(PrometheusRule.Rule::alert))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("K8scard"));
        assertThat(alerts.rules()).allSatisfy(rule -> {
            assertThat(rule.labels()).as(rule.alert()).containsOnlyKeys("severity");
            assertThat(rule.labels().get("severity")).isIn("critical", "warning");
            assertThat(rule.annotations()).as(rule.alert()).containsOnlyKeys("summary", "description");
        });
        assertThat(alerts.rules().map(PrometheusRule.Rule::expr))
                .anyMatch(expr -> expr.contains(BackupCheck.OLD.toHours() + " * 3600"));
    }

    private static Stream<String> metrics(PrometheusRule.Rule rule) {
        return METRIC.matcher(rule.expr()).results().map(match -> match.group());
    }

    private static Stream<String> labels(PrometheusRule.Rule rule) {
        return LABEL.matcher(rule.expr() + rule.annotations())
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
    }
}
