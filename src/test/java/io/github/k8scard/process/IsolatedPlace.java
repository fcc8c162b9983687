package io.github.k8scard.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where a program finds what it would find in its container: a root of its own that cannot be written, with the C
 * library, the image's directory and what is mounted into it, and no shell. Needs root and Linux's namespaces.
 */
final class IsolatedPlace {
    private static final String ENTER = """
            set -ef
            mount --make-rprivate /
            mount -t tmpfs tmpfs "$ROOT"
            cd "$ROOT"
            mkdir -p usr etc proc dev ".$DIRECTORY" tmp
            for libraries in lib lib64; do
              if [ -L /$libraries ]; then ln -s usr/$libraries $libraries; else mkdir $libraries; fi
              for place in $libraries usr/$libraries; do
                [ -d /$place ] && [ ! -L /$place ] && mkdir -p $place && mount --bind /$place $place \\
                  && mount -o remount,bind,ro $place
              done || true
            done
            for file in hosts resolv.conf; do [ -e /etc/$file ] && cp /etc/$file etc/ || true; done
            mount --rbind /proc proc
            mount --rbind /dev dev
            mount --bind "$IMAGE" ".$DIRECTORY"
            mount -o remount,bind,ro ".$DIRECTORY"
            for mount in $MOUNTS; do mount --bind "${mount%:*}" ".${mount#*:}"; done
            mount -o remount,ro "$ROOT"
            set -- /usr/bin/unshare --root="$ROOT" --wd="$DIRECTORY" --setgid="$GROUP_ID" --setuid="$USER_ID" "$@"
            exec env -i $VARIABLES "$@"
            """;

    private final Path root;
    private final Path image;
    private final String directory;
    private final List<Integer> user;

    /**
     * A place.
     *
     * @param root an empty directory
     * @param image what is in the container's working directory
     * @param directory that directory
     * @param user the numbers of the user and of its group
     */
    IsolatedPlace(Path root, Path image, String directory, List<Integer> user) {
        this.root = root;
        this.image = image;
        this.directory = directory;
        this.user = user;
    }

    static boolean isPossible() throws IOException, InterruptedException {
        var tried = new ProcessBuilder("unshare", "--mount", "sh", "-c", "mount --make-rprivate / && unshare --help")
                .redirectErrorStream(true);
        try {
            Process process = tried.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 && said.contains("--setuid");
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /**
     * A program in it, still to be started.
     *
     * @param mounts folders of this machine, by where the program finds them and may write
     * @param variables all of its environment, without blanks
     */
    ProcessBuilder runs(Map<String, Path> mounts, Map<String, String> variables, List<String> program)
            throws IOException {
        for (Path mount : mounts.values()) {
            Files.setAttribute(mount, "unix:uid", user.get(0));
            Files.setAttribute(mount, "unix:gid", user.get(1));
        }
        var command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", ENTER, "sh"));
        command.addAll(program);
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/sbin:/usr/bin:/sbin:/bin",
                        "ROOT", root.toString(),
                        "IMAGE", image.toString(),
                        "DIRECTORY", directory,
                        "USER_ID", user.get(0).toString(),
                        "GROUP_ID", user.get(1).toString(),
                        "MOUNTS", joined(mounts.entrySet().stream().map(one -> one.getValue() + ":" + one.getKey())),
                        "VARIABLES",
                                joined(variables.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()))));
        return builder;
    }

    private static String joined(Stream<String> words) {
        return String.join(" ", words.toList());
    }
}
