package io.github.k8scard.ops;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a line is about, at its end: {@code  [workspace=T1 channel=C1 round=12]}, or nothing. */
public final class LineFields extends ClassicConverter {
    private static final List<String> NAMES = List.of("workspace", "channel", "round", "delivery");

    @Override
    public String convert(ILoggingEvent event) {
        Map<String, String> fields = event.getMDCPropertyMap();
        String shown = NAMES.stream()
                .filter(fields::containsKey)
                .map(name -> name + "=" + fields.get(name))
                .collect(Collectors.joining(" "));
        return shown.isEmpty() ? "" : " [" + shown + "]";
    }
}
