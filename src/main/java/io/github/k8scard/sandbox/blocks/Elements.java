package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.string;

/** The block elements, and which of them Slack takes in which block. */
final class Elements {
    private static final Variants ALL = Variants.of(
            "an element",
            button(),
            image(),
            Menus.staticSelect(),
            Menus.multiStaticSelect(),
            Menus.externalSelect(),
            Menus.multiExternalSelect(),
            Menus.usersSelect(),
            Menus.conversationsSelect(),
            Menus.channelsSelect(),
            Menus.overflow(),
            Menus.checkboxes(),
            Menus.radioButtons(),
            Inputs.datepicker(),
            Inputs.timepicker(),
            Inputs.plainTextInput(),
            Inputs.numberInput());

    static final Variants ACCESSORY = ALL.without("the accessory of a section", "plain_text_input", "number_input");

    static final Variants ACTION =
            ALL.without("an element of an actions block", "image", "plain_text_input", "number_input");

    static final Variants INPUT = ALL.without("the element of an input block", "button", "image", "overflow");

    static final Variants CONTEXT = Variants.of(
            "an element of a context block",
            image(),
            Texts.plainShape(Texts.LONGEST),
            Texts.mrkdwnShape(Texts.LONGEST));

    static final Variants CONTEXT_ACTION =
            Variants.of("an element of a context_actions block", feedbackButtons(), iconButton());

    private Elements() {}

    /** An element with an action_id. */
    static Shape identified(String type, Field... fields) {
        return Shape.of(type, fields).with(optional("action_id", string(255)));
    }

    /** An element with an action_id that can ask before it acts. */
    static Shape interactive(String type, Field... fields) {
        return identified(type, fields).with(optional("confirm", Compositions.confirm()));
    }

    static Field placeholder() {
        return optional("placeholder", Texts.plain(150));
    }

    static Field focus() {
        return optional("focus_on_load", bool());
    }

    private static Shape button() {
        return interactive(
                "button",
                required("text", Texts.plain(75)),
                optional("url", Formats.url()),
                optional("value", string(0, 2000)),
                optional("style", Compositions.style()),
                optional("accessibility_label", string(75)));
    }

    /** As an element and, with more fields, as a block. */
    static Shape image() {
        return Shape.of(
                        "image",
                        required("alt_text", string(2000)),
                        optional("image_url", Formats.webUrl()),
                        optional("slack_file", Compositions.slackFile()))
                .where(Together.exactlyOneOf("image_url", "slack_file"));
    }

    private static Shape feedbackButtons() {
        return identified(
                "feedback_buttons",
                required("positive_button", feedbackButton()),
                required("negative_button", feedbackButton()));
    }

    private static Shape feedbackButton() {
        return Shape.of(
                "a feedback button",
                required("text", Texts.plain(75)),
                required("value", string(2000)),
                optional("accessibility_label", string(75)));
    }

    private static Shape iconButton() {
        return interactive(
                "icon_button",
                required("icon", Values.oneOf("trash")),
                required("text", Texts.plain(75)),
                optional("value", string(0, 2000)),
                optional("accessibility_label", string(75)),
                optional("visible_to_user_ids", list(1, 10, string(255))));
    }
}
