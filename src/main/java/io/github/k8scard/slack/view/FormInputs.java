package io.github.k8scard.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.BlockElements;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kinds of inputs that modals are made of. Block and element go by the same name, which errors are shown at. */
final class FormInputs {
    /** Slack: a menu has at most 100 options. */
    private static final int OPTIONS = 100;

    private FormInputs() {}

    /** @param time such as {@code 09:30} */
    static LayoutBlock time(String name, String label, String time) {
        return input(
                name,
                label,
                BlockElements.timePicker(picker -> picker.actionId(name).initialTime(time)),
                false);
    }

    static LayoutBlock text(String name, String label, String placeholder, String held) {
        return input(name, label, typed(name, placeholder, held), false);
    }

    static LayoutBlock optionalText(String name, String label, String placeholder, String held) {
        return input(name, label, typed(name, placeholder, held), true);
    }

    /** @param held values of the options that are ticked, at least one */
    static LayoutBlock checkboxes(String name, String label, List<OptionObject> options, Collection<String> held) {
        return input(
                name,
                label,
                BlockElements.checkboxes(
                        boxes -> boxes.actionId(name).options(options).initialOptions(ofValues(options, held))),
                false);
    }

    /** @param held the value of the option that is chosen */
    static LayoutBlock radio(String name, String label, List<OptionObject> options, String held) {
        return input(
                name,
                label,
                BlockElements.radioButtons(radio -> radio.actionId(name)
                        .options(options)
                        .initialOption(ofValues(options, List.of(held)).get(0))),
                false);
    }

    /**
     * A menu of which any number may be chosen, none included. If there are too many names for Slack, the last are left
     * out, but none that is held.
     */
    static LayoutBlock menu(String name, String label, String placeholder, List<String> names, Set<String> held) {
        Set<String> shown = new LinkedHashSet<>(names);
        shown.retainAll(held);
        names.stream().limit(OPTIONS).forEach(shown::add);
        List<OptionObject> options = names.stream()
                .filter(shown.stream().limit(OPTIONS).toList()::contains)
                .map(each -> option(each, each))
                .toList();
        List<OptionObject> chosen = ofValues(options, held);
        return input(
                name,
                label,
                BlockElements.multiStaticSelect(menu -> menu.actionId(name)
                        .placeholder(Parts.plain(placeholder, BlockLimits.PLACEHOLDER))
                        .options(options)
                        .initialOptions(chosen.isEmpty() ? null : chosen)),
                true);
    }

    /** @param words not escaped */
    static OptionObject option(String words, String value) {
        return BlockCompositions.option(Parts.plain(words, BlockLimits.OPTION), value);
    }

    private static BlockElement typed(String name, String placeholder, String held) {
        return BlockElements.plainTextInput(text -> text.actionId(name)
                .placeholder(Parts.plain(placeholder, BlockLimits.PLACEHOLDER))
                .initialValue(held.isEmpty() ? null : held));
    }

    private static LayoutBlock input(String name, String label, BlockElement element, boolean optional) {
        return InputBlock.builder()
                .blockId(name)
                .label(Parts.plain(label, BlockLimits.INPUT_LABEL))
                .element(element)
                .optional(optional)
                .build();
    }

    private static List<OptionObject> ofValues(List<OptionObject> options, Collection<String> values) {
        return options.stream()
                .filter(option -> values.contains(option.getValue()))
                .toList();
    }
}
