package io.github.k8scard.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            `nodeName`. It is meant for custom schedulers.     | `nodeName`                | true
            `kubectl uncordon <node>`.                         | `kubectl uncordon`        | true
            It keeps running: the rules are ignored.           | It keeps running          | true
            A ResourceQuota.                                   | ResourceQuota             | true
            The node's. It has no other.                       | the *node's*              | true
            In the file `/var/run/x`. Only on the node itself. | only on the node          | true
            Three. Then one can fail.                          | Three                     | true
            Threefold.                                         | Three                     | false
            It has no effect.                                  | No                        | false
            Only in the file on the nodes.                     | on the node               | false
            As a gRPC client, through the CRI.                 | Through the CRI, over gRPC | false
            """)
    void an_answer_says_a_choice_in_its_own_words_or_not(String answer, String choice, boolean says) {
        assertThat(Sentences.says(answer, choice)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It waits. It then ends.      | It waits                | It then ends.
            It waits. It *then* ends.    | it then ends            | It waits.
            It waits for `a. b`.         | It waits                | It waits for `a. b`.
            It waits.                    | Why? It waits! So be it | ''
            """)
    void what_has_been_said_is_left_out(String text, String said, String left) {
        assertThat(Sentences.unsaid(text, List.of(said))).isEqualTo(left);
    }
}
