import { el } from "./dom.js";

const SLACKBOT = "USLACKBOT";

/** How a member's name is shown. */
export function nameOf(id, scene) {
  return id === SLACKBOT ? "Slackbot" : (scene.members.get(id)?.displayName ?? id);
}

export function isApp(id, scene) {
  return id === SLACKBOT || scene.members.get(id)?.bot === true;
}

/** A coloured square with initials; the app's has its sign. */
export function avatar(id, scene) {
  const name = nameOf(id, scene);
  const initials = [...name.matchAll(/(?:^|\s)(\p{L}|\p{N})/gu)].slice(0, 2).map((found) => found[1].toUpperCase()).join("");
  const sign = id === SLACKBOT ? "🤖" : isApp(id, scene) ? "☸" : initials || "?";
  return el("span", { class: `avatar hue-${hue(id, scene)} ${isApp(id, scene) ? "app" : ""}`, "aria-hidden": "true" }, sign);
}

function hue(id, scene) {
  return Math.max(0, [...scene.members.keys()].indexOf(id)) % 12;
}
