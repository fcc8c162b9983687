package io.github.k8scard.exchange.anki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers by which Anki knows things, made so that the same thing has the same number in each file. */
final class StableId {
    /** That of our note type. */
    static final long NOTE_TYPE = 1_733_011_200_117L;

    // Anki's ids are the millisecond in which something was made; these lie in years of their own
    private static final long FIRST_OF_CARDS = 1_300_000_000_000L;
    private static final long FIRST_OF_DECKS = 1_200_000_000_000L;
    private static final long RANGE = 100_000_000_000L;

    private StableId() {}

    static long ofCard(String id) {
        return FIRST_OF_CARDS + number(id);
    }

    static long ofDeck(String title) {
        return FIRST_OF_DECKS + number(title);
    }

    /** By which Anki finds notes with the same first field: the first 32 bits of its SHA-1. */
    static long checksum(String firstField) {
        return ByteBuffer.wrap(digest("SHA-1", firstField)).getInt() & 0xFFFF_FFFFL;
    }

    private static long number(String text) {
        return Long.remainderUnsigned(ByteBuffer.wrap(digest("SHA-256", text)).getLong(), RANGE);
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + algorithm, impossible);
        }
    }
}
