package io.github.k8scard.deck;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words why a text is not JSON. Jackson's own words are for programmers. */
final class JsonFault {
    private static final String ESCAPE =
            "a backslash stands before something that it cannot stand before; write two for one that is to be read";

    /** The first that fits counts; what it captures takes the place of {@code $1}. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("Unexpected character \\('(.*?)' .*colon to separate.*", "a colon is missing before $1"),
            new Saying("Unexpected character \\('(.*?)' .*comma to separate.*", "a comma is missing before $1"),
            new Saying(
                    "Unexpected character \\('(.*?)' .*start property name.*",
                    "a field's name in double quotation marks is missing before $1, or there is one comma too many"),
            new Saying("Unexpected character \\('(.*?)' .*comment.*", "a comment begins here; JSON has none"),
            new Saying(
                    "Unexpected character \\('([“”‘’'])' .*",
                    "a text begins with $1; put it into straight double quotation marks"),
            new Saying("Unexpected character \\('(.*?)' .*valid value.*", "a value is missing before $1"),
            new Saying("Unexpected character \\('(.*?)' .*hex.*|.*character escape.*", ESCAPE),
            new Saying("Unexpected character \\('(.*?)' .*", "$1 does not belong in a number"),
            new Saying("(?:Unrecognized|Non-standard) token '(.*?)'.*", "$1 is not in double quotation marks"),
            new Saying("Invalid numeric value.*", "a number begins with a zero"),
            new Saying(
                    "Illegal unquoted character.*",
                    "a text holds a new line or a tab; write \\n or \\t for it, or close the text before"),
            new Saying("Unexpected close marker '(.)'.*", "$1 closes what is not open, or not the last one opened"));

    private JsonFault() {}

    private record Saying(Pattern pattern, String words) {
        Saying(String regex, String words) {
            this(Pattern.compile(regex, Pattern.DOTALL), words);
        }
    }

    /** Where it is, and what. */
    static String words(JacksonException notJson) {
        if (notJson instanceof StreamConstraintsException) {
            return "it is nested too deeply, or has a name or number that is too long";
        }
        TokenStreamLocation place = notJson.getLocation();
        String what = notJson instanceof UnexpectedEndOfInputException
                ? "it ends too early"
                : translated(notJson.getOriginalMessage());
        return place == null ? what : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + what;
    }

    private static String translated(String message) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.pattern().matcher(message);
            if (matcher.matches()) {
                String found = matcher.groupCount() == 0 || matcher.group(1) == null ? "" : matcher.group(1);
                return saying.words().replace("$1", found);
            }
        }
        return "something stands here that JSON does not have";
    }
}
