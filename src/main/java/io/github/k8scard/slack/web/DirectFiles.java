package io.github.k8scard.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import io.github.k8scard.bot.PackedText;
import io.github.k8scard.delivery.Outcome;
import io.github.k8scard.delivery.SlackErrors;
import io.github.k8scard.delivery.SlackMethod;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.SlackMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a member files and messages in their direct conversation with the bot, at once and without a delivery: whoever
 * asked for them waits. Nothing is sent twice. Files need the optional scope {@code files:write}. Safe for concurrent
 * use.
 */
public final class DirectFiles {
    private static final Logger log = LoggerFactory.getLogger(DirectFiles.class);
    private static final String SCOPE = "files:write";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final Duration WORTH_WAITING = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final MethodsClient methods;
    private final Calls calls;
    private final UploadAddress address;

    public DirectFiles(SlackClient client, String token) {
        this.methods = client.slack().methods(token);
        this.calls = client.calls();
        this.address = new UploadAddress(
                client.slack().getHttpClient(), client.slack().getConfig().getMethodsEndpointUrlPrefix());
    }

    /** Whether it is known that the bot may not send files. */
    public boolean isWithoutFiles() {
        return calls.granted().lacks(SCOPE);
    }

    /**
     * Sends a file. The bytes come first, so that nobody is told of a file that Slack does not take; then the
     * announcement, which opens the conversation; then the file below it.
     *
     * @param announcement says what it is
     */
    public FileOutcome send(MemberKey to, String name, PackedText text, SlackMessage announcement) {
        Optional<DirectPlace> announced = Optional.empty();
        try {
            String id = uploaded(name, text);
            announced = Optional.of(post(to, announcement));
            DirectPlace place = announced.get();
            carriedOut(
                    COMPLETE,
                    () -> methods.filesCompleteUploadExternal(request -> request.channelId(place.channel())
                            .files(List.of(
                                    FileDetails.builder().id(id).title(name).build()))));
            return new FileOutcome.Sent();
        } catch (SlackRefused e) {
            return "missing_scope".equals(e.code())
                    ? new FileOutcome.LacksScope()
                    : new FileOutcome.Refused(e.code(), announced);
        } catch (AskedToWait e) {
            return new FileOutcome.NotNow(e.left(), announced);
        } catch (NotSentException e) {
            return new FileOutcome.NotNow(SOON, announced);
        } catch (IOException e) {
            log.warn("It is not known whether a member got their file: {}", e.toString());
            return announced
                    .<FileOutcome>map(FileOutcome.Unknown::new)
                    .orElseGet(() -> new FileOutcome.Refused("nothing that can be read", Optional.empty()));
        }
    }

    private String uploaded(String name, PackedText text) throws IOException {
        var ticket = carriedOut(
                "files.getUploadURLExternal",
                () -> methods.filesGetUploadURLExternal(
                        request -> request.filename(name).length((int) text.length())));
        address.take(ticket.getUploadUrl(), text);
        return ticket.getFileId();
    }

    /**
     * Posts a message.
     *
     * @throws AskedToWait if Slack asks to wait; nothing was posted
     * @throws SlackRefused if Slack does not post it
     * @throws IOException if it is not posted, or that is not known
     */
    public DirectPlace post(MemberKey to, SlackMessage message) throws IOException {
        var posted = carriedOut(
                SlackMethod.POST,
                () -> methods.chatPostMessage(
                        request -> request.channel(to.id()).text(message.text()).blocks(message.blocks())));
        return new DirectPlace(posted.getChannel(), posted.getTs());
    }

    /**
     * Puts a message in the place of one.
     *
     * @throws IOException if it is not there, or that is not known
     */
    public void replace(DirectPlace place, SlackMessage message) throws IOException {
        carriedOut(
                SlackMethod.UPDATE,
                () -> methods.chatUpdate(request -> request.channel(place.channel())
                        .ts(place.ts())
                        .text(message.text())
                        .blocks(message.blocks())));
    }

    private static IOException refused(String code) {
        Outcome outcome = SlackErrors.outcome(code);
        if (outcome instanceof Outcome.NotSent notSent && notSent.notBefore().compareTo(WORTH_WAITING) <= 0) {
            return new AskedToWait(notSent.notBefore());
        }
        return outcome instanceof Outcome.Unknown ? new IOException("Slack says " + code) : new SlackRefused(code);
    }

    private <R extends SlackApiTextResponse> R carriedOut(String method, Calls.SdkCall<R> call) throws IOException {
        try {
            R response = calls.answer(method, call);
            if (!response.isOk()) {
                throw refused(response.getError());
            }
            return response;
        } catch (SlackApiException e) {
            throw new IOException("status " + e.getResponse().code() + " to " + method, e);
        }
    }
}
