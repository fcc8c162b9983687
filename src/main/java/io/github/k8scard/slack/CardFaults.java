package io.github.k8scard.slack;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.github.k8scard.deck.DeckFault;
import io.github.k8scard.slack.view.CardForm;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the faults of a card are shown in the form that it was written in.
 *
 * @param inputs the names of the form's inputs from top to bottom
 * @param places where the form has the choices of the card, in the order of their places in the card
 * @param right the place of the right choice in the card
 */
record CardFaults(List<String> inputs, List<Integer> places, int right) {
    private static final Pattern WRONG = Pattern.compile("choices\\.wrong\\[(\\d+)](\\.why)?.*");
    private static final Pattern TAG = Pattern.compile("tags\\[(\\d+)]");

    /** There may be any number of faults, which quote whatever was typed. */
    private static final int LONGEST = 500;

    private static final Map<String, String> INPUTS = Map.of(
            "snippet.language", CardForm.LANGUAGE,
            "snippet.text", CardForm.SNIPPET,
            "reviewBy", CardForm.REVIEW_BY);

    /** All faults in sentences, by the names of the inputs; those of no input at the first one. */
    Map<String, String> told(List<DeckFault> faults) {
        return faults.stream()
                .collect(groupingBy(
                        this::input,
                        collectingAndThen(mapping(CardFaults::sentence, joining(" ")), CardFaults::inShort)));
    }

    private String input(DeckFault fault) {
        String name = named(fault.field());
        return inputs.contains(name) ? name : inputs.get(0);
    }

    private String named(String field) {
        Matcher wrong = WRONG.matcher(field);
        if (wrong.matches()) {
            int number = Integer.parseInt(wrong.group(1)) - 1;
            int place = places.get(number < right ? number : number + 1);
            return wrong.group(2) == null ? CardForm.choice(place) : CardForm.why(place);
        }
        if (field.startsWith("choices")) {
            return CardForm.choice(places.get(field.equals("choices.correct") ? right : 0));
        }
        return TAG.matcher(field).matches() ? CardForm.TAGS : INPUTS.getOrDefault(field, field);
    }

    private static String sentence(DeckFault fault) {
        Matcher tag = TAG.matcher(fault.field());
        String subject = tag.matches() ? "Tag " + tag.group(1) + " " : "This ";
        String problem = fault.problem();
        return (problem.startsWith("“") ? problem : subject + problem) + ".";
    }

    private static String inShort(String said) {
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
