package io.github.k8scard.slack.view;

/** What buttons are called when they come back. The value is the id of the round or showing, unless said otherwise. */
public final class ActionIds {
    /** Followed by the position of the choice, 0 for {@code A}. */
    public static final String ROUND_CHOOSE = "round:choose:";

    /** Asks for the answer of a round with choices; counts as not known. */
    public static final String ROUND_REVEAL = "round:reveal";

    /** Shows the answer of a round without choices, to be graded; stores nothing. */
    public static final String ROUND_OPEN = "round:open";

    /** Followed by the grade's number, 1 to 4. */
    public static final String ROUND_GRADE = "round:grade:";

    /** Followed by the position of the choice, 0 for {@code A}. */
    public static final String PRACTICE_CHOOSE = "practice:choose:";

    /** Asks for the answer of a practice card with choices; counts as not known. */
    public static final String PRACTICE_REVEAL = "practice:reveal";

    /** Shows the answer of a practice card without choices, to be graded; stores nothing. */
    public static final String PRACTICE_OPEN = "practice:open";

    /** Followed by the grade's number, 1 to 4. */
    public static final String PRACTICE_GRADE = "practice:grade:";

    /** Asks for the member's next practice card; the value is the cards to stay with, or absent. */
    public static final String PRACTICE_NEXT = "practice:next";

    /** Asks for a practice card beyond what is enough for a day; the value is the cards to stay with, or absent. */
    public static final String PRACTICE_MORE = "practice:more";

    /** Asks for the card that the member knows least; the value is the cards to stay with, or absent. */
    public static final String PRACTICE_WEAKEST = "practice:weakest";

    /** Asks again what the member has not known in today's practice; the value is the cards to stay with, or absent. */
    public static final String PRACTICE_RETRY = "practice:retry";

    /** Asks for a practice card beside the result that the button is below. */
    public static final String RESULT_NEXT = "result:next";

    /** Shows the member's own numbers beside the result that the button is below. */
    public static final String PROGRESS = "result:progress";

    /** Shows how much of each topic a channel has had, whose id at Slack is the value. */
    public static final String TOPICS_OF_CHANNEL = "topics:channel";

    /** Turns to a page of that list, whose number follows, from 0 on; the value is the same. */
    public static final String TOPICS_OF_CHANNEL_PAGE = "topics:channel:";

    /** Shows how well the member knows each topic. */
    public static final String TOPICS_OF_MEMBER = "topics:member";

    /** Turns to a page of that list, whose number follows, from 0 on. */
    public static final String TOPICS_OF_MEMBER_PAGE = "topics:member:";

    /** Lists the member on leaderboards, or no longer; the value says which. */
    public static final String HOME_LISTED = "home:listed";

    /** Reminds the member of due cards, or no longer; the value says which. */
    public static final String HOME_NUDGED = "home:nudged";

    /** Tells the member how each week went, or no longer; the value says which. */
    public static final String HOME_RECAPPED = "home:recapped";

    /** Opens the settings of a channel of the member's. Followed by the bot's key of the channel. */
    public static final String HOME_EDIT = "home:edit:";

    /** Leaves out the next card there, whose date is the value. Followed by the bot's key of the channel. */
    public static final String HOME_SKIP = "home:skip:";

    /** Pauses the daily card there until the date that is picked. Followed by the bot's key of the channel. */
    public static final String HOME_PAUSE = "home:pause:";

    /** Goes on with the daily card there. Followed by the bot's key of the channel. */
    public static final String HOME_RESUME = "home:resume:";

    /** Sends the member everything that is stored about them. */
    public static final String DATA_EXPORT = "data:export";

    /** Opens the form in which the member confirms that everything about them is to be forgotten. */
    public static final String DATA_FORGET = "data:forget";

    /** No more weekly recaps. */
    public static final String RECAP_STOP = "recap:stop";

    /** No more reminders of due cards. */
    public static final String NUDGE_STOP = "nudge:stop";

    /** Shows everybody in the channel the leaderboard; the value says which. */
    public static final String BOARD_SHARE = "board:share";

    /**
     * Runs the command that is the value as if it were typed, and leaves the message as it is. Followed by a number,
     * which only tells the buttons of a message apart.
     */
    public static final String COMMAND_RUN = "command:run:";

    /** The same, but the answer comes in the place of the message, and only once. */
    public static final String COMMAND_INSTEAD = "command:instead:";

    /** Posts what did not arrive; the value is the number of the delivery. */
    public static final String POST_AGAIN = "post:again";

    /** Undoes a change of a channel's settings; the value is its number. */
    public static final String CHANNEL_UNDO = "channel:undo";

    /** Ends a channel's daily card. */
    public static final String CHANNEL_END = "channel:end";

    /** Does not end it after all. */
    public static final String CHANNEL_KEEP = "channel:keep";

    /** Opens the form that flags a card as it was in a round. */
    public static final String FLAG_ROUND = "flag:round";

    /** Opens the form that flags a card as it was in practice. */
    public static final String FLAG_SHOWING = "flag:showing";

    /** Opens the form that flags a card as it is; the value is the card's id. */
    public static final String FLAG_CARD = "flag:card";

    /** Leaves a card as it is, whose id is the value, whatever members said of it. */
    public static final String CURATE_NO_CHANGE = "curate:keep";

    /** Shows a suggested card; the value of this and the next three is the number of the suggestion. */
    public static final String SUGGEST_LOOK = "suggest:look";

    /** Takes a suggested card as it is. */
    public static final String SUGGEST_ACCEPT = "suggest:accept";

    /** Opens a suggested card in a form, to be taken as it then is. */
    public static final String SUGGEST_EDIT = "suggest:edit";

    /** Asks why a suggested card is not taken. */
    public static final String SUGGEST_DECLINE = "suggest:decline";

    /** Opens the form in which a card is mended; the value is the card's id, as in all that follow. */
    public static final String CURATE_MEND = "curate:mend";

    /**
     * The same for somebody who knows that the form shows an answer that they have not given yet; behind the card's id
     * the value tells where it was opened.
     */
    public static final String CURATE_MEND_ANYWAY = "curate:mend-anyway";

    /** The same in a list, which is drawn anew once that is done. */
    public static final String CURATE_MEND_LISTED = "curate:mend-listed";

    /** From now on the card is not asked. */
    public static final String CURATE_RETIRE = "curate:retire";

    /** The same in a list, which is drawn anew. */
    public static final String CURATE_RETIRE_LISTED = "curate:retire-listed";

    /** A card that was retired is asked again. */
    public static final String CURATE_BRING_BACK = "curate:back";

    /** The card stays as it was edited, whatever its file says. */
    public static final String CURATE_KEEP_EDIT = "curate:keep-edit";

    /** The card is as its file has it. */
    public static final String CURATE_TAKE_FILE = "curate:take-file";

    private ActionIds() {}
}
