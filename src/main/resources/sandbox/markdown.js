import { el } from "./dom.js";
import { link } from "./entities.js";

/**
 * The `markdown` block: standard Markdown, of which the parts that a bot commonly sends are drawn.
 *
 * @param level of its highest headings
 */
export function markdown(text, level) {
  return el("div", { class: "markdown" }, text.split(/(```[\s\S]*?```)/).flatMap((part, i) => (i % 2 === 1 ? [fence(part)] : lines(part, level))));
}

function fence(part) {
  return el("pre", {}, el("code", {}, part.slice(3, -3).replace(/^[\w-]*\n/, "").replace(/\n$/, "")));
}

function lines(text, level) {
  const nodes = [];
  let list = null;
  let paragraph = null;
  for (const line of text.split("\n")) {
    const heading = /^(#{1,6})\s+(.*)/.exec(line);
    const item = /^\s*(?:([-*+])|\d+[.)])\s+(.*)/.exec(line);
    const quote = /^>\s?(.*)/.exec(line);
    if (!item) list = null;
    if (heading || item || quote || line.trim() === "") paragraph = null;
    if (heading) nodes.push(el(`h${Math.min(6, heading[1].length + level - 1)}`, {}, inline(heading[2])));
    else if (item) {
      const tag = item[1] ? "UL" : "OL";
      if (list?.tagName !== tag) nodes.push((list = el(tag)));
      list.append(el("li", {}, inline(item[2])));
    } else if (quote) nodes.push(el("blockquote", {}, inline(quote[1])));
    else if (/^(-{3,}|\*{3,})$/.test(line.trim())) nodes.push(el("hr"));
    else if (line.trim() !== "") {
      if (paragraph) paragraph.append("\n");
      else nodes.push((paragraph = el("p")));
      paragraph.append(...inline(line));
    }
  }
  return nodes;
}

const INLINE = /`([^`]+)`|\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|\*([^*\s](?:[^*]*[^*\s])?)\*|\b_([^_]+)_\b|\[([^\]]*)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/;

function inline(text) {
  const found = INLINE.exec(text);
  if (!found) return text === "" ? [] : [text];
  const [whole, code, bold, bold2, strike, italic, italic2, label, url, bare] = found;
  const node = () => {
    if (code !== undefined) return el("code", {}, code);
    if (bold ?? bold2) return el("strong", {}, inline(bold ?? bold2));
    if (strike) return el("s", {}, inline(strike));
    if (italic ?? italic2) return el("em", {}, inline(italic ?? italic2));
    return url ? link(url, label || url) : link(bare, bare);
  };
  return [...inline(text.slice(0, found.index)), node(), ...inline(text.slice(found.index + whole.length))];
}
