package io.github.k8scard.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.k8scard.storage.DatabaseLook.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLookTest {
    @TempDir
    private Path directory;

    private DatabaseUrl url;

    @BeforeEach
    void make() {
        url = DatabaseUrl.parse("jdbc:h2:file:" + directory.resolve("cards"), Optional.empty(), Optional.empty());
        Database.open(url).close();
    }

    @Test
    void it_changes_nothing() throws IOException {
        Path file = url.file().orElseThrow();
        byte[] before = Files.readAllBytes(file);
        assertThat(DatabaseLook.into(url, tables -> tables.workspaces().all())).isInstanceOf(Seen.Opened.class);
        assertThat(file).hasBinaryContent(before);
        assertThat(directory.toFile().list()).containsExactly("cards.mv.db");
    }

    @Test
    void a_mistake_of_the_reader_is_not_told_as_one_of_the_database() {
        var mistake = new IllegalStateException("of the reader");
        assertThatThrownBy(() -> DatabaseLook.into(url, tables -> {
                    throw mistake;
                }))
                .isSameAs(mistake);
    }

    @Test
    void since_when_the_tables_are_there_is_known() {
        try (var database = Database.open(url)) {
            assertThat(database.tables().made()).isTrue();
            assertThat(database.tables().pending()).isEmpty();
        }
    }
}
