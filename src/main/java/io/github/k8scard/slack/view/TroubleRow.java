package io.github.k8scard.slack.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import io.github.k8scard.bot.ShowStatus.Status;
import io.github.k8scard.bot.ShowStatus.Troubled;
import io.github.k8scard.channel.Channel;
import io.github.k8scard.delivery.Delivery;
import io.github.k8scard.delivery.DeliveryKind;
import io.github.k8scard.delivery.DeliveryState;
import java.time.ZoneId;

/** A message that did not arrive, or perhaps not: what it was, why, and what to do about it. */
final class TroubleRow {
    private TroubleRow() {}

    /**
     * With <em>Post again</em> where that is certain to post it once.
     *
     * @param said what the member is told above already, if anything
     */
    static LayoutBlock of(Troubled troubled, ZoneId zone, String said) {
        String mrkdwn = "• " + words(troubled, zone, said, Telling.MRKDWN);
        return troubled.again()
                ? Blocks.section(section -> section.text(Parts.mrkdwn(mrkdwn)).accessory(again(troubled.delivery())))
                : Parts.section(mrkdwn);
    }

    /** The channel's zone. */
    static ZoneId zone(Status status) {
        return status.channel()
                .flatMap(Channel::schedule)
                .map(schedule -> schedule.zone())
                .orElse(ZoneId.of("UTC"));
    }

    static String words(Troubled troubled, ZoneId zone, String said, Telling telling) {
        var delivery = troubled.delivery();
        boolean failed = delivery.state() == DeliveryState.FAILED;
        String why = delivery.trouble().map(trouble -> ": " + trouble.words()).orElse("");
        return what(troubled) + " of " + telling.instant(delivery.createdAt(), zone)
                + (failed ? " was not posted" : " may or may not have arrived") + why + "."
                + (failed ? whyNotNow(troubled, said) : whyNotAgain(troubled));
    }

    private static ButtonElement again(Delivery delivery) {
        var button = Parts.button("Post again", ActionIds.POST_AGAIN, Long.toString(delivery.id()));
        button.setAccessibilityLabel(
                delivery.kind() == DeliveryKind.BOARD ? "Post the leaderboard again" : "Post the extra card again");
        return button;
    }

    private static String what(Troubled troubled) {
        return switch (troubled.delivery().kind()) {
            case CARD -> troubled.askedFor() ? "The extra card" : "The daily card";
            case CLOSING, RESULT -> "The result of the card";
            case BOARD -> "The shared leaderboard";
            case DIGEST -> "The weekly digest";
            case NOTICE, NUDGE -> "A notice";
        };
    }

    private static String whyNotNow(Troubled troubled, String said) {
        String words = troubled.holds().words();
        return troubled.askedFor() && !troubled.again() && !words.equals(said) ? " " + words : "";
    }

    private static String whyNotAgain(Troubled troubled) {
        return troubled.askedFor()
                ? " Look for it in the channel first: it may be there, so I do not post it again. If it is not, type "
                        + command(troubled)
                : " I post nothing twice.";
    }

    private static String command(Troubled troubled) {
        return troubled.delivery().kind() == DeliveryKind.BOARD ? "/k8scard leaderboard" : "/k8scard quiz";
    }
}
