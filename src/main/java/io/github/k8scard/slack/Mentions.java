package io.github.k8scard.slack;

import com.slack.api.model.event.AppMentionEvent;
import io.github.k8scard.bot.Event;
import io.github.k8scard.bot.HearMention;
import io.github.k8scard.bot.ReloadDecks;
import io.github.k8scard.channel.ChannelAddress;
import io.github.k8scard.member.MemberKey;
import io.github.k8scard.slack.view.HelpView;
import io.github.k8scard.slack.web.Whispers;
import io.github.k8scard.threads.LaterWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows help to whoever mentions the bot in a channel, to them alone. It is a courtesy: what stands in its way is not
 * tried again. Safe for concurrent use.
 */
final class Mentions {
    private static final Logger log = LoggerFactory.getLogger(Mentions.class);
    private static final Pattern TS = Pattern.compile("([0-9]{1,10})\\.[0-9]{1,9}");

    /** By then the bot knows that a mention has led to its invitation: Slack tells of both within a second or so. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final HearMention hearMention;
    private final ReloadDecks reloadDecks;
    private final Whispers whispers;
    private final LaterWork work;

    Mentions(HearMention hearMention, ReloadDecks reloadDecks, Whispers whispers, LaterWork work) {
        this.hearMention = hearMention;
        this.reloadDecks = reloadDecks;
        this.whispers = whispers;
        this.work = work;
    }

    /** Bots get no answer, nor does who mentions the bot in a message that stood there before. */
    void heard(Event event, AppMentionEvent it) {
        if (it.getUser() == null || it.getBotId() != null || it.getEdited() != null) {
            return;
        }
        var by = new MemberKey(event.workspaceId(), Malformed.unlessId(it.getUser(), "user"));
        var in = new ChannelAddress(event.workspaceId(), Malformed.unlessId(it.getChannel(), "channel"));
        var thread = Optional.ofNullable(it.getThreadTs()).filter(ts -> !ts.equals(it.getTs()));
        Instant writtenAt = writtenAt(it).orElse(event.happenedAt());
        LoggedPlace.of(in).run(() -> {
            boolean waits = hearMention.isNew(event, by)
                    && work.after(A_MOMENT, "answer a mention", () -> answer(in, by, thread, writtenAt), () -> {});
            log.debug("A mention in {} {}", in, waits ? "is answered soon" : "is not answered");
        });
    }

    private void answer(ChannelAddress in, MemberKey by, Optional<String> thread, Instant writtenAt) {
        if (hearMention.getsAnswer(in, writtenAt)) {
            whispers.whisper(in, by, thread, HelpView.afterMention(SubCommand.forms(reloadDecks.isFor(by))));
        }
    }

    private static Optional<Instant> writtenAt(AppMentionEvent it) {
        return Optional.ofNullable(it.getTs())
                .map(TS::matcher)
                .filter(Matcher::matches)
                .map(ts -> Instant.ofEpochSecond(Long.parseLong(ts.group(1))));
    }
}
