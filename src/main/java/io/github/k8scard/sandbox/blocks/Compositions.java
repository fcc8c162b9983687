package io.github.k8scard.sandbox.blocks;

import static io.github.k8scard.sandbox.blocks.Field.optional;
import static io.github.k8scard.sandbox.blocks.Field.required;
import static io.github.k8scard.sandbox.blocks.Values.bool;
import static io.github.k8scard.sandbox.blocks.Values.list;
import static io.github.k8scard.sandbox.blocks.Values.oneOf;
import static io.github.k8scard.sandbox.blocks.Values.string;

/** The composition objects, with the limits of Slack's reference of them. */
final class Compositions {
    private Compositions() {}

    /** An option of a select menu. */
    static Shape option() {
        return Shape.of(
                "an option",
                required("text", Texts.plain(75)),
                required("value", string(150)),
                optional("description", Texts.plain(75)));
    }

    /** Slack: only radio buttons and checkboxes show mrkdwn in an option. */
    static Shape markedUpOption() {
        return option().with(required("text", Texts.any(75)), optional("description", Texts.any(75)));
    }

    /** Slack: only overflow menus open a URL. */
    static Shape linkingOption() {
        return option().with(optional("url", Formats.url()));
    }

    static Shape optionGroup() {
        return Shape.of(
                "an option group", required("label", Texts.plain(75)), required("options", list(1, 100, option())));
    }

    static Shape confirm() {
        return Shape.of(
                "a confirmation dialog",
                required("title", Texts.plain(100)),
                required("text", Texts.plain(300)),
                required("confirm", Texts.plain(30)),
                required("deny", Texts.plain(30)),
                optional("style", style()));
    }

    static JsonRule style() {
        return oneOf("primary", "danger");
    }

    static Shape dispatchActionConfig() {
        return Shape.of(
                "a dispatch action configuration",
                required("trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered"))));
    }

    static Shape conversationFilter() {
        return Shape.of(
                        "a conversation filter",
                        optional("include", list(1, 4, oneOf("im", "mpim", "private", "public"))),
                        optional("exclude_external_shared_channels", bool()),
                        optional("exclude_bot_users", bool()))
                .where(Together.atLeastOneOf("include", "exclude_external_shared_channels", "exclude_bot_users"));
    }

    static Shape slackFile() {
        return Shape.of("a Slack file", optional("id", string(255)), optional("url", Formats.webUrl()))
                .where(Together.exactlyOneOf("id", "url"));
    }
}
