import { el } from "./dom.js";
import { emojiAt } from "./emoji.js";
import { emojiNode, entityAt, link, literal, unescaped } from "./entities.js";

const MARKS = { "*": "strong", _: "em", "~": "s" };
const WORD = /[\p{L}\p{N}]/u;

/**
 * Slack's mrkdwn as nodes. `scene` knows members, channels, zone and now.
 * Only http, https and mailto become links; everything else that is not mrkdwn is text.
 */
export function mrkdwn(text, scene) {
  return text.split(/\n?(```[\s\S]+?```)\n?/).flatMap((part, index) =>
    index % 2 === 1 ? [el("pre", {}, el("code", {}, literal(part.slice(3, -3).replace(/^\n|\n$/g, ""))))] : paragraphs(part, scene),
  );
}

function paragraphs(text, scene) {
  const nodes = [];
  const rest = /(^|\n)(?:&gt;|>){3}([\s\S]*)$/.exec(text);
  const lines = (rest ? text.slice(0, rest.index) : text).split("\n");
  for (let at = 0; at < lines.length; ) {
    const quoted = isQuote(lines[at]);
    const start = at;
    while (at < lines.length && isQuote(lines[at]) === quoted) at++;
    const some = lines.slice(start, at);
    if (quoted) nodes.push(el("blockquote", {}, inline(some.map((line) => line.replace(/^(?:&gt;|>) ?/, "")).join("\n"), scene)));
    else if (some.some((line) => line !== "")) nodes.push(...inline(some.join("\n"), scene));
  }
  if (rest) nodes.push(el("blockquote", {}, inline(rest[2].trim(), scene)));
  return nodes;
}

function isQuote(line) {
  return /^(?:&gt;|>)/.test(line);
}

function inline(text, scene) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain) nodes.push(...withBreaks(unescaped(plain)));
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const found = code(text, at) ?? entityAt(text, at, scene) ?? emphasis(text, at, scene) ?? emoji(text, at) ?? bareLink(text, at);
    if (found) {
      flush();
      nodes.push(found.node);
      at += found.length;
    } else {
      plain += text[at++];
    }
  }
  flush();
  return nodes;
}

function withBreaks(text) {
  return text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [el("br"), line]));
}

function code(text, at) {
  if (text[at] !== "`") return null;
  const end = text.indexOf("`", at + 1);
  const inside = text.slice(at + 1, end);
  if (end < 0 || inside === "" || inside.includes("\n")) return null;
  return { node: el("code", {}, literal(inside)), length: end + 1 - at };
}

function emphasis(text, at, scene) {
  const tag = MARKS[text[at]];
  if (!tag || !opens(text, at)) return null;
  const end = closing(text, at);
  return end < 0 ? null : { node: el(tag, {}, inline(text.slice(at + 1, end), scene)), length: end + 1 - at };
}

function opens(text, at) {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !WORD.test(before) && before !== text[at] && !/\s/.test(after) && after !== text[at];
}

/** Where the mark at this position is closed: on the same line, and outside code and `<…>`. */
function closing(text, at) {
  for (let i = at + 1; i < text.length && text[i] !== "\n"; i++) {
    if (text[i] === "`" || text[i] === "<") {
      const end = text.indexOf(text[i] === "`" ? "`" : ">", i + 1);
      if (end > 0) i = end;
    } else if (text[i] === text[at] && !/\s/.test(text[i - 1]) && !WORD.test(text[i + 1] ?? " ")) {
      return i;
    }
  }
  return -1;
}

function emoji(text, at) {
  const found = text[at] === ":" ? emojiAt(text, at) : null;
  return found && { node: emojiNode(found.name, found.glyph), length: found.length };
}

function bareLink(text, at) {
  if (text[at] !== "h" || WORD.test(text[at - 1] ?? " ")) return null;
  const found = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"*_~`]/.exec(text.slice(at));
  return found && { node: link(unescaped(found[0]), unescaped(found[0])), length: found[0].length };
}
