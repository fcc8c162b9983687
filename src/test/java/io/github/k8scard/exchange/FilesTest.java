package io.github.k8scard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they are read and written, whatever is in them or in the way. */
final class FilesTest {
    @TempDir
    private Path directory;

    @Test
    void a_file_of_200_mb_is_refused_before_it_is_read() throws IOException {
        Path file = directory.resolve("big.csv");
        try (var big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(200L * 1024 * 1024);
        }
        assertThatThrownBy(() -> TextOfFile.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(file + " has over 10 MB; split it into several files.");
    }

    @Test
    void what_is_not_utf_8_is_told_with_its_line() throws IOException {
        Path latin = written("question,answer\na,b\nGr\u00F6\u00DFe?,c\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> TextOfFile.read(latin))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("is not UTF-8, as line 3 shows; save it as UTF-8");
        Path utf16 = written("\uFEFFquestion", StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> TextOfFile.read(utf16)).hasMessageContaining("is not UTF-8 but UTF-16; save it");
        Path cutOff = Files.write(directory.resolve("cut"), new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82});
        assertThatThrownBy(() -> TextOfFile.read(cutOff)).hasMessageContaining("is not UTF-8, as line 2 shows");
    }

    @Test
    void a_nul_is_told_with_its_line() throws IOException {
        Path file = written("a\nb\0c\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextOfFile.read(file)).hasMessageContaining("a NUL character in line 2");
    }

    @Test
    void a_byte_order_mark_is_no_text() throws IOException {
        assertThat(TextOfFile.read(written("\uFEFFä\r\n", StandardCharsets.UTF_8)))
                .isEqualTo("ä\r\n");
    }

    @Test
    void a_file_that_is_there_stays_as_it_is_unless_it_may_be_replaced() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new NewFile(file, false).write(bytes("new")))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(file + " is there already; name another file, or add --overwrite to replace it.");
        assertThat(file).hasContent("old");
        new NewFile(file, true).write(bytes("new"));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("file");
    }

    @Test
    void a_link_to_a_file_stays_one() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        new NewFile(link, true).write(bytes("new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_link_that_leads_nowhere_is_refused_and_stays() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("gone"));
        for (boolean overwrite : new boolean[] {true, false}) {
            assertThatThrownBy(() -> new NewFile(link, overwrite).write(bytes("new")))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage(link + " is a link that leads to no file; remove it, or name another file.");
        }
        assertThat(names()).containsExactly("link");
    }

    @Test
    void a_file_that_is_replaced_keeps_who_may_read_and_write_it() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        for (String rights : List.of("rw-rw----", "rw-------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            new NewFile(file, true).write(bytes("new"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(rights);
        }
    }

    @Test
    void what_may_not_be_written_is_refused_though_its_directory_may_be() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(file)).as("as for root").isFalse();
        assertThatThrownBy(() -> new NewFile(file, true).write(bytes("new")))
                .hasMessage(file + " may not be written; ask for the right to do so, or name another file.");
        assertThat(file).hasContent("old");
    }

    @Test
    void of_several_files_the_first_stays_as_it_was_if_the_second_cannot_be_written() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        Path tooLong = directory.resolve("x".repeat(300));
        Map<NewFile, byte[]> contents = both(file, tooLong);
        assertThatThrownBy(() -> ReadyFiles.beside(contents))
                .isInstanceOf(UnusableFile.class)
                .hasMessageMatching(
                        ".*/x{300} cannot be written \\(File name too long\\); check the file and its disk\\.");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("file");
    }

    @Test
    void if_one_of_several_cannot_take_its_place_it_is_told_which_are_written() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        Path other = directory.resolve("other");
        try (var ready = ReadyFiles.beside(both(file, other))) {
            Files.createDirectories(other.resolve("in the way"));
            assertThatThrownBy(ready::takeTheirPlaces)
                    .isInstanceOf(UnusableFile.class)
                    .hasMessageStartingWith(other + " cannot be written (")
                    .hasMessageEndingWith(
                            " Written already: " + file + ". Once that is mended, write all again, with --overwrite.");
        }
        assertThat(file).hasContent("1");
        assertThat(names()).containsExactlyInAnyOrder("file", "other");
    }

    @Test
    void two_names_of_one_file_are_refused() throws IOException {
        Path file = written("old", StandardCharsets.UTF_8);
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertThatThrownBy(() -> ReadyFiles.beside(both(file, link)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage(link + " is the same file as " + file + "; remove the link, or name another directory.");
        assertThat(file).hasContent("old");
    }

    private static Map<NewFile, byte[]> both(Path one, Path other) {
        Map<NewFile, byte[]> contents = new LinkedHashMap<>();
        contents.put(new NewFile(one, true), bytes("1"));
        contents.put(new NewFile(other, true), bytes("2"));
        return contents;
    }

    @Test
    void what_has_no_place_is_refused_before_anything_is_done() {
        assertThatThrownBy(() -> new NewFile(directory, true).check()).hasMessageContaining("is a directory");
        Path nowhere = directory.resolve("no/where.json");
        assertThatThrownBy(() -> new NewFile(nowhere, true).check()).hasMessageContaining("has no directory to be in");
    }

    private Path written(String text, Charset charset) throws IOException {
        return Files.write(directory.resolve("file"), text.getBytes(charset));
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
