package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.string;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The charts of a data_visualization block. Slack: at most 6 segments or series, 20 points, labels of 20 characters.
 */
final class Charts {
    static final Variants ALL = Variants.of("a chart", pie(), plot("bar"), plot("area"), plot("line"));

    private Charts() {}

    private static Shape pie() {
        Shape segment =
                Shape.of("a segment", required("label", string(20)), required("value", Values.positiveNumber()));
        return Shape.of("pie", required("segments", list(1, 6, segment)));
    }

    private static Shape plot(String type) {
        Shape point = Shape.of("a data point", required("label", string(20)), required("value", Values.number()));
        Shape series = Shape.of("a series", required("name", string(20)), required("data", list(1, 20, point)));
        Shape axes = Shape.of(
                "an axis configuration",
                required("categories", list(1, 20, string(20))),
                optional("x_label", string(50)),
                optional("y_label", string(50)));
        return Shape.of(type, required("series", list(1, 6, series)), required("axis_config", axes))
                .where(Charts::namesDiffer)
                .where(Charts::pointsMatchCategories);
    }

    private static void namesDiffer(JsonNode chart, Place place) {
        Set<String> seen = new HashSet<>();
        JsonNode series = chart.path("series");
        for (int i = 0; i < series.size(); i++) {
            String name = series.path(i).path("name").asString("");
            if (!seen.add(name)) {
                place.at("series").at(i).at("name").fault("\"" + name + "\" names two series");
            }
        }
    }

    /** Slack: each series has exactly one point for each category. */
    private static void pointsMatchCategories(JsonNode chart, Place place) {
        if (!chart.path("axis_config").path("categories").isArray()) {
            return;
        }
        List<String> categories = new ArrayList<>();
        chart.path("axis_config").path("categories").forEach(category -> categories.add(category.asString("")));
        JsonNode series = chart.path("series");
        for (int i = 0; i < series.size(); i++) {
            List<String> labels = new ArrayList<>();
            series.path(i)
                    .path("data")
                    .forEach(point -> labels.add(point.path("label").asString("")));
            if (!sorted(labels).equals(sorted(categories))) {
                place.at("series")
                        .at(i)
                        .at("data")
                        .fault("must have exactly one point for each of the " + categories.size() + " categories "
                                + categories + ", but has " + labels);
            }
        }
    }

    private static List<String> sorted(List<String> labels) {
        return labels.stream().sorted().toList();
    }
}
