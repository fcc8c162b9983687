package io.github.k8scard.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Markdown that a card's texts may have: {@code `code`} between single back-ticks, {@code *emphasis*} around whole
 * words, and {@code [plain words](https://…)}. Whatever else Markdown or Slack would read as formatting is refused,
 * since it would not be shown as it was meant.
 */
final class MarkdownRule {
    /** Stands for a piece that was checked already and is neither a letter nor punctuation. */
    private static final String CHECKED = "\uFFFC";

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    // what is before a mark is looked at only where there is one, since looking back is slow
    private static final Pattern LINK = Pattern.compile("\\[(?<!!.)([^\\[\\]]*)]\\(([^()\\s]*)\\)");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[^*_~`" + CHECKED + "]*[^*_~`\\s" + CHECKED + "]");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*(?<![\\p{L}\\p{N}*].)(?![\\s*])[^*]*(?<![\\s*])\\*(?![\\p{L}\\p{N}*])");

    private static final List<RefusedMarkup> REFUSED = List.of(
            new RefusedMarkup("[", "!\\[", "has an image; link to it instead"),
            new RefusedMarkup("]", "]\\(|]\\[", "has a link that is not [plain words](https://…); write it so"),
            new RefusedMarkup("<", "</?[A-Za-z!][^>]*>", "has HTML or words in angle brackets; put them in back-ticks"),
            new RefusedMarkup(
                    "&",
                    "&(#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}\\p{Alnum}+);",
                    "has an HTML entity; write the character itself, or put it in back-ticks"),
            new RefusedMarkup("*", "\\*\\*", "has two asterisks together; write *emphasis* with single ones"),
            new RefusedMarkup(
                    "*", "\\*", "has a single asterisk; write *emphasis* around whole words, or put it in back-ticks"),
            new RefusedMarkup(
                    "_",
                    "_(?<![\\p{L}\\p{N}].)(?!\\s)[^_]*(?<!\\s)_(?![\\p{L}\\p{N}])",
                    "has _words_ between underscores; write *emphasis*, or put them in back-ticks"),
            new RefusedMarkup(
                    "~",
                    "~(?<![\\p{L}\\p{N}].)(?!\\s)[^~]*(?<!\\s)~(?![\\p{L}\\p{N}])",
                    "has ~words~ between tildes; remove these, or put them in back-ticks"),
            new RefusedMarkup(
                    ":",
                    ":(?<![\\p{L}\\p{N}].)[a-z0-9_+'-]+:(?![\\p{L}\\p{N}])",
                    "has :words: between colons, which Slack may show as an emoji; put them in back-ticks"),
            new RefusedMarkup("\\", "\\\\\\p{Punct}", "has a backslash before punctuation; put both in back-ticks"),
            new RefusedMarkup(
                    "",
                    "^(#{1,6}|[-+]|\\d{1,9}[.)])\\s|^>",
                    "begins like a heading, list or quotation; begin with a word"),
            new RefusedMarkup("", "^([-_]\\s*){3,}$", "is a rule and no text; write a text"));

    private MarkdownRule() {}

    /** @param sign without which a text has no such markup, so that most texts need no closer look */
    private record RefusedMarkup(String sign, Pattern pattern, String remedy) {
        RefusedMarkup(String sign, String regex, String remedy) {
            this(sign, Pattern.compile(regex), remedy);
        }

        boolean isIn(String text) {
            return text.contains(sign) && pattern.matcher(text).find();
        }
    }

    /** What is wrong with a text and what to do, each made to be read after the field's name. */
    static List<String> problems(String text) {
        if (text.chars().filter(c -> c == '`').count() % 2 != 0) {
            return List.of("has a back-tick without its partner; close the code or remove the back-tick");
        }
        List<String> problems = new ArrayList<>();
        String prose = CODE.matcher(text).replaceAll(code -> checkedCode(code, problems));
        prose = LINK.matcher(prose).replaceAll(link -> checkedLink(link, problems));
        prose = EMPHASIS.matcher(prose).replaceAll(CHECKED);
        for (RefusedMarkup refused : REFUSED) {
            if (refused.isIn(prose)) {
                problems.add(refused.remedy());
                prose = refused.pattern().matcher(prose).replaceAll(CHECKED);
            }
        }
        return problems;
    }

    private static String checkedCode(MatchResult code, List<String> problems) {
        if (code.group(1).isBlank()) {
            problems.add("has back-ticks with nothing between them; write code between single back-ticks");
        }
        return CHECKED;
    }

    private static String checkedLink(MatchResult link, List<String> problems) {
        if (!PLAIN_WORDS.matcher(link.group(1)).matches()) {
            problems.add("has a link whose words are not plain; write them without code and emphasis");
        }
        TextRule.webAddressFault(link.group(2))
                .ifPresent(fault -> problems.add("links to “" + link.group(2) + "”; " + fault));
        return CHECKED;
    }
}
