package io.github.k8scard.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code /metrics} shows at a moment.
 *
 * @param text as it is sent
 */
record Figures(String text) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");

    /** One line of it. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Figures of(Running team) {
        return new Figures(answer(team.bot().metricsUrl().orElseThrow(), "GET").body());
    }

    static HttpResponse<String> answer(URI url, String method) {
        var request = HttpRequest.newBuilder(url)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Sample> samples() {
        return SAMPLE.matcher(text).results().map(Figures::sample).toList();
    }

    private static Sample sample(MatchResult line) {
        Map<String, String> labels = LABEL.matcher(line.group(2) == null ? "" : line.group(2))
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
        return new Sample(line.group(1), labels, Double.parseDouble(line.group(3)));
    }

    /**
     * The sum of the samples of a name that have these labels.
     *
     * @param labels such as {@code kind=click}
     */
    double sum(String name, String... labels) {
        Map<String, String> wanted = Arrays.stream(labels)
                .map(label -> label.split("=", 2))
                .collect(Collectors.toMap(label -> label[0], label -> label[1]));
        return samples().stream()
                .filter(one ->
                        one.name().equals(name) && one.labels().entrySet().containsAll(wanted.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** Each figure with its type and the names of its labels, such as {@code k8scard_answers_total counter place}. */
    String outline(String... prefixes) {
        var labels = new TreeMap<String, TreeSet<String>>();
        samples()
                .forEach(one -> labels.computeIfAbsent(one.name(), name -> new TreeSet<>())
                        .addAll(one.labels().keySet()));
        return TYPE.matcher(text)
                .results()
                .filter(type -> Arrays.stream(prefixes).anyMatch(type.group(1)::startsWith))
                .map(type ->
                        (type.group(1) + " " + type.group(2) + " " + String.join(" ", labels(labels, type))).strip())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static TreeSet<String> labels(TreeMap<String, TreeSet<String>> labels, MatchResult type) {
        String name = type.group(1);
        assertThat(labels.keySet()).as("a sample of %s", name).anyMatch(sample -> sample.startsWith(name));
        var found = new TreeSet<String>();
        for (String ending : List.of("", "_count", "_bucket")) {
            found.addAll(labels.getOrDefault(name + ending, new TreeSet<>()));
        }
        return found;
    }
}
