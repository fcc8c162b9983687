package io.github.k8scard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows that programs of their own measure: each has a {@code main} that prints lines such as
 * {@code | what | how much |}, whatever stands before the first bar, and takes {@code long} as its argument if it may
 * take long.
 */
record FurtherRows(Place place, Report report, boolean mayTakeLong) implements Part {
    private static final List<Class<?>> PROGRAMS = List.of(PureParts.class, HistoryBench.class);

    @Override
    public void run() throws IOException, InterruptedException {
        for (Class<?> program : PROGRAMS) {
            rowsOf(program);
        }
    }

    private void rowsOf(Class<?> program) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
        if (mayTakeLong) {
            command.command().add("long");
        }
        Path said = place.log(program.getSimpleName());
        Process process =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException(program.getSimpleName() + " failed; see " + said);
        }
        for (String line : Files.readAllLines(said)) {
            if (line.contains("| ") && line.endsWith(" |")) {
                report.row(line.substring(line.indexOf('|')));
            }
        }
    }
}
