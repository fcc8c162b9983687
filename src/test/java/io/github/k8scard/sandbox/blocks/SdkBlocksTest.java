package io.github.k8scard.sandbox.blocks;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.richText;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.numberInput;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.richTextSection;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK writes fields that nobody set; none of them may count as a fault. */
class SdkBlocksTest {

    private static JsonNode written(Object value) {
        return new JsonMapper().readTree(GsonFactory.createSnakeCase().toJson(value));
    }

    @Test
    void blocks_as_the_sdk_writes_them_are_fine() {
        var bold = RichTextSectionElement.TextStyle.builder().bold(true).build();
        var limited =
                RichTextSectionElement.LimitedTextStyle.builder().italic(true).build();
        List<LayoutBlock> blocks = asBlocks(
                header(h -> h.text(plainText("h"))),
                section(s -> s.text(markdownText("*m*")).fields(List.of(plainText("f", true)))),
                actions(asElements(button(b -> b.text(plainText("A"))
                        .actionId("a")
                        .value("v")
                        .confirm(confirmationDialog(c -> c.title(plainText("t"))
                                .text(plainText("t"))
                                .confirm(plainText("c"))
                                .deny(plainText("d"))))))),
                context(List.of(markdownText("c"))),
                richText(r -> r.elements(List.of(richTextSection(s -> s.elements(List.of(
                        RichTextSectionElement.Text.builder()
                                .text("t")
                                .style(bold)
                                .build(),
                        RichTextSectionElement.Link.builder()
                                .url("https://e.org")
                                .build(),
                        RichTextSectionElement.User.builder()
                                .userId("U1")
                                .style(limited)
                                .build())))))),
                divider());
        var message = new JsonMapper().createObjectNode().put("text", "t");
        message.set("blocks", written(blocks));
        assertThat(BlockRules.message(message)).isEmpty();
    }

    @Test
    void a_modal_as_the_sdk_writes_it_is_fine() {
        var offered = List.of(option(plainText("o"), "v"));
        var modal = view(v -> v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text("t").emoji(true)))
                .submit(viewSubmit(s -> s.type("plain_text").text("s")))
                .callbackId("c")
                .privateMetadata("{}")
                .notifyOnClose(true)
                .blocks(asBlocks(
                        input(i -> i.label(plainText("l")).element(plainTextInput(e -> e.actionId("a")))),
                        input(i -> i.label(plainText("l"))
                                .element(numberInput(e -> e.actionId("a").minValue("0")))),
                        input(i -> i.label(plainText("l"))
                                .element(timePicker(e ->
                                        e.actionId("a").initialTime("09:30").timezone("Europe/Berlin")))),
                        input(i -> i.label(plainText("l"))
                                .optional(true)
                                .element(staticSelect(
                                        e -> e.actionId("a").options(offered).initialOption(offered.get(0))))),
                        input(i -> i.label(plainText("l"))
                                .element(checkboxes(e -> e.actionId("a").options(offered)))))));
        assertThat(BlockRules.view(written(modal))).isEmpty();
    }
}
