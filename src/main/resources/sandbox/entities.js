import { el } from "./dom.js";
import { hrefOf, isOfTeam } from "./routes.js";
import { dateTokens } from "./time.js";

/** Text with Slack's three entities read, in one pass, so that `&amp;lt;` shows as `&lt;`. */
export function unescaped(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name]);
}

/** What code shows: links as their labels, all else as it is. */
export function literal(text) {
  return unescaped(text.replace(/<((?:https?:|mailto:)[^>|]*)(?:\|([^>]*))?>/g, (_, url, label) => label ?? url));
}

/** `<…>` at a position of a text: `{node, length}`, or null if it means nothing and so is text. */
export function entityAt(text, at, scene) {
  const end = text[at] === "<" ? text.indexOf(">", at) : -1;
  if (end < 0) return null;
  const inside = text.slice(at + 1, end);
  const bar = inside.indexOf("|");
  const [target, label] = bar < 0 ? [inside, undefined] : [inside.slice(0, bar), unescaped(inside.slice(bar + 1))];
  const node = meaning(unescaped(target), label, scene);
  return node && { node, length: end + 1 - at };
}

function meaning(target, label, scene) {
  if (target.startsWith("@")) return userMention(target.slice(1), scene, label);
  if (target.startsWith("#")) return channelMention(target.slice(1), scene, label);
  if (target.startsWith("!date^")) return date(target, label ?? "", scene);
  if (/^!(here|channel|everyone)$/.test(target)) return broadcast(target.slice(1));
  if (target.startsWith("!subteam^")) return el("span", { class: "mention" }, label ?? "@group");
  if (isOfTeam(target, scene)) return within(target, label ?? target, scene);
  return isSafe(target) ? link(target, label ?? target.replace(/^mailto:/i, "")) : null;
}

export function userMention(id, scene, label) {
  const name = scene.members.get(id)?.displayName;
  return el("span", { class: id === scene.you ? "mention to-you" : "mention" }, `@${name ?? label ?? id}`);
}

export function channelMention(id, scene, label) {
  const place = scene.places.get(id);
  return place
    ? el("a", { class: "mention", href: `#${id}` }, `#${place.name}`)
    : el("span", { class: "mention" }, `#${label ?? "private-channel"}`);
}

export function broadcast(range) {
  return el("span", { class: "mention broadcast" }, `@${range}`);
}

export function emojiNode(name, glyph) {
  return el("span", { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " "), title: `:${name}:` }, glyph);
}

/** A link to a message of this workspace leads there instead of to Slack; to one that the member cannot see, nowhere. */
function within(url, label, scene) {
  const href = hrefOf(url, scene);
  return el(href ? "a" : "span", { href }, label);
}

function isSafe(url) {
  return /^(https?:\/\/|mailto:)/i.test(url);
}

/** A link out of the page; just its label if it is neither http, https nor mailto. */
export function link(url, label) {
  return isSafe(url) ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label) : label;
}

function date(target, fallback, scene) {
  const [, seconds, pattern, url] = target.split("^");
  if (!/^\d+$/.test(seconds ?? "") || !pattern) return el("span", {}, fallback);
  const shown = dateTokens(pattern, Number(seconds), scene.now(), scene.zone);
  return url ? link(url, shown) : el("time", { title: fallback }, shown);
}
