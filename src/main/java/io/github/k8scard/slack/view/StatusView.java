package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.AdminNote;
import io.github.k8scard.bot.Refusals;
import io.github.k8scard.bot.ShowStatus.Status;
import io.github.k8scard.bot.WhatHolds;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.words.Mistake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens next in a channel, in words. */
public final class StatusView {
    private StatusView() {}

    /**
     * When the next card comes and who set that up, or how to get one; then what went wrong lately, and for an admin
     * what is amiss with how the bot is run.
     *
     * @param now what "in 14 h" is counted from
     */
    public static SlackMessage of(Status status, Instant now) {
        return message("", status, now);
    }

    /** The same in the place of an earlier one, after a click on <em>Post again</em> there. */
    public static SlackMessage afterPostAgain(WhatHolds holds, Status status, Instant now) {
        return message(holds.words(), status, now);
    }

    /**
     * Where there is nothing to tell of a channel, only what is amiss with how the bot is run: on the first day there
     * may be no channel yet.
     *
     * @param refusal why there is nothing to tell
     * @param notes what is amiss; nothing for those who are not its admins
     */
    public static SlackMessage refused(Mistake refusal, List<AdminNote> notes) {
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(refusal.getMessage())));
        var words = new ArrayList<>(List.of(refusal.getMessage()));
        add(notes, blocks, words);
        return SlackMessage.of(String.join("\n", words), blocks);
    }

    private static SlackMessage message(String first, Status status, Instant now) {
        var blocks = new ArrayList<LayoutBlock>();
        if (!first.isEmpty()) {
            blocks.add(Parts.plainSection(first));
        }
        blocks.add(Parts.section(next(status, now, Telling.MRKDWN)));
        var words = new ArrayList<>(List.of(first, next(status, now, Telling.PLAIN)));
        if (!status.troubled().isEmpty()) {
            String title = "⚠️ Messages that had trouble recently:";
            blocks.add(Parts.plainSection(title));
            words.add(title);
            for (var troubled : status.troubled()) {
                blocks.add(TroubleRow.of(troubled, TroubleRow.zone(status), first));
                words.add("• " + TroubleRow.words(troubled, TroubleRow.zone(status), first, Telling.PLAIN));
            }
        }
        add(status.notes(), blocks, words);
        return SlackMessage.of(String.join("\n", words), blocks);
    }

    private static void add(List<AdminNote> notes, List<LayoutBlock> blocks, List<String> words) {
        AdminNotesText.of(notes).forEach(line -> {
            blocks.add(Parts.plainSection(line));
            words.add(line);
        });
    }

    private static String next(Status status, Instant now, Telling telling) {
        return status.channel()
                .map(channel -> next(channel, status, now, telling))
                .orElse(Refusals.NOTHING_SET_UP);
    }

    private static String next(Channel channel, Status status, Instant now, Telling telling) {
        String schedule = channel.schedule()
                .map(set -> "\nA card " + SettingsText.of(channel.settings()) + ", set by "
                        + status.setBy().map(Name::of).orElse("somebody") + ".")
                .orElse("");
        return ChannelWords.next(channel, status.skippers(), now, telling) + telling.words(schedule + fault(status));
    }

    private static String fault(Status status) {
        String gone = status.gone().isEmpty() ? "" : "\n" + ChannelWords.gone(status.gone());
        String noCards = status.hasCards() ? "" : "\nBut no card fits these settings.";
        return gone + noCards + (gone.isEmpty() && noCards.isEmpty() ? "" : " To change them, type /k8scard schedule");
    }
}
