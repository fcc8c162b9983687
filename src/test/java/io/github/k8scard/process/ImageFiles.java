package io.github.k8scard.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.deploy.Dockerfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the Dockerfile makes of the jar, without a container engine: its commands are run with this machine's JDK, and
 * what it copies into the image is copied.
 */
final class ImageFiles {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    private ImageFiles() {}

    /**
     * Makes them.
     *
     * @param stage an empty directory to build in
     * @param image an empty directory for what would be in the image's own
     */
    static void make(Dockerfile dockerfile, Path stage, Path image) throws IOException, InterruptedException {
        Path target = Files.createDirectory(stage.resolve("target"));
        Path jar = Path.of("target/k8scard.jar");
        assertThat(jar).as("the build makes it before this test").exists();
        Files.copy(jar, target.resolve("k8scard.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String command : dockerfile.commands()) {
            Path log = stage.resolve("log");
            var builder = new ProcessBuilder("/bin/sh", "-c", command)
                    .directory(stage.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(Map.of("PATH", JDK + ":/usr/bin:/bin", "PORT", "0"));
            Process process = builder.start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(command).isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(log))
                    .isZero();
        }
        dockerfile.copied().forEach(one -> copy(stage.resolve(one.source()), image.resolve(one.target())));
        readableByAll(image);
    }

    /** A folder's content goes into the target, a file keeps its name there. Both stay as old as they are. */
    private static void copy(Path source, Path target) {
        try (Stream<Path> all = Files.walk(source)) {
            Files.createDirectories(target);
            boolean isFolder = Files.isDirectory(source);
            for (Path file :
                    all.filter(path -> !path.equals(source) || !isFolder).toList()) {
                Path to = target.resolve((isFolder ? source : source.getParent()).relativize(file));
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readableByAll(Path image) throws IOException {
        Files.setPosixFilePermissions(image, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Path parent = image.getParent(); parent.startsWith("/tmp/"); parent = parent.getParent()) {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
