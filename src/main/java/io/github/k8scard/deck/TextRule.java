package io.github.k8scard.deck;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one text of a deck must be like. */
@FunctionalInterface
interface TextRule {
    Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{Cf}]");
    Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]");
    Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");
    Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** What is wrong with a text and what to do, each made to be read after the field's name. */
    List<String> problems(String text);

    /** Any visible text in one line, of at most so many code points. */
    static TextRule plain(int limit) {
        return text -> {
            if (!VISIBLE.matcher(text).find()) {
                return List.of("is blank; write a text");
            }
            List<String> problems = new ArrayList<>();
            Matcher control = CONTROL.matcher(text);
            if (control.find()) {
                problems.add(
                        "has the control character " + code(control) + "; keep the text in one line and remove it");
            } else if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
                problems.add("begins or ends with white space; remove it");
            }
            int length = text.codePointCount(0, text.length());
            if (length > limit) {
                problems.add("has " + length + " characters; shorten it to " + limit);
            }
            return problems;
        };
    }

    private static boolean isBlank(int character) {
        return WHITE_SPACE.matcher(Character.toString(character)).matches();
    }

    /** What is called so in messages, such as {@code U+0007}. */
    static String code(Matcher control) {
        return String.format("U+%04X", control.group().codePointAt(0));
    }

    /** A plain text that may have the Markdown that cards may have. */
    static TextRule markdown(int limit) {
        return plain(limit).and(MarkdownRule::problems);
    }

    static TextRule kebabCase(int limit) {
        return plain(limit)
                .and(text -> KEBAB_CASE.matcher(text).matches()
                        ? List.of()
                        : List.of(
                                "“" + text + "” is not kebab-case; use a-z and 0-9 in words joined by single hyphens"));
    }

    static TextRule languageTag(int limit) {
        return plain(limit)
                .and(text -> LANGUAGE_TAG.matcher(text).matches()
                        ? List.of()
                        : List.of("“" + text + "” is not a language tag; write one such as en or pt-BR"));
    }

    static TextRule webAddress(int limit) {
        return plain(limit)
                .and(text -> webAddressFault(text).stream()
                        .map(fault -> "“" + text + "” is not a web address; " + fault)
                        .toList());
    }

    static List<String> versionProblems(String text) {
        return KubernetesVersion.of(text).isPresent()
                ? List.of()
                : List.of("“" + text + "” is not a Kubernetes version; write one such as 1.35");
    }

    static List<String> dateProblems(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate.parse(text);
                return List.of();
            }
        } catch (DateTimeParseException notInTheCalendar) {
            // falls through to the one message, which fits it too
        }
        return List.of("“" + text + "” is not a date; write one such as 2027-06-30");
    }

    /** What to do so that a text becomes a web address; empty if it is one. */
    static Optional<String> webAddressFault(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return Optional.of("let it begin with https:// or http://");
        }
        if (WHITE_SPACE.matcher(text).find()) {
            return Optional.of("write %20 for a blank in it");
        }
        try {
            URI uri = new URI(text);
            if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
                return Optional.of("leave out the user before the @");
            }
            return uri.getHost() == null
                    ? Optional.of("name a server after the ://, with letters, digits, dots and hyphens")
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            int place = notAnAddress.getIndex();
            boolean known = place >= 0 && place < text.length();
            String strange = known ? text.substring(place, text.offsetByCodePoints(place, 1)) : "";
            return Optional.of(
                    known ? "percent-encode “" + strange + "” in it, or remove it" : "name a server after the ://");
        }
    }

    /** This rule and, only for a text that keeps it, the other one. */
    private TextRule and(TextRule other) {
        return text -> {
            List<String> problems = problems(text);
            return problems.isEmpty() ? other.problems(text) : problems;
        };
    }
}
