package io.github.k8scard.deck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Reads a deck and refuses a bad one with all its faults at once. Safe for concurrent use. */
public final class DeckReader {
    private static final String NOT_UTF_8 = "is not UTF-8; save it in that encoding";

    private DeckReader() {}

    /**
     * Reads a deck from a file of at most 10 MB.
     *
     * @throws BrokenDeck if the file cannot be read, or breaks any rule
     */
    public static Deck read(Path file) {
        return read(file.toString(), bytes(file));
    }

    /**
     * What is in a file, of which at most a byte more than a deck may have.
     *
     * @throws BrokenDeck if the file cannot be read
     */
    static byte[] bytes(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw broken(name, "is a directory; name the deck's file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DeckLimits.FILE_BYTES + 1);
        } catch (NoSuchFileException missing) {
            throw broken(
                    name,
                    "does not exist; check the path, which is taken from "
                            + Path.of("").toAbsolutePath());
        } catch (AccessDeniedException denied) {
            throw broken(name, "may not be read; give the bot's user the right to read it");
        } catch (IOException failed) {
            throw broken(name, "cannot be read (" + failed.getMessage() + "); check the file and its disk");
        }
    }

    /**
     * Reads a deck that is in memory already.
     *
     * @param name how messages call it, such as its file name
     * @param json at most 10 MB of JSON in UTF-8
     * @throws BrokenDeck if it breaks any rule
     */
    public static Deck read(String name, byte[] json) {
        if (json.length > DeckLimits.FILE_BYTES) {
            throw broken(name, "has over 10 MB; make it smaller");
        }
        DeckCheck check = new DeckCheck();
        return check.check(parse(name, decode(name, json))).orElseThrow(() -> new BrokenDeck(name, check.faults()));
    }

    private static String decode(String name, byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw broken(name, NOT_UTF_8);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw broken(name, NOT_UTF_8);
        }
    }

    private static DeckJson parse(String name, String text) {
        if (text.isBlank()) {
            throw broken(name, "is empty; write a deck into it");
        }
        try {
            return DeckJson.parse(text);
        } catch (JacksonException notJson) {
            throw broken(name, "is not JSON: " + JsonFault.words(notJson) + "; correct it there");
        } catch (DeckJson.GoesOn more) {
            throw broken(
                    name,
                    "goes on after its end, in line " + more.line() + "; a deck is one object {…}: remove what follows"
                            + " it, or give each deck a file of its own");
        }
    }

    private static BrokenDeck broken(String name, String problem) {
        return new BrokenDeck(name, List.of(new DeckFault(DeckFault.DECK, "", problem)));
    }
}
