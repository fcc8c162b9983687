import { blockRows } from "./blocks.js";
import { el, reconcile } from "./dom.js";
import { drawMessages } from "./messages.js";
import { APP_MESSAGES, HOME } from "./routes.js";
import { sign } from "./sidebar.js";
import { unreadIn } from "./unread.js";

const $ = (id) => document.getElementById(id);

/** Draws the main pane: a conversation, or the Home tab if there is none. */
export function drawPlace(place, scene, surfaces) {
  const home = !place;
  const isApp = home || place.kind === "DIRECT";
  const name = isApp ? scene.app.name : place.name;
  document.title = `${name} – ${scene.team.name} (sandbox)`;
  $("title").replaceChildren(...(isApp ? ["☸ ", name, el("span", { class: "tag" }, "APP")] : [sign(place), name]));
  $("about").textContent = isApp ? "" : about(place, scene);
  drawTabs(isApp, home, home ? unreadIn(scene.you, scene.direct) : 0);
  $("home").hidden = !home;
  $("messages").hidden = home;
  $("jump").hidden ||= home;
  const readOnly = isApp && scene.app.readOnly;
  $("composer").hidden = home || place.archived || readOnly;
  $("read-only").hidden = home || !readOnly;
  $("composer").querySelector("textarea").placeholder = isApp ? `Message ${name}` : `Message #${name}`;
  if (home) drawHome(scene, surfaces.view);
  else drawMessages($("messages"), place, scene, surfaces.message);
}

function about(place, scene) {
  const people = place.members.length === 1 ? "1 member" : `${place.members.length} members`;
  const bot = place.members.includes(scene.app.user) ? "" : ` · ${scene.app.name} is not in this channel: /invite @${scene.app.handle}`;
  return (place.archived ? "archived · " : "") + people + bot;
}

function drawTabs(isApp, home, unread) {
  $("tabs").hidden = !isApp;
  const tab = (route, text, on, count) => ({
    key: route,
    sign: `${on}|${count}`,
    make: () => el("a", { href: `#${route}`, "aria-current": on ? "page" : null, "data-key": `tab ${route}` }, text, count > 0 ? el("span", { class: "count" }, String(count)) : null),
  });
  reconcile($("tabs"), isApp ? [tab(HOME, "Home", home, 0), tab(APP_MESSAGES, "Messages", !home, unread)] : []);
}

function drawHome({ home, ...scene }, surfaceOf) {
  const nothing = { key: "none", sign: "", make: () => el("p", { class: "none" }, "The app has not drawn this tab yet.") };
  reconcile($("home"), home ? blockRows(home.blocks, scene, surfaceOf(home)) : [nothing]);
}
