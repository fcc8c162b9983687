package io.github.k8scard.cli;

import io.github.k8scard.K8scardException;
import io.github.k8scard.storage.BackupFiles;
import io.github.k8scard.storage.DatabaseUrl;

/** A command works on the file of an H2 database, and the database is another one. The message is for the operator. */
final class H2Only extends K8scardException {
    private H2Only(String message) {
        super(message);
    }

    /** @throws H2Only if the database is in no file, saying what to use instead */
    static BackupFiles filesOf(DatabaseUrl url) {
        return BackupFiles.of(url)
                .orElseThrow(() -> url.isH2()
                        ? new H2Only(url + " is in memory and gone with its process; there is nothing to back up or"
                                + " restore. Name a file with JDBC_DATABASE_URL, such as jdbc:h2:file:./data/k8scard")
                        : ofPostgres(url));
    }

    private static H2Only ofPostgres(DatabaseUrl url) {
        String address = url.toString().replaceFirst("^jdbc:", "");
        String user = url.user().map(name -> " --username=" + name).orElse("");
        return new H2Only("This database is PostgreSQL, which has its own tools, and the bot may run meanwhile.\n"
                + "To back up:  pg_dump --format=custom --file=k8scard.dump" + user + " --dbname=" + address + "\n"
                + "To restore, with the bot stopped, into a new and empty database:  pg_restore --no-owner"
                + user + " --dbname=" + address + " k8scard.dump");
    }
}
