package io.github.k8scard.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.github.k8scard.slack.view.PlainText;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.threads.Awaited;
import io.github.k8scard.threads.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The edge for slash commands: decodes, runs the command, and acknowledges in time. A quick answer travels with the
 * acknowledgement; a slow one follows through the command's response_url. Safe for concurrent use.
 */
final class CommandRoute implements SlashCommandHandler {
    /** Slack waits for three seconds, but people notice a delay of one. */
    private static final Duration WITH_THE_ACKNOWLEDGEMENT = Duration.ofMillis(700);

    private final Commands commands;
    private final LookUps lookUps;
    private final Work work;
    private final ResponseUrl responseUrl;
    private final Clock clock;

    CommandRoute(Commands commands, LookUps lookUps, Work work, ResponseUrl responseUrl, Clock clock) {
        this.commands = commands;
        this.lookUps = lookUps;
        this.work = work;
        this.responseUrl = responseUrl;
        this.clock = clock;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        Command command = Command.of(request.getPayload(), clock.instant());
        return LoggedPlace.of(command.in()).get(() -> answered(command, context));
    }

    private Response answered(Command command, SlashCommandContext context) {
        var reply = new Awaited<Optional<SlackMessage>>();
        boolean begun = work.later("answer a command", () -> {
            CommandAnswer answer = answer(command);
            if (!reply.handOver(answer.message())) {
                answer.message().ifPresent(late -> follow(command, late, answer.explainsFault()));
            }
            if (command.replyTo().takesReplies()) {
                lookUps.soon(command.member(), command.receivedAt());
            }
        });
        if (!begun) {
            return acknowledged(context, PlainText.of("I have too much to do right now. Try again in a minute."));
        }
        return reply.within(WITH_THE_ACKNOWLEDGEMENT)
                .flatMap(message -> message)
                .map(message -> acknowledged(context, message))
                .orElseGet(context::ack);
    }

    private record CommandAnswer(Optional<SlackMessage> message, boolean explainsFault) {}

    private CommandAnswer answer(Command command) {
        try {
            return new CommandAnswer(commands.run(command), false);
        } catch (RuntimeException | Error e) {
            return new CommandAnswer(Optional.of(Faults.explained(known(command), e)), true);
        }
    }

    /** What nobody knows as a command may be whatever a member has in mind, and is not for the log. */
    private static String known(Command command) {
        return SubCommand.typed(command.name())
                .map(known -> "/k8scard " + command.name())
                .orElse("A command");
    }

    private void follow(Command command, SlackMessage late, boolean explainsFault) {
        String url = command.replyTo().responseUrl();
        if (explainsFault) {
            responseUrl.advise(url, url, late);
        } else {
            responseUrl.tell(url, late);
        }
    }

    private static Response acknowledged(SlashCommandContext context, SlackMessage message) {
        return context.ack(SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(message.text())
                .blocks(message.blocks())
                .build());
    }
}
