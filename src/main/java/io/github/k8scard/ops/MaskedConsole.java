package io.github.k8scard.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes the log to the console, without secrets. {@code logback.xml} makes it. Safe for concurrent use. */
public final class MaskedConsole extends ConsoleAppender<ILoggingEvent> {
    private final List<String> known = new CopyOnWriteArrayList<>();
    private volatile Secrets secrets = new Secrets(List.of());

    /** Something that is not to be shown, perhaps in quotes; blank for nothing. */
    public void addSecret(String secret) {
        known.add(secret.strip().replaceAll("^[\"']|[\"']$", ""));
        secrets = new Secrets(known);
    }

    @Override
    public void setEncoder(Encoder<ILoggingEvent> encoder) {
        super.setEncoder(new MaskedLines(encoder, line -> secrets.masked(line)));
        getEncoder().start();
    }
}
