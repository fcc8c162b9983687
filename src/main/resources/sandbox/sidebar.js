import { el, reconcile } from "./dom.js";
import { avatar } from "./people.js";
import { APP_MESSAGES, HOME } from "./routes.js";
import { unreadIn } from "./unread.js";

/** The list of conversations. As in Slack, unread channels are bold, and direct messages are counted. */
export function drawSidebar(list, scene, current) {
  const channels = scene.list.filter((place) => place.kind !== "DIRECT");
  reconcile(list, [
    title("Channels"),
    ...channels.map((place) => line(place.id, sign(place), place.name, scene, place, current)),
    title("Apps"),
    app(scene, current),
  ]);
}

/** As in Slack, one gets to what the app has written if that is unread, else to its Home tab. */
function app(scene, current) {
  const { direct } = scene;
  const on = current === HOME || current === direct?.id;
  const to = unreadIn(scene.you, direct) > 0 ? APP_MESSAGES : HOME;
  return line(to, avatar(scene.app.user, scene), scene.app.name, scene, direct, on ? to : current, current === direct?.id);
}

export function sign(place) {
  return el("span", { class: "sign", "aria-hidden": "true" }, place.archived ? "🗄" : place.kind === "PRIVATE" ? "🔒" : "#");
}

function title(text) {
  return { key: `title ${text}`, sign: "", make: () => el("h2", {}, text) };
}

function line(id, icon, name, scene, place, current, seen = current === id) {
  const unread = seen ? 0 : unreadIn(scene.you, place);
  const make = () =>
    el(
      "a",
      { href: `#${id}`, class: unread ? "unread" : "", "aria-current": current === id ? "page" : null, "data-key": `to ${id}` },
      icon,
      el("span", { class: "name" }, name),
      unread && place.kind === "DIRECT" ? el("span", { class: "count", "aria-hidden": "true" }, String(unread)) : null,
      unread ? el("span", { class: "unseen" }, `, ${unread} unread`) : null,
    );
  return { key: place?.id ?? name, sign: `${id}|${name}|${unread}|${current === id}|${place?.archived}|${scene.stamp}`, make };
}
