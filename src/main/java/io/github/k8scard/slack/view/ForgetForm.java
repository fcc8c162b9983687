package io.github.k8scard.slack.view;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.OptionalInt;

/** The modal in which a member confirms that everything about them is to be forgotten. Its input goes by this name. */
public final class ForgetForm {
    /** What the modal is called when it comes back. */
    public static final String CALLBACK = "forget";

    /** What has to be chosen, which is only one thing. */
    public static final String SURE = "sure";

    private static final String GOES = """
            *What I remove, all at once*
            • your name and time zone
            • your answers, and what you know of each card
            • your points, streaks and places on leaderboards
            • reminders and other messages to you that I keep
            • what you flagged, and cards that you suggested in vain
            • your name at settings and cards that you changed""";

    private static final String STAYS = """
            *What stays, without you*
            • how many picked which answer of a card in a channel
            • cards that you suggested and that are in use by now
            • cards and settings, as you changed them
            • what I have posted in Slack, also replies that tell who was right. I take your name out of cards that\
             closed in the last seven days, if Slack lets me
            • your id among the admins in my settings, if you are one; whoever runs me can remove it""";

    private ForgetForm() {}

    /** @param nightsInBackups how many nights backups are kept; empty if that is not up to the bot */
    public static View of(OptionalInt nightsInBackups) {
        return ModalView.withInputs(
                "Forget my data",
                "Forget me",
                CALLBACK,
                "",
                List.of(
                        Parts.section(GOES),
                        Parts.section(STAYS),
                        Parts.section("*It cannot be undone.* Your points are gone for good. If you use me again, also"
                                + " by opening my Home tab, you are a new member and begin at zero."),
                        Parts.plainContext(backups(nightsInBackups)),
                        FormInputs.oneOf(
                                SURE,
                                "Are you sure?",
                                List.of(FormInputs.option("Yes, forget everything about me", SURE)))));
    }

    private static String backups(OptionalInt nights) {
        if (nights.isEmpty()) {
            return "Backups that were made before still hold your data until they are deleted. Whoever runs me can say"
                    + " when that is.";
        }
        return switch (nights.getAsInt()) {
            case 0 -> "I make no backups. Whoever runs me may have made some that still hold your data.";
            case 1 -> "My nightly backup may still hold your data, until the next one takes its place.";
            default ->
                "My nightly backups may still hold your data, until the last of them is deleted in about "
                        + nights.getAsInt() + " nights.";
        };
    }
}
