package io.github.k8scard.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the database is and how to log in.
 *
 * @param jdbcUrl a JDBC address of H2 or PostgreSQL, without credentials
 * @param user the user, absent if the address needs none
 * @param password the password; never printed
 */
public record DatabaseUrl(String jdbcUrl, Optional<String> user, Optional<String> password) {
    // PostgreSQL's dialect, lower-case names and null order; every commit is on disk before it returns; the pool, not a
    // shutdown hook, closes the database; who waits for a lock gives up long after whoever could not wait for it; a
    // prepared query that is run again must not repeat its result from before the transaction's own change; what each
    // connection runs again and again is not parsed anew; a commit writes each page that it touches anew, most of them
    // for one row, so that small and compressed ones make it write less; what that leaves behind in the file is cleared
    // away when the bot stops, for five seconds at most.
    private static final String H2_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
            + ";OPTIMIZE_REUSE_RESULTS=0;QUERY_CACHE_SIZE=100;PAGE_SIZE=1024;COMPRESS=TRUE;MAX_COMPACT_TIME=5000";
    // the log tells what fails, not a file beside the database that grows on a full disk; who looks for a fault of H2's
    // may want that file
    private static final String NO_TRACE_FILE = ";TRACE_LEVEL_FILE=0";
    private static final Pattern NAMES_TRACE_FILE = Pattern.compile("(?i).*;\\s*TRACE_LEVEL_FILE\\s*=.*");
    private static final Pattern IF_EXISTS = Pattern.compile("(?i);\\s*IFEXISTS\\s*=[^;]*");

    // not java.net.URI: it knows no host names with an underscore and no lists of hosts, and its errors quote passwords
    private static final String HOST = "(?:\\[[0-9A-Fa-f:.]+]|[^@/?#:,\\[\\]]+)(?::\\d{1,5})?";
    private static final Pattern WITH_LOGIN = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
            + "(?<place>" + HOST + "(?:," + HOST + ")*/[^@?#]+(?:\\?[^#]*)?)");

    // with it the driver does not tell which rows of a batch it inserted, so that nobody's answer would be known as new
    private static final Pattern HIDES_COUNTS =
            Pattern.compile(".*[?&]reWriteBatchedInserts(?!=(?i:false)(?:&|$))(?:[=&].*)?");

    /**
     * Reads an address: {@code jdbc:h2:…}, {@code jdbc:postgresql:…}, or the form hosting platforms give,
     * {@code postgres://user:password@host/db} or {@code postgresql://…}, with percent-encoded parts.
     *
     * @throws IllegalArgumentException with what is wrong and what is expected, without the password
     */
    public static DatabaseUrl parse(String address, Optional<String> user, Optional<String> password) {
        if (address.startsWith("jdbc:h2:")) {
            String trace = NAMES_TRACE_FILE.matcher(address).matches() ? "" : NO_TRACE_FILE;
            return new DatabaseUrl(address + H2_SETTINGS + trace, user.or(() -> Optional.of("k8scard")), password);
        }
        if (HIDES_COUNTS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "has reWriteBatchedInserts, which hides from the bot what is stored already; leave it out");
        }
        // the driver would take a login in front of the host for a part of the host's name
        if (address.matches("(?:postgres(?:ql)?://.*|jdbc:postgresql://[^/?]*@.*)")) {
            return withLogin(address, user, password);
        }
        if (address.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(address, user, password);
        }
        throw new IllegalArgumentException("must start with jdbc:h2:, jdbc:postgresql:, postgres:// or postgresql://");
    }

    /** An H2 database that lives as long as the process keeps it open. */
    public static DatabaseUrl inMemory(String name) {
        return parse("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", Optional.empty(), Optional.empty());
    }

    /** Whether it is H2, which keeps its data with this process: on its disk or in its memory. */
    public boolean isH2() {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    /** The file that it is in; empty if it is in none, or a server keeps it. */
    public Optional<Path> file() {
        return H2File.of(this).map(H2File::path);
    }

    /** The same address, login and settings, for another file; of an H2 file only. */
    public DatabaseUrl inFile(Path file) {
        return H2File.of(this).orElseThrow().replaced(this, file);
    }

    /** Whether a database may be there already; if not, opening it would make a new one. */
    public boolean mayBeThere() {
        return !jdbcUrl.startsWith("jdbc:h2:mem:")
                && file().map(path -> path.toFile().length() > 0).orElse(true);
    }

    /** The JDBC address at which H2 opens what is there and makes nothing new. */
    String ofWhatExists() {
        return IF_EXISTS.matcher(jdbcUrl).replaceAll("") + ";IFEXISTS=TRUE";
    }

    /** The same, and H2 writes nothing there, not even to tidy up. */
    String forALook() {
        return ofWhatExists().replace(";MAX_COMPACT_TIME=5000", ";MAX_COMPACT_TIME=0") + ";ACCESS_MODE_DATA=r";
    }

    /** The address as it may be logged. */
    @Override
    public String toString() {
        return jdbcUrl.replaceAll("[;?].*", "");
    }

    private static DatabaseUrl withLogin(String address, Optional<String> user, Optional<String> password) {
        var parts = WITH_LOGIN.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must look like postgres://user:password@host:5432/database,"
                    + " with special characters percent-encoded");
        }
        return new DatabaseUrl(
                "jdbc:postgresql://" + parts.group("place"),
                user.or(() -> Optional.ofNullable(parts.group("user"))
                        .filter(name -> !name.isEmpty())
                        .map(DatabaseUrl::decoded)),
                password.or(() -> Optional.ofNullable(parts.group("password")).map(DatabaseUrl::decoded)));
    }

    private static String decoded(String part) {
        if (!part.matches("(?:[^%]|%[0-9A-Fa-f]{2})*")) {
            throw new IllegalArgumentException(
                    "has a % in the user or the password without two hexadecimal digits after it; write %25 for a %");
        }
        // URLDecoder reads a form, in which a plus is a blank; in an address it is itself
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
