package io.github.k8scard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The environment variables, and what was found to be wrong with them. For one use, by one thread. */
final class Environment {
    /** Pasted text brings blanks along that nobody sees. */
    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+|[\\s\\p{Z}\\p{Cc}\\p{Cf}]+\\z");

    /** A shell takes quotes away, {@code docker --env-file} and some hosts' forms do not. */
    private static final Pattern IN_QUOTES = Pattern.compile("\".*\"|'.*'|[“„].*[”“]|‘.*’", Pattern.DOTALL);

    private final Map<String, String> variables;
    private final List<String> faults = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** What a variable says, without blanks and quotes around it; empty if it says nothing. */
    Optional<String> given(String name) {
        return Optional.ofNullable(variables.get(name)).map(Environment::bare).filter(value -> !value.isEmpty());
    }

    /** A text without blanks and quotes around it. */
    static String bare(String value) {
        String text = BLANKS_AROUND.matcher(value).replaceAll("");
        return IN_QUOTES.matcher(text).matches()
                ? BLANKS_AROUND.matcher(text.substring(1, text.length() - 1)).replaceAll("")
                : text;
    }

    /**
     * Keeps that a variable cannot be used.
     *
     * @param remedy what is wrong and what to do, as it follows the variable's name
     * @return what stands in for it, so that the others can be read as well
     */
    <T> T fault(String name, String remedy, T standIn) {
        faults.add(name + " " + remedy);
        return standIn;
    }

    /** What was found to be wrong so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** @throws BadSettings if anything was wrong */
    <T> T good(T read) {
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        return read;
    }
}
