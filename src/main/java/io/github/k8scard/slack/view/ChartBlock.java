package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar chart: Slack's {@code data_visualization} block, for which the SDK has no class. Slack: a title of 50
 * characters at most, 20 categories, labels of 20 characters, a point of each series for each category.
 */
final class ChartBlock implements LayoutBlock {
    private final String type = "data_visualization";
    private final String title;
    private final Chart chart;

    /**
     * @param title what it shows
     * @param categories what lies along the axis
     * @param series the bars of each category
     */
    ChartBlock(String title, List<String> categories, List<Series> series) {
        this.title = title;
        this.chart = new Chart(
                "bar", series.stream().map(one -> one.points(categories)).toList(), new Axes(categories));
    }

    /**
     * One kind of bars.
     *
     * @param name what they show
     * @param values one for each category
     */
    record Series(String name, List<Integer> values) {
        private SeriesPoints points(List<String> categories) {
            var data = new ArrayList<Point>();
            for (int i = 0; i < categories.size(); i++) {
                data.add(new Point(categories.get(i), values.get(i)));
            }
            return new SeriesPoints(name, data);
        }
    }

    // named as Slack names them

    private record Chart(String type, List<SeriesPoints> series, Axes axisConfig) {}

    private record SeriesPoints(String name, List<Point> data) {}

    private record Point(String label, int value) {}

    private record Axes(List<String> categories) {}

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getBlockId() {
        return null;
    }

    @Override
    public String toString() {
        return title + " " + chart;
    }
}
