import { el } from "./dom.js";
import { glyph } from "./emoji.js";
import { broadcast, channelMention, emojiNode, link, userMention } from "./entities.js";
import { dateTokens } from "./time.js";

/** Slack's rich_text block: here text is text, nothing in it is markup. */
export function richText(block, scene) {
  return el("div", { class: "rich-text" }, (block.elements ?? []).map((part) => draw(part, scene)));
}

function draw(part, scene) {
  const inside = () => (part.elements ?? []).map((element) => leaf(element, scene));
  switch (part.type) {
    case "rich_text_preformatted":
      return el("pre", {}, el("code", {}, inside()));
    case "rich_text_quote":
      return el("blockquote", {}, inside());
    case "rich_text_list":
      return list(part, scene);
    default:
      return el("div", {}, inside());
  }
}


function list(part, scene) {
  const items = (part.elements ?? []).map((item) => el("li", {}, (item.elements ?? []).map((element) => leaf(element, scene))));
  const ordered = part.style === "ordered";
  const node = el(ordered ? "ol" : "ul", { start: ordered && part.offset ? part.offset + 1 : null }, items);
  node.style.marginLeft = `${24 * (part.indent ?? 0)}px`;
  return node;
}

function leaf(element, scene) {
  return styled(content(element, scene), element.style ?? {});
}

function content(element, scene) {
  switch (element.type) {
    case "link":
      return link(element.url ?? "", element.text ?? element.url ?? "");
    case "emoji":
      return glyph(element.name) ? emojiNode(element.name, glyph(element.name)) : `:${element.name}:`;
    case "user":
      return userMention(element.user_id, scene);
    case "channel":
      return channelMention(element.channel_id, scene);
    case "broadcast":
      return broadcast(element.range);
    case "usergroup":
      return el("span", { class: "mention" }, "@group");
    case "date":
      return el("time", { title: element.fallback ?? "" }, dateTokens(element.format ?? "{date}", element.timestamp, scene.now(), scene.zone));
    case "color":
      return el("code", {}, element.value ?? "");
    default:
      return breaks(element.text ?? "");
  }
}

function breaks(text) {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [el("br"), line]));
}

function styled(node, style) {
  return [["code", "code"], ["strike", "s"], ["italic", "em"], ["bold", "strong"], ["underline", "u"]]
    .filter(([name]) => style[name])
    .reduce((inner, [, tag]) => el(tag, {}, inner), node);
}
