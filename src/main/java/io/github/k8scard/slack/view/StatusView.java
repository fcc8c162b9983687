package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.bot.ShowStatus.Status;
import io.github.k8scard.calendar.ScheduleText;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.channel.SettingsText;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What happens next in a channel, in words. */
public final class StatusView {
    private StatusView() {}

    /**
     * When the next card comes and who set that up, or how to get one; then what went wrong lately.
     *
     * @param now what "in 14 h" is counted from
     */
    public static SlackMessage of(Status status, Instant now) {
        String next =
                status.channel().map(channel -> next(channel, status, now)).orElse(ChannelWords.NOTHING_SET_UP);
        var blocks = new ArrayList<LayoutBlock>(List.of(Parts.plainSection(next)));
        if (status.troubled().isEmpty()) {
            return SlackMessage.of(next, blocks);
        }
        ZoneId zone = status.channel()
                .flatMap(Channel::schedule)
                .map(schedule -> schedule.zone())
                .orElse(ZoneOffset.UTC);
        String troubles = "⚠️ " + troubles(status.troubled(), zone);
        blocks.add(Parts.plainSection(troubles));
        return SlackMessage.of(next + "\n" + troubles, blocks);
    }

    private static String next(Channel channel, Status status, Instant now) {
        String schedule = channel.schedule()
                .map(set -> "\nA card " + SettingsText.of(channel.settings()) + ", set by "
                        + status.setBy().map(Name::of).orElse("somebody") + ".")
                .orElse("");
        String noCards = status.hasCards()
                ? ""
                : "\nBut no card of the deck is what this channel asks for: change that with /k8scard schedule";
        return ChannelWords.next(channel, status.skippers(), now) + schedule + noCards;
    }

    private static String troubles(List<Delivery> troubled, ZoneId zone) {
        String lines = troubled.stream()
                .map(delivery -> "\n• " + trouble(delivery, zone))
                .collect(Collectors.joining());
        return "Messages that had trouble in the last days:" + lines;
    }

    private static String trouble(Delivery delivery, ZoneId zone) {
        String what = switch (delivery.kind()) {
            case CARD -> "The card of ";
            case CLOSING -> "The closing of the card of ";
            case RESULT -> "The result of the card of ";
            case BOARD -> "A leaderboard of ";
            case DIGEST -> "The weekly digest of ";
            case NOTICE, NUDGE -> "A notice of ";
        };
        String how = delivery.state() == DeliveryState.FAILED
                ? " was not delivered"
                : " may or may not have arrived: Slack never answered, and I post nothing twice";
        return what + ScheduleText.moment(delivery.createdAt(), zone) + how
                + delivery.reason()
                        .map(reason -> " (" + OneLine.of(reason) + ")")
                        .orElse("") + ".";
    }
}
