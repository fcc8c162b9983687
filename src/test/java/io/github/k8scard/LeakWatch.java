package io.github.k8scard;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.FilterReply;
import io.github.k8scard.ops.LibraryDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Reads every line that is logged in the JVMs of the tests, of ours those too that no level shows, and notes what must
 * not be in a log, in files that {@link LogLeaksIT} reads. JUnit finds it by {@code META-INF/services}.
 */
public final class LeakWatch implements BeforeAllCallback {
    /** For the test of what is kept out of the log, by a logger of this name. */
    public static final String UNWATCHED = "io.github.k8scard.Unwatched";

    private static final String NAME = "leak-watch";
    private static final String OURS = "io.github.k8scard.";
    /** Of the workspaces of our own and of Slack's, and the names of their members. */
    private static final Pattern LEAK = Pattern.compile("xox[a-z]-|xapp-|hooks\\.slack\\.com/|/respond/|[?&]ticket="
            + "|sandbox-signing-secret|\\b\\d{6,16}\\.\\d{6,20}\\.[0-9a-f]{12,64}\\b"
            + "|\\b(?:Ada|Ben|Chioma|Dmitri|Emi|Farah)\\b");

    /** The lines of our log, and of the stack traces in it. */
    private static final Pattern LOGGED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\S+ +(?:TRACE|DEBUG|INFO|WARN|ERROR) .*"
                    + "|(?:Caused by: )?[\\w.$]+(?:Exception|Error)\\b.*");

    static final Path FOLDER = Path.of(System.getProperty("log.leaks", "target/log-leaks/by-hand"));

    @Override
    public void beforeAll(ExtensionContext context) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            begin(log);
        }
    }

    private static synchronized void begin(LoggerContext log) {
        Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(NAME) != null) {
            return;
        }
        note("watched", "from now on");
        var shown = new ShownToAnybody();
        shown.setName(NAME);
        shown.setContext(log);
        shown.start();
        root.addAppender(shown);
        var said = new SaidByUs();
        said.setName(NAME);
        said.setContext(log);
        said.start();
        log.addTurboFilter(said);
    }

    /** Whether a text holds what must not be in a log. */
    static boolean isLeak(String text) {
        return LEAK.matcher(text).find();
    }

    /** Reads what a process of its own has logged, among what else it has said. */
    public static void readOutput(String output) {
        output.lines().filter(line -> LOGGED.matcher(line).matches()).forEach(line -> check("a process", line));
    }

    private static void check(String logger, String text) {
        if (isLeak(text) && !logger.equals(UNWATCHED)) {
            note("leaks", logger + ": " + text);
        }
    }

    private static void note(String kind, String line) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(kind + "-" + ProcessHandle.current().pid()),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said by ours at any level. */
    private static final class SaidByUs extends TurboFilter {
        @Override
        public FilterReply decide(
                Marker marker, Logger logger, Level level, String format, Object[] params, Throwable fault) {
            if (format != null && logger.getName().startsWith(OURS)) {
                var said = MessageFormatter.arrayFormat(format, params);
                // it may be the last of what goes into the message
                Throwable thrown = fault == null ? said.getThrowable() : fault;
                check(logger.getName(), thrown == null ? said.getMessage() : said.getMessage() + " " + thrown);
            }
            return FilterReply.NEUTRAL;
        }
    }

    /** What is shown, by libraries too. */
    private static final class ShownToAnybody extends AppenderBase<ILoggingEvent> {
        private final LibraryDetails leftOut = new LibraryDetails();

        @Override
        protected void append(ILoggingEvent event) {
            if (leftOut.decide(event) == FilterReply.DENY) {
                return;
            }
            check(event.getLoggerName(), event.getFormattedMessage() + event.getMDCPropertyMap());
            for (var fault = Optional.ofNullable(event.getThrowableProxy()); fault.isPresent(); ) {
                check(event.getLoggerName(), String.valueOf(fault.get().getMessage()));
                fault = fault.map(IThrowableProxy::getCause);
            }
        }
    }
}
