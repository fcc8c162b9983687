package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.k8scard.slack.view.CommandForm;
import io.github.k8scard.slack.view.CommandGroup;
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
    void only_who_may_have_a_deck_file_read_anew_is_offered_it() {
        assertThat(SubCommand.forms(true)).isEqualTo(SubCommand.forms());
        assertThat(SubCommand.forms(false))
                .hasSize(SubCommand.forms().size() - 1)
                .noneMatch(form -> form.word().equals("reload"));
    }

    @Test
    void each_button_of_help_carries_a_command_of_its_group() {
        for (CommandGroup group : CommandGroup.values()) {
            assertThat(group.shortcuts())
                    .isNotEmpty()
                    .allSatisfy(shortcut -> assertThat(SubCommand.forms())
                            .filteredOn(form -> form.word().equals(shortcut.command()))
                            .isNotEmpty()
                            .allSatisfy(form -> assertThat(form.group()).isEqualTo(group)));
        }
    }

    @Test
    void no_example_in_help_can_be_past() {
        assertThat(SubCommand.forms())
                .allSatisfy(form -> assertThat(form.usage()).doesNotContainPattern("20\\d\\d"));
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
