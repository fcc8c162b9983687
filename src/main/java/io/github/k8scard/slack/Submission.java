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

    static Submission of(ViewSubmissionPayload payload, Instant receivedAt) {
        var view = payload.getView();
        var user = payload.getUser();
        String team = InstalledTeam.of(
                Optional.of(view),
                Optional.ofNullable(payload.getTeam()).map(ViewSubmissionPayload.Team::getId),
                user.getTeamId());
        Map<String, List<String>> values = new HashMap<>();
        view.getState()
                .getValues()
                .forEach((name, elements) -> values.put(
                        name,
                        elements.values().stream().flatMap(Submission::held).toList()));
        return new Submission(
                view.getCallbackId(),
                Objects.requireNonNullElse(view.getPrivateMetadata(), ""),
                new MemberKey(team, user.getId()),
                user.getTeamId() != null && !user.getTeamId().equals(team),
                view.getId(),
                view.getBlocks().stream()
                        .filter(block -> "input".equals(block.getType()))
                        .map(block -> block.getBlockId())
                        .toList(),
                values,
                receivedAt);
    }

    private static Stream<String> held(ViewState.Value value) {
        if (value.getSelectedOptions() != null) {
            return value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue);
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
        return values.getOrDefault(input, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
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
