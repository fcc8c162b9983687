import { act, get, listen, state } from "./api.js";
import { startComposer } from "./composer.js";
import { el, reconcile } from "./dom.js";
import { mark } from "./marks.js";
import { keepAtEnd, toEnd, toMessage } from "./messages.js";
import { modals, valuesOf } from "./modal.js";
import { drawPlace } from "./place.js";
import { appTab, HOME, messageAsked, placeOf, route } from "./routes.js";
import { sceneOf } from "./scene.js";
import { drawSidebar } from "./sidebar.js";
import { actsHere, openHere } from "./tab.js";
import { startTheme } from "./theme.js";
import { drawTools, startTools } from "./tools.js";
import { drawTraffic, startTraffic } from "./traffic.js";
import { markRead, startUnread } from "./unread.js";

const $ = (id) => document.getElementById(id);
/** Slack waits this many milliseconds for an app. */
const PATIENCE = 3_000;

let scene = null;
let you = new URLSearchParams(location.search).get("as");
let loading = null;
let again = false;

const dialogs = modals(
  viewSurface,
  (view) => acts("submit", { view: view.id, values: valuesOf(view, viewSurface(view)) }),
  (view, all) => act("close", { as: you, view, all }),
);

function messageSurface({ channel, ts, ephemeral }) {
  const on = ephemeral ? { channel, ephemeral: ts } : { channel, message: ts };
  return { key: `${you} ${channel} ${ts}`, ...deeds(on) };
}

function viewSurface({ id }) {
  return { key: id, ...deeds({ view: id }) };
}

/** What can be done with the controls of a message or view. */
function deeds(on) {
  return {
    act: (control, chosen) => click(control, chosen, on),
    suggest: (control, typed) => get(`/page/options?${new URLSearchParams({ as: you, action: nameOf(control), typed, ...on })}`).catch(({ message }) => ({ problem: message })),
  };
}

/** Does something that the app may answer with a modal. */
function acts(what, details) {
  actsHere(you);
  return act(what, { as: you, ...details });
}

/** An action_id is unique within its block only. */
function nameOf(control) {
  return `${control.blockId}/${control.element.action_id}`;
}

async function click(control, chosen, on) {
  mark(control.key, { waiting: true });
  const late = setTimeout(() => mark(control.key, { failed: `${scene.app.name} took longer than 3 seconds to answer` }), PATIENCE);
  const problem = await acts("click", { action: nameOf(control), chosen, ...on });
  clearTimeout(late);
  mark(control.key, problem ? { failed: problem } : null);
}

/** Fetches the state and draws it; calls during a fetch lead to one more. */
function refresh() {
  again = true;
  loading ??= load()
    .catch(() => connection(false))
    .finally(() => (loading = null));
  return loading;
}

async function load() {
  while (again) {
    again = false;
    const asked = you;
    const fetched = await state(asked);
    if (you === asked) draw(fetched);
    else again = true;
  }
}

function draw(fetched) {
  const first = scene === null;
  connection(true);
  you = fetched.you;
  scene = sceneOf(fetched);
  startUnread(fetched.run);
  // As in Slack's client, what only one member saw does not outlive a reload.
  if (first && performance.getEntriesByType("navigation")[0]?.type === "reload") act("reload", { as: you });
  drawMembers();
  drawTools(scene);
  drawTraffic(scene);
  drawHere();
  dialogs.draw(openHere(you, scene.modals), scene);
  if (first) begin();
}

/** From the first scene on there is a place to write to. */
function begin() {
  $("composer").querySelector("textarea").disabled = false;
  visitApp();
  follow();
}

/** Leads to the message that the address names, and forgets it, so that the same link leads there again. */
function follow() {
  const ts = messageAsked();
  if (!ts) return false;
  history.replaceState(null, "", `#${route()}`);
  toMessage($("messages"), ts);
  return true;
}

function drawMembers() {
  const people = [...scene.members.values()].filter((m) => !m.bot && !m.deleted);
  reconcile($("you"), people.map((m) => ({ key: m.id, sign: m.displayName, make: () => el("option", { value: m.id }, m.displayName) })));
  $("you").value = you;
  $("team").textContent = scene.team.name;
}

function drawHere() {
  const place = placeOf(scene);
  drawPlace(place, scene, { message: messageSurface, view: viewSurface });
  if (place && !document.hidden) markRead(you, place);
  drawSidebar($("places"), scene, place?.id ?? HOME);
}

/** Tells the app that one of its tabs was opened, as Slack does. */
async function visitApp() {
  const tab = appTab();
  if (!tab) return;
  const problem = await act("home", { as: you, tab });
  if (problem) say(problem);
}

function say(problem) {
  $("notice").textContent = problem ?? "";
  $("notice").hidden = !problem;
}

function connection(up) {
  $("offline").hidden = up;
}

async function typed(text) {
  const place = scene.places.get($("messages").dataset.place);
  $("composer").classList.add("waiting");
  say(await acts("say", { channel: place.id, text }));
  $("composer").classList.remove("waiting");
  toEnd($("messages"));
}

function commands() {
  const { names, words } = scene.command;
  const invite = { text: `/invite @${scene.app.handle}`, hint: "add the app to this channel" };
  const forms = names.flatMap((name) => [...(words.length > 0 ? [] : [{ text: name, hint: "" }]), ...words.map(({ word, hint }) => ({ text: `${name} ${word}`.trim(), hint }))]);
  return [...forms, invite];
}

function drawer(open) {
  const was = document.body.classList.contains("drawer");
  document.body.classList.toggle("drawer", open);
  $("menu").setAttribute("aria-expanded", String(open));
  if (open) $("places").querySelector("[aria-current]")?.focus();
  else if (was) $("menu").focus();
}

$("you").addEventListener("change", (event) => {
  you = event.target.value;
  const address = new URL(location);
  address.searchParams.set("as", you);
  history.replaceState(null, "", address);
  say(null);
  refresh().then(visitApp);
});
$("menu").addEventListener("click", () => drawer(!document.body.classList.contains("drawer")));
$("shade").addEventListener("click", () => drawer(false));
document.addEventListener("keydown", (event) => event.key === "Escape" && drawer(false));
addEventListener("hashchange", () => {
  drawer(false);
  say(null);
  if (scene) drawHere();
  visitApp();
  if (!follow()) $("composer").querySelector("textarea").focus({ preventScroll: true });
});
document.addEventListener("visibilitychange", () => scene && drawHere());
startTheme($("theme"));
// Whoever comes back days later sees the app's tab as it is then.
startTools(say, visitApp);
startTraffic();
keepAtEnd($("messages"), $("jump"));
startComposer($("composer"), commands, typed);
listen(refresh, (up) => {
  connection(up);
  if (up) refresh();
});
refresh();
