package io.github.k8scard.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where a program finds what it would find in its container: a root of its own that cannot be written, with the C
 * library, the image's directory and what is mounted into it, and no shell. Needs Linux's namespaces.
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
                  && mount -o remount,bind,ro,nosuid,nodev $place
              done || true
            done
            for file in hosts resolv.conf; do [ -e /etc/$file ] && cp /etc/$file etc/ || true; done
            mount --rbind /proc proc
            mount --rbind /dev dev
            mount --bind "$IMAGE" ".$DIRECTORY"
            mount -o remount,bind,ro,nosuid,nodev ".$DIRECTORY"
            for mount in $MOUNTS; do mount --bind "${mount%:*}" ".${mount#*:}"; done
            mount -o remount,bind,ro "$ROOT"
            set -- /usr/bin/unshare $AS_USER --root="$ROOT" --wd="$DIRECTORY" "$@"
            exec env -i $VARIABLES "$@"
            """;

    static final String NEEDS = "a root of its own, which root can make on Linux, and others if they may have"
            + " namespaces of users: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";

    private static final List<Way> WAYS = List.of(
            new Way(List.of("unshare", "--mount"), "--setgid=%2$d --setuid=%1$d", true),
            new Way(
                    List.of("unshare", "--user", "--map-root-user", "--mount"),
                    "--user --map-user=%1$d --map-group=%2$d",
                    false));

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

    /**
     * How to get a root of its own.
     *
     * @param enter begins a command that may mount
     * @param asUser becomes a user with numbers of its own and of its group
     * @param isRoot whether files can be given to that user; else those of the one who tests look like its own
     */
    private record Way(List<String> enter, String asUser, boolean isRoot) {
        boolean isOpen() {
            var command = new ArrayList<>(enter);
            command.addAll(
                    List.of("sh", "-c", "mount --make-rprivate / && mount -t tmpfs tmpfs /tmp && unshare --help"));
            try {
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor(1, TimeUnit.MINUTES)
                        && process.exitValue() == 0
                        && said.contains("--setuid")
                        && said.contains("--map-group");
            } catch (IOException noSuchProgram) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    static boolean isPossible() {
        return way().isPresent();
    }

    private static Optional<Way> way() {
        return WAYS.stream().filter(Way::isOpen).findFirst();
    }

    /**
     * A program in it, still to be started.
     *
     * @param mounts folders of this machine, by where the program finds them and may write
     * @param variables all of its environment, without blanks
     */
    ProcessBuilder runs(Map<String, Path> mounts, Map<String, String> variables, List<String> program)
            throws IOException {
        Way way = way().orElseThrow();
        for (Path mount : way.isRoot() ? mounts.values() : List.<Path>of()) {
            Files.setAttribute(mount, "unix:uid", user.get(0));
            Files.setAttribute(mount, "unix:gid", user.get(1));
        }
        var command = new ArrayList<>(way.enter());
        command.addAll(List.of("sh", "-c", ENTER, "sh"));
        command.addAll(program);
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/sbin:/usr/bin:/sbin:/bin",
                        "ROOT", root.toString(),
                        "IMAGE", image.toString(),
                        "DIRECTORY", directory,
                        "AS_USER", way.asUser().formatted(user.get(0), user.get(1)),
                        "MOUNTS", joined(mounts.entrySet().stream().map(one -> one.getValue() + ":" + one.getKey())),
                        "VARIABLES",
                                joined(variables.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()))));
        return builder;
    }

    private static String joined(Stream<String> words) {
        return String.join(" ", words.toList());
    }
}
