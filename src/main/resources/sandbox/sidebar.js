import { el, reconcile } from "./dom.js";
import { avatar } from "./people.js";
import { HOME } from "./routes.js";
import { unreadIn } from "./unread.js";

/** The list of conversations. As in Slack, unread channels are bold, and direct messages are counted. */
export function drawSidebar(list, scene, current) {
  const channels = scene.list.filter((place) => place.kind !== "DIRECT");
  reconcile(list, [
    title("Channels"),
    ...channels.map((place) => line(place.id, sign(place), place.name, scene, place, current)),
    title("Apps"),
    line(HOME, avatar(scene.app.user, scene), scene.app.name, scene, scene.direct, current === scene.direct?.id ? HOME : current),
  ]);
}

export function sign(place) {
  return el("span", { class: "sign", "aria-hidden": "true" }, place.archived ? "🗄" : place.kind === "PRIVATE" ? "🔒" : "#");
}

function title(text) {
  return { key: `title ${text}`, sign: "", make: () => el("h2", {}, text) };
}

function line(id, icon, name, scene, place, current) {
  const unread = place && current !== id ? unreadIn(scene.you, place) : 0;
  const make = () =>
    el(
      "a",
      { href: `#${id}`, class: unread ? "unread" : "", "aria-current": current === id ? "page" : null, "data-key": `to ${id}` },
      icon,
      el("span", { class: "name" }, name),
      unread && place.kind === "DIRECT" ? el("span", { class: "count", "aria-hidden": "true" }, String(unread)) : null,
      unread ? el("span", { class: "unseen" }, `, ${unread} unread`) : null,
    );
  return { key: id, sign: `${name}|${unread}|${current === id}|${place?.archived}|${scene.stamp}`, make };
}
