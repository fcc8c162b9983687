import { el } from "./dom.js";
import { emojiAt } from "./emoji.js";
import { emojiNode, unescaped } from "./entities.js";
import { mrkdwn } from "./mrkdwn.js";

/** A text object of Block Kit as nodes: mrkdwn is read, plain_text is text but for emoji and Slack's three entities. */
export function textObject(object, scene) {
  if (!object) return [];
  if (typeof object === "string") return plain(object, true);
  return object.type === "mrkdwn" ? mrkdwn(object.text ?? "", scene) : plain(object.text ?? "", object.emoji !== false);
}

/** The text object as a string, for labels and options. */
export function textOf(object) {
  return unescaped(typeof object === "string" ? object : (object?.text ?? ""));
}

function plain(raw, emoji) {
  const text = unescaped(raw);
  const nodes = [];
  let run = "";
  for (let at = 0; at < text.length; ) {
    const found = emoji && text[at] === ":" ? emojiAt(text, at) : null;
    if (found || text[at] === "\n") {
      nodes.push(run, found ? emojiNode(found.name, found.glyph) : el("br"));
      run = "";
      at += found ? found.length : 1;
    } else {
      run += text[at++];
    }
  }
  return [...nodes, run];
}
