package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.deck.Choices;
import io.github.k8scard.deck.DeckLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The inputs for the choices of a card, each at its place, and for which is right. */
final class CardFormChoices {
    private static final String NO_CHOICES = "Leave all of them empty for a card that is asked without choices.";
    private static final String ANOTHER_RIGHT =
            "If another one is right, change the answer and the explanation below, too.";

    private CardFormChoices() {}

    /**
     * @param choices those that there are; empty for a card that is new, whose choices may be left out
     * @param room for so many choices; 0 for a card that has none
     */
    static List<LayoutBlock> of(Optional<Choices> choices, int room) {
        var blocks = new ArrayList<LayoutBlock>();
        if (room == 0) {
            return blocks;
        }
        for (int place = 0; place < room; place++) {
            int at = place;
            var choice = TypedInput.line(CardForm.choice(place), name(place), DeckLimits.CHOICE);
            blocks.add((choices.isPresent() ? choice : choice.orNothing().hint(place == 0 ? NO_CHOICES : ""))
                    .holding(choices.map(all -> all.at(at)).orElse("")));
            blocks.add(TypedInput.line(CardForm.why(place), "Why choice " + (place + 1) + " is wrong", DeckLimits.WHY)
                    .orNothing()
                    .hint(place == 0 ? "Told to whoever picks it; nothing for the right one." : "")
                    .holding(choices.flatMap(all -> all.whyNot(at)).orElse("")));
        }
        blocks.add(FormInputs.radio(
                CardForm.RIGHT,
                "The right choice",
                choices.isPresent() ? ANOTHER_RIGHT : "",
                IntStream.range(0, room)
                        .mapToObj(place -> FormInputs.option(name(place), String.valueOf(place)))
                        .toList(),
                String.valueOf(choices.map(Choices::right).orElse(0))));
        return blocks;
    }

    private static String name(int place) {
        return "Choice " + (place + 1);
    }
}
