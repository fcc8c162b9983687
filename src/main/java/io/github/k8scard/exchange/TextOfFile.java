package io.github.k8scard.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of text, which are in UTF-8 and at most 10 MB. */
public final class TextOfFile {
    private static final int BYTES_AT_MOST = 10 * 1024 * 1024;

    private TextOfFile() {}

    /**
     * The whole text without a byte order mark; line ends as the file has them.
     *
     * @throws UnreadableFile if it is too long, is not UTF-8, or has a NUL, with the line where that is
     * @throws IOException if the file itself cannot be read
     */
    public static String read(Path file) throws IOException {
        if (Files.size(file) > BYTES_AT_MOST) {
            throw tooLong(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_AT_MOST + 1);
            if (bytes.length > BYTES_AT_MOST) {
                throw tooLong(file);
            }
            return decode(file, bytes);
        }
    }

    private static UnreadableFile tooLong(Path file) {
        return new UnreadableFile(file, "has over 10 MB; split it into several files.");
    }

    private static String decode(Path file, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        if (utf16 || result.isError()) {
            throw new UnreadableFile(
                    file,
                    "is not UTF-8" + (utf16 ? " but UTF-16" : ", as line " + lines(text) + " shows")
                            + "; save it as UTF-8, which a spreadsheet program offers as “CSV UTF-8” or as an"
                            + " encoding.");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UnreadableFile(
                    file,
                    "has a NUL character in line " + lines(text.substring(0, nul))
                            + ", which no text has; save it anew as text in UTF-8.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** How many lines a text has begun. */
    private static long lines(String text) {
        return 1 + text.chars().filter(c -> c == '\n').count();
    }
}
