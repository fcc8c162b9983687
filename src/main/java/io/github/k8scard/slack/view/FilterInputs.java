package io.github.k8scard.slack.view;

import com.slack.api.model.block.LayoutBlock;
import io.github.k8scard.channel.CardFilter;
import io.github.k8scard.deck.CardGroup;
import io.github.k8scard.deck.Deck;
import io.github.k8scard.deck.Decks;
import io.github.k8scard.deck.Difficulty;
import io.github.k8scard.deck.KubernetesVersion;
import io.github.k8scard.deck.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the form in which a channel says which cards it wants. A menu that offers no choice is not shown. */
final class FilterInputs {
    private FilterInputs() {}

    static List<LayoutBlock> of(CardFilter filter, Decks decks) {
        var blocks = new ArrayList<LayoutBlock>();
        List<CardGroup> gone = filter.goneFrom(decks);
        if (!gone.isEmpty()) {
            blocks.add(Parts.plainContext(ChannelWords.gone(gone) + " Saving takes them out."));
        }
        if (decks.decks().size() > 1 || !filter.decks().isEmpty()) {
            blocks.add(menu(ScheduleForm.DECKS, "Only these decks", "All decks", decks, filter.decks()));
        }
        blocks.add(menu(ScheduleForm.TOPICS, "Only these topics", "All topics", decks, filter.topics()));
        if (!decks.tags().isEmpty() || !filter.tags().isEmpty()) {
            blocks.add(menu(ScheduleForm.TAGS, "Only cards with one of these tags", "All tags", decks, filter.tags()));
        }
        blocks.add(difficulties(filter.difficulties()));
        blocks.add(FormInputs.optionalText(
                ScheduleForm.VERSION,
                "Kubernetes version here (cards on newer ones wait)",
                "1.35; nothing for all cards",
                filter.version().map(KubernetesVersion::toString).orElse("")));
        return blocks;
    }

    /** What can be chosen in one of the menus. */
    static List<String> names(Decks decks, String menu) {
        return switch (menu) {
            case ScheduleForm.DECKS -> decks.decks().stream().map(Deck::title).toList();
            case ScheduleForm.TOPICS -> decks.topics().stream().map(Topic::name).toList();
            case ScheduleForm.TAGS -> decks.tags();
            default -> List.of();
        };
    }

    private static LayoutBlock menu(String menu, String label, String none, Decks decks, Set<String> chosen) {
        return FormInputs.menu(menu, label, none, names(decks, menu), chosen);
    }

    private static LayoutBlock difficulties(Set<Difficulty> wanted) {
        Set<Difficulty> shown = wanted.isEmpty() ? EnumSet.allOf(Difficulty.class) : wanted;
        return FormInputs.checkboxes(
                ScheduleForm.DIFFICULTIES,
                "Difficulty",
                Stream.of(Difficulty.values())
                        .map(level -> FormInputs.option(
                                CardText.dots(level) + "  "
                                        + CardGroup.of(level).name(),
                                String.valueOf(level.number())))
                        .toList(),
                shown.stream().map(level -> String.valueOf(level.number())).toList());
    }
}
