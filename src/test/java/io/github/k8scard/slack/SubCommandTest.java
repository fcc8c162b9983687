package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.slack.view.CommandForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SubCommandTest {
    @Test
    void every_row_has_help_and_is_found_by_its_word_in_any_case() {
        assertThat(SubCommand.forms())
                .allSatisfy(form -> {
                    assertThat(form.meaning()).as(form.word()).isNotBlank();
                    assertThat(SubCommand.typed(form.word())).isPresent();
                    assertThat(SubCommand.typed(form.word().toUpperCase(Locale.ROOT)))
                            .isEqualTo(SubCommand.typed(form.word()));
                })
                .extracting(form -> SubCommand.typed(form.word()).orElseThrow())
                .contains(SubCommand.values());
        assertThat(SubCommand.typed("opt_out")).isEmpty();
    }

    @Test
    void the_manifest_hints_only_at_commands_that_there_are() {
        String hint = JsonMapper.shared()
                .readTree(Manifest.forSocketMode())
                .at("/features/slash_commands/0/usage_hint")
                .asString();

        List<String> words = Arrays.stream(hint.split("\\|"))
                .map(form -> form.strip().split(" ")[0])
                .toList();

        assertThat(SubCommand.forms()).extracting(CommandForm::word).containsAll(words);
    }
}
