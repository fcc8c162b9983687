package io.github.k8scard.slack;

import io.github.k8scard.bot.ExportOwnData;
import io.github.k8scard.bot.PackedText;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.delivery.SlackErrors;
import io.github.k8scard.slack.view.ExportView;
import io.github.k8scard.slack.view.SlackMessage;
import io.github.k8scard.slack.web.AskedToWait;
import io.github.k8scard.slack.web.DirectFiles;
import io.github.k8scard.slack.web.DirectPlace;
import io.github.k8scard.slack.web.FileOutcome;
import io.github.k8scard.slack.web.ResponseUrl;
import io.github.k8scard.slack.web.SlackRefused;
import io.github.k8scard.threads.LaterWork;
import io.github.k8scard.words.Mistake;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives members their own data, beside all else that goes on: as a file, or as text where the bot may not send files.
 * Both go to the direct conversation with the member, where they stay. Whatever goes wrong is told once. Safe for
 * concurrent use.
 */
final class SendOwnData {
    private static final Logger log = LoggerFactory.getLogger(SendOwnData.class);

    /** More is no pleasure to read. */
    private static final int PARTS = 10;

    /** Slack: one message a second in a conversation. */
    private static final Duration BETWEEN_PARTS = Duration.ofMillis(1_100);

    private static final Duration WAITS_AT_MOST = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    private final ExportOwnData story;
    private final DirectFiles files;
    private final ResponseUrl responseUrl;
    private final LaterWork work;
    private final Clock clock;

    SendOwnData(ExportOwnData story, DirectFiles files, ResponseUrl responseUrl, LaterWork work, Clock clock) {
        this.story = story;
        this.files = files;
        this.responseUrl = responseUrl;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Begins, and returns what to say at once.
     *
     * @throws Mistake if it is under way already, or was done minutes ago, or goes to somebody of another workspace
     */
    SlackMessage begin(Command command) {
        if (command.outsider()) {
            throw Refusals.dataOfOutsider();
        }
        story.begin(command.member(), command.receivedAt());
        later(Duration.ZERO, command, () -> read(command, 1));
        return ExportView.begun();
    }

    /** Each step ends the turn or makes the next one. */
    private void later(Duration wait, Command command, Runnable step) {
        boolean accepted = work.after(wait, "send a member their data", () -> safely(command, step), () -> {
            log.info("The process ends before a member has their data; they can ask again");
            story.failed(command.member());
        });
        if (!accepted) {
            story.failed(command.member());
            throw new Mistake("I have too much to do right now. Type /k8scard export again in a minute.");
        }
    }

    private void safely(Command command, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            fail(command, Optional.empty(), Faults.explained("/k8scard export", e));
        }
    }

    /** Reads anew at each try: while many wait for Slack, no text is kept for them. */
    private void read(Command command, int tries) {
        PackedText text = story.packed(command.member(), clock.instant());
        if (files.isWithoutFiles()) {
            asText(command, text);
        } else {
            asFile(command, text, tries);
        }
    }

    private void asFile(Command command, PackedText text, int tries) {
        String name = ExportOwnData.fileName(clock.instant());
        FileOutcome outcome = files.send(command.member(), name, text, ExportView.announcement());
        if (outcome instanceof FileOutcome.Sent) {
            story.done(command.member(), clock.instant());
        } else if (outcome instanceof FileOutcome.LacksScope) {
            asText(command, text);
        } else if (outcome instanceof FileOutcome.NotNow notNow) {
            boolean again = notNow.announced().isEmpty()
                    && tries < TRIES
                    && notNow.left().compareTo(WAITS_AT_MOST) <= 0;
            if (again) {
                later(notNow.left().plusMillis(250), command, () -> read(command, tries + 1));
            } else {
                fail(command, notNow.announced(), ExportView.notNow(notNow.left()));
            }
        } else if (outcome instanceof FileOutcome.Refused refused) {
            log.warn("Slack did not take a member's data: {}", refused.why());
            fail(command, refused.announced(), ExportView.refused(refused.why()));
        } else if (outcome instanceof FileOutcome.Unknown unknown) {
            fail(command, Optional.of(unknown.announced()), ExportView.unknown());
        }
    }

    private void asText(Command command, PackedText text) {
        // as bytes first, so that no long text is unpacked
        List<SlackMessage> parts = ExportView.parts(text.length()) > PARTS ? List.of() : ExportView.parts(text.text());
        if (parts.isEmpty() || parts.size() > PARTS) {
            tooMuch(command, text.length());
        } else {
            nextPart(command, parts, text.length(), TRIES);
        }
    }

    private void tooMuch(Command command, long bytes) {
        fail(command, Optional.empty(), ExportView.tooMuch(bytes, story.whomToAsk()));
    }

    private void nextPart(Command command, List<SlackMessage> left, long bytes, int tries) {
        try {
            files.post(command.member(), left.get(0));
            List<SlackMessage> others = left.subList(1, left.size());
            if (others.isEmpty()) {
                story.done(command.member(), clock.instant());
            } else {
                later(BETWEEN_PARTS, command, () -> nextPart(command, others, bytes, TRIES));
            }
        } catch (AskedToWait e) {
            if (tries > 1 && e.left().compareTo(WAITS_AT_MOST) <= 0) {
                later(e.left().plusMillis(250), command, () -> nextPart(command, left, bytes, tries - 1));
            } else {
                fail(command, Optional.empty(), ExportView.notNow(e.left()));
            }
        } catch (IOException e) {
            log.warn("Slack did not take a part of a member's data: {}", e.toString());
            if (e instanceof SlackRefused refused && SlackErrors.isTooLong(refused.code())) {
                tooMuch(command, bytes);
            } else {
                fail(command, Optional.empty(), ExportView.cutShort());
            }
        }
    }

    /** In the place of what announced it, else where the member asked, else directly. */
    private void fail(Command command, Optional<DirectPlace> announced, SlackMessage why) {
        story.failed(command.member());
        try {
            if (announced.isPresent()) {
                files.replace(announced.get(), why);
                return;
            }
        } catch (IOException e) {
            log.info("A message to a member stays as it is: {}", e.toString());
        }
        if (command.replyTo().takesReplies()) {
            String url = command.replyTo().responseUrl();
            responseUrl.tell(url, why);
        } else {
            tellDirectly(command, why);
        }
    }

    private void tellDirectly(Command command, SlackMessage why) {
        try {
            files.post(command.member(), why);
        } catch (IOException e) {
            log.warn("A member does not hear that their data was not sent: {}", e.toString());
        }
    }
}
