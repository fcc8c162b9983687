package io.github.k8scard.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.words.Tidied;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A modal that somebody filled in and submitted, decoded.
 *
 * @param callbackId which modal
 * @param metadata what it was opened for, such as a channel
 * @param member who submitted it
 * @param outsider whether that is somebody of another workspace, in a channel that several share
 * @param viewId the modal itself
 * @param inputs the names of its inputs from top to bottom
 * @param values what was typed or chosen, by the names of the inputs
 * @param receivedAt when the bot received it
 */
record Submission(
        String callbackId,
        String metadata,
        MemberKey member,
        boolean outsider,
        String viewId,
        List<String> inputs,
        Map<String, List<String>> values,
        Instant receivedAt) {

    /** @throws Malformed if it does not say who submitted what */
    static Submission of(ViewSubmissionPayload payload, Instant receivedAt) {
        var view = Malformed.unlessThere(payload.getView(), "view");
        var user = Malformed.unlessThere(payload.getUser(), "user");
        var state = Malformed.unlessThere(view.getState(), "state of its view");
        String team = InstalledTeam.of(
                Optional.ofNullable(view.getAppInstalledTeamId()),
                Optional.ofNullable(payload.getTeam()).map(ViewSubmissionPayload.Team::getId),
                Optional.ofNullable(user.getTeamId()));
        Map<String, List<String>> values = new HashMap<>();
        Malformed.unlessThere(state.getValues(), "values")
                .forEach((name, elements) -> values.put(
                        name,
                        Malformed.unlessThere(elements, "value of an input").values().stream()
                                .filter(Objects::nonNull)
                                .flatMap(Submission::held)
                                .filter(Objects::nonNull)
                                .toList()));
        List<String> inputs = Malformed.unlessThere(view.getBlocks(), "blocks in its view").stream()
                .filter(block -> block != null && "input".equals(block.getType()) && block.getBlockId() != null)
                .map(block -> block.getBlockId())
                .toList();
        if (inputs.isEmpty()) {
            // what is wrong is told at one of them
            throw new Malformed("it has no input");
        }
        return new Submission(
                Objects.requireNonNullElse(view.getCallbackId(), ""),
                Objects.requireNonNullElse(view.getPrivateMetadata(), ""),
                new MemberKey(team, Malformed.unlessId(user.getId(), "user")),
                user.getTeamId() != null && !user.getTeamId().equals(team),
                Malformed.unlessThere(view.getId(), "id of its view"),
                inputs,
                values,
                receivedAt);
    }

    private static Stream<String> held(ViewState.Value value) {
        if (value.getSelectedOptions() != null) {
            return value.getSelectedOptions().stream().filter(Objects::nonNull).map(ViewState.SelectedOption::getValue);
        }
        return Stream.of(
                        Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue),
                        Optional.ofNullable(value.getSelectedTime()),
                        Optional.ofNullable(value.getSelectedDate()),
                        Optional.ofNullable(value.getValue()))
                .flatMap(Optional::stream);
    }

    /** What an input holds, stripped; empty for nothing. */
    String text(String input) {
        return exactly(input).strip();
    }

    /** What an input holds, with every blank and line break; empty for nothing. */
    String exactly(String input) {
        return values.getOrDefault(input, List.of()).stream().findFirst().orElse("");
    }

    /** Whether the modal has an input of this name. */
    boolean shows(String input) {
        return inputs.contains(input);
    }

    /** What an input holds that is to be parsed, as {@link Tidied} leaves it. */
    String words(String input) {
        return Tidied.of(text(input));
    }

    /** What is chosen in an input. */
    Set<String> chosen(String input) {
        return Set.copyOf(values.getOrDefault(input, List.of()));
    }
}
