package io.github.k8scard.bench;

import io.github.k8scard.bench.load.SlackLoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark, to be run in the project's directory.
 *
 * <ul>
 *   <li>{@code all}: everything, as often as {@code --runs} says, more of it with {@code --size long}; only some
 *       {@code --parts} of {@code due,rows,h2,peer,silent,postgres}
 *   <li>{@code clicks}: for {@code --seconds}, of {@code --members} people; of the peer with {@code --peer} and the
 *       directory in which it is installed, with {@code --reply no} without its reply; with {@code --rate} so many a
 *       second, with {@code --command} a slash command's words in their place (a blank for none)
 * </ul>
 *
 * The bot is the {@code --jar}.
 */
public final class Bench {
    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var words = new ArrayDeque<>(List.of(arguments));
        String what = words.isEmpty() ? "all" : words.remove();
        Map<String, String> options = new HashMap<>();
        while (!words.isEmpty()) {
            options.put(words.remove().replaceFirst("^--", ""), words.remove());
        }
        Path project = Path.of("").toAbsolutePath();
        Path work = Path.of(options.getOrDefault("work", "target/bench")).toAbsolutePath();
        Path jar = Path.of(options.getOrDefault("jar", "target/k8scard.jar")).toAbsolutePath();
        if (what.equals("clicks")) {
            Path files = Files.createTempDirectory("k8scard-bench");
            new QuickClicks(new Place(project, jar, files), options).run();
            return;
        }
        Files.createDirectories(work);
        boolean well;
        try (var slack = new SlackLoad()) {
            var bench = new WholeBench(
                    new Place(project, jar, work),
                    slack,
                    options.getOrDefault("size", "normal").equals("long"),
                    options.getOrDefault("parts", "all"));
            well = bench.run(Integer.parseInt(options.getOrDefault("runs", "1")));
        }
        if (!well) {
            System.exit(1);
        }
    }
}
