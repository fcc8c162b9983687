package io.github.k8scard.slack.view;

/**
 * One way to type {@code /k8scard}.
 *
 * @param group where help lists it
 * @param word the sub-command; empty for the command alone
 * @param arguments what may follow it, as help shows it; may be empty
 * @param meaning what it does, in a few words
 */
public record CommandForm(CommandGroup group, String word, String arguments, String meaning) {
    /** The slash command itself. */
    public static final String COMMAND = "/k8scard";

    /** What to type, such as {@code /k8scard search WORDS}. */
    public String usage() {
        return String.join(" ", COMMAND, word, arguments).strip().replaceAll(" +", " ");
    }
}
