package io.github.k8scard.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.ActionIds;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** In a channel that two workspaces share, somebody of the other one clicks a button that carries a command. */
class CommandClicksTest {
    private final Commands commands = mock(Commands.class);
    private final CommandClicks clicks = new CommandClicks(commands, mock(Replies.class));

    private static Click click(String action, String command, boolean outsider) {
        return new Click(
                new ChannelAddress("T1", "C1"),
                new MemberKey("T1", "U1"),
                outsider,
                new Button(action + "0", command),
                new ButtonPlace(ButtonPlace.Where.MESSAGE, "1.5", "", false),
                new ReplyAddress("1.2", "https://hooks.example/1"),
                Instant.EPOCH);
    }

    private void clicked(String action, String command, boolean outsider) {
        clicks.table().get(action).apply(click(action, command, outsider)).run();
    }

    @ParameterizedTest
    @CsvSource({"schedule", "schedule 09:30", "quiz etcd", "pause", "skip", "suggest"})
    void they_are_refused_before_a_form_opens_or_anything_changes(String command) {
        for (String action : new String[] {ActionIds.COMMAND_RUN, ActionIds.COMMAND_INSTEAD}) {
            assertThatThrownBy(() -> clicked(action, command, true))
                    .isInstanceOf(Mistake.class)
                    .hasMessageStartingWith("Only members of the workspace");
        }
        verifyNoInteractions(commands);
    }

    @Test
    void what_is_about_nobody_but_them_they_may_have() {
        when(commands.run(any())).thenReturn(Optional.empty());
        clicked(ActionIds.COMMAND_RUN, "help", true);
        clicked(ActionIds.COMMAND_RUN, "schedule", false);
        assertThat(Mockito.mockingDetails(commands).getInvocations()).hasSize(2);
    }
}
