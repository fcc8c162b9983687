package io.github.k8scard.texts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What everybody can read: short sentences, one spelling, and no words of the workshop. */
public final class PlainEnglish {
    private static final int WORDS = 25;

    /** A sentence ends there, and so does an item of a list. */
    private static final Pattern END = Pattern.compile("(?<=[.!?:…])\\s+|\\s*[\\n•]\\s*| {2,}· {2,}");

    private static final Pattern WORD = Pattern.compile("\\{[^{}]*}|[\\p{L}\\p{N}][^\\s–|]*");

    private static final Pattern BRITISH = Pattern.compile("""
            (?ix)\\b(?: licence\\w* | grey\\w* | whilst | amongst | learnt | spelt | programmes? | fulfils? | enrols?
            | (?:col|fav|behavi|hon|neighb|lab|rum)our\\w* | (?:cent|met|lit|theat)res? | (?:judge|acknowledge)ments?
            | (?:cance|trave|mode|labe)ll(?:ed|ing) | (?:de|of)fence | cheques? | artefacts?
            | (?:ana|cata|para)lys(?:e|es|ed|ing) )\\b""");

    private static final Pattern ISE = Pattern.compile("(?i)\\b\\w+is(?:e|es|ed|ing|ations?)\\b");

    /** Words that are spelled so everywhere, up to that ending. */
    private static final Pattern ALWAYS_ISE = Pattern.compile("""
            (?ix) (?: \\w*w | exerc | (?:com)?prom | prec | conc | exc | (?:ad|re|de|super|tele|impro)v
            | a?r | p?ra | appra | no | po | (?:com|sur|enter)pr | disgu | expert | treat | prem | dem | cru | bru
            | franch | parad ) is(?:e|es|ed|ing)""");

    /** What things are called inside, or in books on programming. */
    private static final Pattern JARGON = Pattern.compile("""
            (?ix)\\b(?: null | exceptions? | stack\\ ?trace | deliver(?:y|ies) | idempot\\w* | enum\\w* | payloads?
            | transactions? | ephemeral | modals? | mrkdwn | json | sql | scheduler | cron | jobs? | instances?
            | endpoints? | timestamps? | boolean | pars(?:e|ed|ing) | invalid | unexpected | illegal | time-?outs?
            | timed\\ out | threads? | caches? | retrievability | fsrs | rounds? | showings? | sub-?commands? )\\b""");

    private PlainEnglish() {}

    /**
     * What is wrong with a text, each with the words that it is about.
     *
     * @param text at its longest, if it has several forms
     */
    public static List<String> faults(String text) {
        return Stream.concat(
                        END.splitAsStream(text).flatMap(sentence -> tooLong(sentence).stream()),
                        Stream.of(
                                        BRITISH.matcher(text).results(),
                                        ISE.matcher(text)
                                                .results()
                                                .filter(word -> !ALWAYS_ISE
                                                        .matcher(word.group())
                                                        .matches()))
                                .flatMap(found -> found.map(word -> "not American: " + word.group())))
                .toList();
    }

    /** The words of the workshop in a text of the bot's own; cards may use them. */
    public static List<String> jargon(String text) {
        return JARGON.matcher(text)
                .results()
                .map(word -> "jargon: " + word.group())
                .toList();
    }

    private static Optional<String> tooLong(String sentence) {
        long words = WORD.matcher(sentence).results().count();
        return words > WORDS ? Optional.of(words + " words: " + sentence) : Optional.empty();
    }
}
