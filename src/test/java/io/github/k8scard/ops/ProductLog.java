package io.github.k8scard.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Everything that is logged at any level while it is open, as the program's own {@code logback.xml} writes it. */
public final class ProductLog implements AutoCloseable {
    private final LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Map<Logger, Optional<Level>> levels = new HashMap<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean said = new AtomicBoolean();
    private final AppenderBase<ILoggingEvent> appender;

    private ProductLog(OutputStreamAppender<ILoggingEvent> product, Predicate<String> secret) {
        appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (!said.get() && secret.test(event.getFormattedMessage())) {
                    said.set(true);
                }
                if (product.getFilterChainDecision(event) != FilterReply.DENY) {
                    written.add(new String(product.getEncoder().encode(event), StandardCharsets.UTF_8));
                }
            }
        };
    }

    /**
     * Opens it.
     *
     * @param format text or json
     * @param signingSecret as it would stand in the environment
     * @param secret what is looked for in what is said, before any of it is left out
     */
    public static ProductLog open(String format, String signingSecret, Predicate<String> secret) {
        var opened = new ProductLog(appender(format, signingSecret), secret);
        opened.begin();
        return opened;
    }

    private static OutputStreamAppender<ILoggingEvent> appender(String format, String signingSecret) {
        var product = new LoggerContext();
        product.putProperty("K8SCARD_LOG", format);
        product.putProperty("SLACK_SIGNING_SECRET", signingSecret);
        var configurator = new JoranConfigurator();
        configurator.setContext(product);
        try {
            configurator.doConfigure(ProductLog.class.getResource("/logback.xml"));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
        return (OutputStreamAppender<ILoggingEvent>)
                product.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(format);
    }

    private void begin() {
        appender.setContext(log);
        appender.start();
        for (Logger logger : log.getLoggerList()) {
            Optional.ofNullable(logger.getLevel()).ifPresent(level -> levels.put(logger, Optional.of(level)));
        }
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.stream().filter(OutputStreamAppender.class::isInstance).forEach(root::detachAppender);
        root.addAppender(appender);
        levels.keySet().forEach(logger -> logger.setLevel(logger.equals(root) ? Level.TRACE : null));
    }

    /** What was written so far. */
    public String text() {
        return String.join("", written);
    }

    /** Whether anybody has said what is looked for. */
    public boolean wasSaid() {
        return said.get();
    }

    @Override
    public void close() {
        levels.forEach((logger, level) -> logger.setLevel(level.orElseThrow()));
        root.detachAppender(appender);
        others.stream().filter(OutputStreamAppender.class::isInstance).forEach(root::addAppender);
    }
}
