package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Elements.focus;
import static io.github.k8scard.sandbox.blocks.Elements.interactive;
import static io.github.k8scard.sandbox.blocks.Elements.placeholder;
import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.string;

/** Elements that offer a choice. */
final class Menus {
    private Menus() {}

    static Shape staticSelect() {
        return ofStaticOptions("static_select").with(optional("initial_option", Compositions.option()));
    }

    static Shape multiStaticSelect() {
        return ofStaticOptions("multi_static_select")
                .with(
                        optional("initial_options", list(1, 100, Compositions.option())),
                        optional("max_selected_items", Values.integer(1, Integer.MAX_VALUE)));
    }

    static Shape externalSelect() {
        return external("external_select").with(optional("initial_option", Compositions.option()));
    }

    static Shape multiExternalSelect() {
        return external("multi_external_select")
                .with(
                        optional("initial_options", list(1, 100, Compositions.option())),
                        optional("max_selected_items", Values.integer(1, Integer.MAX_VALUE)));
    }

    /** What an app answers to somebody who types in one of these. */
    static Shape suggestions() {
        return Shape.of(
                        "an answer with options",
                        optional("options", list(0, 100, Compositions.option())),
                        optional("option_groups", list(0, 100, Compositions.optionGroup())))
                .where(Together.exactlyOneOf("options", "option_groups"));
    }

    private static Shape external(String type) {
        return interactive(type, placeholder(), focus())
                .with(optional("min_query_length", Values.integer(0, Integer.MAX_VALUE)));
    }

    private static Shape ofStaticOptions(String type) {
        return interactive(type, placeholder(), focus())
                .with(
                        optional("options", list(1, 100, Compositions.option())),
                        optional("option_groups", list(1, 100, Compositions.optionGroup())))
                .where(Together.exactlyOneOf("options", "option_groups"))
                .where(new Preselection());
    }

    static Shape usersSelect() {
        return interactive("users_select", placeholder(), focus(), optional("initial_user", string(255)));
    }

    static Shape channelsSelect() {
        return interactive("channels_select", placeholder(), focus(), optional("initial_channel", string(255)));
    }

    static Shape conversationsSelect() {
        return interactive(
                "conversations_select",
                placeholder(),
                focus(),
                optional("initial_conversation", string(255)),
                optional("default_to_current_conversation", bool()),
                optional("filter", Compositions.conversationFilter()));
    }

    static Shape overflow() {
        return interactive("overflow", required("options", list(1, 5, Compositions.linkingOption())));
    }

    static Shape checkboxes() {
        return interactive(
                        "checkboxes",
                        focus(),
                        required("options", list(1, 10, Compositions.markedUpOption())),
                        optional("initial_options", list(1, 10, Compositions.markedUpOption())))
                .where(new Preselection());
    }

    static Shape radioButtons() {
        return interactive(
                        "radio_buttons",
                        focus(),
                        required("options", list(1, 10, Compositions.markedUpOption())),
                        optional("initial_option", Compositions.markedUpOption()))
                .where(new Preselection());
    }
}
