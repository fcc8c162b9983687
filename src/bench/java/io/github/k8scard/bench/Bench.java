package io.github.k8scard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The benchmark. Without arguments all of it; {@code clicks} with {@code --seconds}, {@code --jar}, {@code --peer} (a
 * directory with its packages installed), {@code --reply no} and {@code --members} measures clicks alone.
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
        var place = new Place(
                project,
                Path.of(options.getOrDefault("jar", "target/k8scard.jar")).toAbsolutePath(),
                Files.createTempDirectory("k8scard-bench"));
        if (what.equals("clicks")) {
            new QuickClicks(place, options).run();
        }
    }
}
