package io.github.k8scard.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeTextTest {
    @Test
    void what_was_typed_stays_but_for_what_no_database_keeps() {
        assertThat(FreeText.of("  It *is* <b>\r\nשלום 🎉\u202E  ")).isEqualTo("It *is* <b>\nשלום 🎉\u202E");
        assertThat(FreeText.of("a\u0000b\u0007c\td")).isEqualTo("a b c d");
        assertThat(FreeText.of("half \uD83D and \uDE00")).isEqualTo("half \uFFFD and \uFFFD");
        assertThat(FreeText.of("\u0000 \n")).isEmpty();
    }
}
