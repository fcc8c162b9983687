package io.github.k8scard.slack.view;

import java.util.List;

/**
 * One thing that {@code /k8scard} can do.
 *
 * @param word the sub-command; empty for the command alone
 * @param arguments what may follow it, as help shows it
 * @param meaning what it does, in a few words
 */
public record CommandWord(String word, String arguments, String meaning) {
    /** The slash command itself. */
    public static final String COMMAND = "/k8scard";

    /** Everything there is, in the order that help shows it in. Words come more than once if they have several forms. */
    public static final List<CommandWord> ALL = List.of(
            new CommandWord("", "", "a card for you; only you see it"),
            new CommandWord("practice", "[TOPIC|weakest]", "the same, from one topic, or what you know least"),
            new CommandWord("quiz", "[TOPIC]", "post an extra card to this channel now"),
            new CommandWord(
                    "leaderboard", "[week|last week|month|last month|all]", "who is ahead here; this week by default"),
            new CommandWord("me", "", "your numbers"),
            new CommandWord("schedule", "", "this channel's settings, in a form"),
            new CommandWord(
                    "schedule", "09:30 [mon-fri|daily|mon,wed,fri] [Europe/Berlin]", "a card a day in this channel"),
            new CommandWord("schedule", "off", "no more daily cards here"),
            new CommandWord("pause", "[until 2027-01-04]", "stop the daily card for a while"),
            new CommandWord("resume", "", "go on with it"),
            new CommandWord("skip", "", "leave out the next card; again: the one after"),
            new CommandWord("status", "", "what comes next here, and why"),
            new CommandWord("topics", "", "what the cards are about"),
            new CommandWord("search", "WORDS", "find cards"),
            new CommandWord("card", "ID", "look one card up"),
            new CommandWord("report", "", "how this channel does: numbers, nobody named"),
            new CommandWord("opt-out", "", "leave the leaderboards"),
            new CommandWord("opt-in", "", "join them again"),
            new CommandWord("help", "", "this list"));

    /** What to type, such as {@code /k8scard search WORDS}. */
    public String usage() {
        return String.join(" ", List.of(COMMAND, word, arguments)).strip().replaceAll(" +", " ");
    }

    /** All sub-commands, each once. */
    public static List<String> words() {
        return ALL.stream()
                .map(CommandWord::word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
