package io.github.k8scard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used, as Linux tells.
 *
 * @param cpuSeconds its processor time so far
 * @param residentMb its resident memory now, in MB of a million bytes
 */
record Usage(double cpuSeconds, double residentMb) {
    // as it has been on every Linux for decades; Java cannot ask
    private static final double TICKS_A_SECOND = 100;

    static Usage of(long pid) throws IOException {
        Path about = Path.of("/proc", "" + pid);
        String stat = Files.readString(about.resolve("stat"));
        // its name, which may hold blanks, is in brackets
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
        double resident = Files.readAllLines(about.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .sum();
        return new Usage(cpu, resident);
    }
}
