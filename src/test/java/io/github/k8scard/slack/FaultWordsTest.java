package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.NotSaved;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultWordsTest {

    /** Whatever was clicked: an answer, Undo or Post again. */
    @Test
    void what_is_perhaps_saved_may_be_tried_again_without_harm() {
        assertThat(Faults.words("click", NotSaved.unknown()))
                .isEqualTo("I could not make sure that this was saved. Try again: nothing is done twice.");
        assertThat(Faults.words("click", NotSaved.nothingStored(Duration.ofSeconds(2))))
                .isEqualTo("Not saved: my database does not answer right now. Try again in a moment.");
    }
}
