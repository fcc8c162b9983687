package io.github.k8scard.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Writes lines as another encoder does, in UTF-8, and takes the secrets out of them, whoever has logged them. */
final class MaskedLines extends EncoderBase<ILoggingEvent> {
    private final Encoder<ILoggingEvent> lines;
    private final UnaryOperator<String> masking;

    MaskedLines(Encoder<ILoggingEvent> lines, UnaryOperator<String> masking) {
        this.lines = lines;
        this.masking = masking;
    }

    @Override
    public byte[] headerBytes() {
        return lines.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(lines.encode(event), StandardCharsets.UTF_8);
        return masking.apply(line).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return lines.footerBytes();
    }
}
