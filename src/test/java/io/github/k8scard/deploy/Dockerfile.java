package io.github.k8scard.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** {@code deploy/Dockerfile}, as far as ours goes: its instructions in their order. */
public final class Dockerfile {
    private final List<Instruction> instructions;

    private Dockerfile(List<Instruction> instructions) {
        this.instructions = instructions;
    }

    record Instruction(String name, String rest) {
        /** What is left of a COPY without its flags: the sources, and where they go. */
        List<String> paths() {
            return Arrays.stream(rest.split(" "))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
        }

        boolean isFrom(String stage) {
            return rest.contains("--from=" + stage + " ");
        }
    }

    /** What is copied where. */
    public record Copied(String source, String target) {}

    public static Dockerfile read() {
        try {
            String text = Files.readString(Path.of("deploy/Dockerfile")).replaceAll("\\\\\\n\\s*", "");
            return new Dockerfile(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Instruction(parts[0], parts[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(one -> one.name().equals(name));
    }

    /** The only one of the stage that runs. */
    String last(String name) {
        return image().filter(one -> one.name().equals(name))
                .map(Instruction::rest)
                .collect(Collectors.joining("\n"));
    }

    private Stream<Instruction> image() {
        int from = instructions.lastIndexOf(
                all("FROM").reduce((first, second) -> second).orElseThrow());
        return instructions.stream().skip(from);
    }

    /** What the stage that builds runs, each by a shell in the directory that it works in. */
    public List<String> commands() {
        return all("RUN").map(Instruction::rest).toList();
    }

    /** The modules of Java's that its runtime is made of, in the order in which it names them. */
    public List<String> modules() {
        return Pattern.compile("--add-modules (\\S+)")
                .matcher(String.join("\n", commands()))
                .results()
                .flatMap(names -> Arrays.stream(names.group(1).split(",")))
                .toList();
    }

    /** What comes into the image, with paths from the directory that it works in. */
    public List<Copied> copied() {
        String directory = last("WORKDIR") + "/";
        return image().filter(one -> one.name().equals("COPY"))
                .map(Instruction::paths)
                .flatMap(paths -> paths.stream()
                        .limit(paths.size() - 1L)
                        .map(source ->
                                new Copied(source.replaceFirst("^" + directory, ""), paths.get(paths.size() - 1))))
                .toList();
    }

    /** What starts in the image, without the command of k8scard's that follows it. */
    public List<String> entryPoint() {
        return words(last("ENTRYPOINT"));
    }

    List<String> command() {
        return words(last("CMD"));
    }

    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        Arrays.stream(last("ENV").split(" "))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> environment.put(pair[0], pair[1]));
        return environment;
    }

    /** The numbers of the user and of its group. */
    public List<Integer> user() {
        return Arrays.stream(last("USER").split(":")).map(Integer::valueOf).toList();
    }

    public String directory() {
        return last("WORKDIR");
    }

    private static List<String> words(String json) {
        return List.of(JsonMapper.shared().readValue(json, String[].class));
    }
}
