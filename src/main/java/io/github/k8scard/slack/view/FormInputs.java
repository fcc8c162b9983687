package io.github.k8scard.slack.view;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.BlockElements;
import io.github.k8scard.words.Matching;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The kinds of inputs that modals are made of. Block and element go by the same name, which errors are shown at. */
final class FormInputs {
    /** Slack: a menu has at most 100 options at a time; as many may be chosen. */
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

    /** A text of several lines, or nothing. */
    static LayoutBlock optionalLines(String name, String label, String placeholder, int atMost) {
        return input(
                name,
                label,
                BlockElements.plainTextInput(text -> text.actionId(name)
                        .placeholder(Parts.plain(placeholder, BlockLimits.PLACEHOLDER))
                        .multiline(true)
                        .maxLength(atMost)),
                true);
    }

    /** Options of which one has to be chosen; at first none is. */
    static LayoutBlock oneOf(String name, String label, List<OptionObject> options) {
        return input(
                name,
                label,
                BlockElements.radioButtons(radio -> radio.actionId(name).options(options)),
                false);
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
        return radio(name, label, "", options, held);
    }

    /** The same with a hint below it; empty for none. */
    static LayoutBlock radio(String name, String label, String hint, List<OptionObject> options, String held) {
        return input(
                name,
                label,
                hint,
                BlockElements.radioButtons(radio -> radio.actionId(name)
                        .options(options)
                        .initialOption(ofValues(options, List.of(held)).get(0))),
                false);
    }

    /**
     * A menu of which many may be chosen, none included. Its options are loaded when it is opened, and again as one
     * types, so that there may be any number of names. Of what is held, only what is among the names is shown,
     * as far as so many may be chosen.
     */
    static LayoutBlock menu(String name, String label, String placeholder, List<String> names, Set<String> held) {
        List<OptionObject> chosen = names.stream()
                .filter(held::contains)
                .limit(OPTIONS)
                .map(each -> option(each, each))
                .toList();
        return input(
                name,
                label,
                names.size() > OPTIONS
                        ? "There are " + names.size() + ". Type to find more than the first " + OPTIONS + "."
                        : "",
                BlockElements.multiExternalSelect(menu -> menu.actionId(name)
                        .placeholder(Parts.plain(placeholder, BlockLimits.PLACEHOLDER))
                        .minQueryLength(0)
                        .maxSelectedItems(OPTIONS)
                        .initialOptions(chosen.isEmpty() ? null : chosen)),
                true);
    }

    /** The options of a menu for what was typed in it so far. */
    static List<Option> suggested(List<String> names, String typed) {
        return Matching.among(names, typed, OPTIONS).stream()
                .map(name -> new Option(Parts.plain(name, BlockLimits.OPTION), name))
                .toList();
    }

    /** @param words not escaped */
    static OptionObject option(String words, String value) {
        return BlockCompositions.option(Parts.plain(words, BlockLimits.OPTION), value);
    }

    /** A menu of which one is chosen. */
    static LayoutBlock choose(String name, String label, List<OptionObject> options, String held) {
        return input(
                name,
                label,
                BlockElements.staticSelect(menu -> menu.actionId(name)
                        .options(options)
                        .initialOption(ofValues(options, List.of(held)).get(0))),
                false);
    }

    private static BlockElement typed(String name, String placeholder, String held) {
        return BlockElements.plainTextInput(text -> text.actionId(name)
                .placeholder(Parts.plain(placeholder, BlockLimits.PLACEHOLDER))
                .initialValue(held.isEmpty() ? null : held));
    }

    private static LayoutBlock input(String name, String label, BlockElement element, boolean optional) {
        return input(name, label, "", element, optional);
    }

    /** @param hint stands below it; empty for none */
    static LayoutBlock input(String name, String label, String hint, BlockElement element, boolean optional) {
        return InputBlock.builder()
                .blockId(name)
                .label(Parts.plain(label, BlockLimits.INPUT_LABEL))
                .hint(hint.isEmpty() ? null : Parts.plain(hint, BlockLimits.INPUT_LABEL))
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
