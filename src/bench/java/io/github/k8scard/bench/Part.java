package io.github.k8scard.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A part of the benchmark, which reports what it has measured. */
interface Part {
    void run() throws IOException, InterruptedException, SQLException;
}
