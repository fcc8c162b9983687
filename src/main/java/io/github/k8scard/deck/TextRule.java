package io.github.k8scard.deck;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one text of a deck must be like. */
@FunctionalInterface
interface TextRule {
    Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{Cf}]");
    Pattern SPACE_AT_AN_END = Pattern.compile("^[\\s\\p{Z}]|[\\s\\p{Z}]\\z");
    Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");
    Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

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
                String code = String.format("U+%04X", control.group().codePointAt(0));
                problems.add("has the control character " + code + "; keep the text in one line and remove it");
            } else if (SPACE_AT_AN_END.matcher(text).find()) {
                problems.add("begins or ends with white space; remove it");
            }
            int length = text.codePointCount(0, text.length());
            if (length > limit) {
                problems.add("has " + length + " characters; shorten it to " + limit);
            }
            return problems;
        };
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
                .and(text -> isWebAddress(text)
                        ? List.of()
                        : List.of(
                                "“" + text + "” is not a web address; write one that begins with https:// or http://"));
    }

    static boolean isWebAddress(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
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
