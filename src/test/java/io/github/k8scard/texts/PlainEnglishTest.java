package io.github.k8scard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainEnglishTest {
    private static final String LONG = "one {two} 3 four five six seven eight nine ten eleven twelve thirteen fourteen"
            + " fifteen sixteen seventeen eighteen nineteen twenty 21 22 23 24 25";

    @ParameterizedTest
    @ValueSource(strings = {"Practise it", "the color grey", "You cancelled it", "to organise", "a Localisation"})
    void british_spelling_is_seen(String text) {
        assertThat(PlainEnglish.faults(text)).hasSize(1).allMatch(fault -> fault.startsWith("not American: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practice otherwise", "He promised a precise exercise", "rising noise", "You missed this"})
    void what_is_spelled_alike_everywhere_is_left_alone(String text) {
        assertThat(PlainEnglish.faults(text)).isEmpty();
    }

    @Test
    void a_sentence_has_at_most_25_words() {
        assertThat(PlainEnglish.faults(LONG + ". " + LONG)).isEmpty();
        assertThat(PlainEnglish.faults("Yes. " + LONG + " more.")).hasSize(1).allMatch(fault -> fault.contains("26"));
    }

    @Test
    void words_of_the_workshop_are_seen() {
        assertThat(PlainEnglish.jargon("This round has a null")).containsExactly("jargon: round", "jargon: null");
        assertThat(PlainEnglish.jargon("All around the job market")).containsExactly("jargon: job");
    }
}
