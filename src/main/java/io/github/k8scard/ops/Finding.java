package io.github.k8scard.ops;

import java.util.Locale;

/**
 * What a look at one thing found. For operators, and safe to show to the workspace's admins: it holds no secret.
 *
 * @param subject what was looked at, in a word or two
 * @param severity whether something is to be done
 * @param found how it is, without a full stop
 * @param remedy what to do, in sentences; empty if nothing is
 */
public record Finding(String subject, Severity severity, String found, String remedy) {

    /** Whether something is to be done. */
    public enum Severity {
        OK("✓"),
        /** The bot works with less than there could be, which whoever runs it may have decided. */
        OPTION("·"),
        /** The bot works, and something could be better. */
        ADVICE("!"),
        /** The bot cannot work as it should. */
        FAULT("✗");

        private final String mark;

        Severity(String mark) {
            this.mark = mark;
        }
    }

    /** Something that is as it should be. */
    public static Finding ok(String subject, String found) {
        return new Finding(subject, Severity.OK, found, "");
    }

    /** Something that could be had besides, and may be left for good. */
    static Finding option(String subject, String found, String remedy) {
        return new Finding(subject, Severity.OPTION, found, remedy);
    }

    /** Something that could be better. */
    static Finding advice(String subject, String found, String remedy) {
        return new Finding(subject, Severity.ADVICE, found, remedy);
    }

    /** Something that keeps the bot from working. */
    public static Finding fault(String subject, String found, String remedy) {
        return new Finding(subject, Severity.FAULT, found, remedy);
    }

    /** What was found and what to do, in one line. */
    public String words() {
        String all = remedy.isEmpty() ? found : found + (found.matches("(?s).*[.!?]") ? " " : ". ") + remedy;
        return all.replaceAll("\\s*\\R\\s*", " ");
    }

    /** All of it in one line, aligned with others. */
    public String line() {
        return severity.mark + " "
                + String.format("%-6s  %-14s  ", severity.name().toLowerCase(Locale.ROOT), subject) + words();
    }
}
