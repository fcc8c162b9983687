import { act, get } from "./api.js";
import { el, reconcile } from "./dom.js";

const $ = (id) => document.getElementById(id);
/** Slack waits this many milliseconds for an app. */
const PATIENCE = 3_000;
const NOTES = {
  slow: "Slack is slow: each call of the bot takes 2 s longer.",
  busy: "Slack is busy: it answers each call of the bot with 429, try again in 5 s.",
  down: "Slack is down: it refuses the bot's connections, so none of its calls arrive or are listed.",
};

let scene = null;
let fetching = false;
let again = false;
let lines = [];

/** The panel with the exchanges between Slack and the bot, and the switches for Slack's moods. */
export function startTraffic() {
  $("traffic").addEventListener("click", () => show($("panel").hidden));
  $("panel-close").addEventListener("click", () => show(false));
  $("broken").addEventListener("change", draw);
  $("calm").addEventListener("click", () => setMood("normal"));
  for (const input of $("moods").querySelectorAll("input")) input.addEventListener("change", () => setMood(input.value));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !$("panel").hidden && !event.defaultPrevented && !document.querySelector("dialog[open]")) show(false);
  });
}

export function drawTraffic(newScene) {
  scene = newScene;
  const { mood, breaches } = scene.slack;
  $("breaches").textContent = breaches;
  $("breaches").hidden = breaches === 0;
  $("traffic").setAttribute("aria-label", breaches === 0 ? "Traffic" : `Traffic, ${breaches} ${breaches === 1 ? "breach" : "breaches"} of Slack's rules`);
  $("mood").hidden = mood === "normal";
  $("mood-text").textContent = NOTES[mood] ?? "";
  for (const input of $("moods").querySelectorAll("input")) input.checked = input.value === mood;
  if (!$("panel").hidden) refresh();
}

async function setMood(mood) {
  await act("mood", { mood });
}

function show(open) {
  $("panel").hidden = !open;
  $("traffic").setAttribute("aria-expanded", String(open));
  if (open) refresh();
  (open ? $("panel-close") : $("traffic")).focus();
}

async function refresh() {
  again = true;
  if (fetching) return;
  fetching = true;
  while (again) {
    again = false;
    lines = (await get("/page/traffic").catch(() => null)) ?? lines;
    draw();
  }
  fetching = false;
}

function draw() {
  const shown = $("broken").checked ? lines.filter((line) => line.breach) : lines;
  const nothing = $("broken").checked ? "No rule of Slack's has been broken." : "Slack and the bot have not spoken yet.";
  const none = { key: "none", sign: nothing, make: () => el("p", { class: "none" }, nothing) };
  reconcile($("exchanges"), shown.length > 0 ? shown.map((line) => ({ key: String(line.number), sign: "", make: () => exchange(line) })) : [none]);
}

function exchange(line) {
  const failed = line.status === 0 || line.status >= 300 || line.error !== "";
  const late = line.toBot && line.millis > PATIENCE;
  const status = line.status === 0 ? "no answer" : line.error || String(line.status);
  const details = el(
    "details",
    { class: line.breach ? "breach" : "", "data-key": `exchange ${line.number}` },
    el(
      "summary",
      {},
      el("span", { class: "way" }, line.toBot ? "→ bot" : "→ Slack"),
      el("span", { class: "what" }, el("b", {}, line.what), line.about ? ` ${line.about}` : null),
      el("span", { class: late ? "took bad" : "took" }, took(line.millis)),
      el("span", { class: failed ? "status bad" : "status" }, status),
      line.breach ? el("span", { class: "rule" }, "⚠ ", line.breach) : null,
    ),
  );
  details.addEventListener("toggle", () => details.open && details.childElementCount === 1 && fill(details, line.number));
  return details;
}

function took(millis) {
  return millis < 1_000 ? `${millis} ms` : `${(millis / 1_000).toFixed(1)} s`;
}

async function fill(details, number) {
  const body = el("div", { class: "payload" });
  details.append(body);
  try {
    const { request, answer } = await get(`/page/traffic?number=${number}`);
    body.append(part("Request", request), part("Answer", answer));
  } catch (problem) {
    body.append(problem.message);
  }
}

function part(name, content) {
  const text = typeof content === "string" ? content || "(empty)" : JSON.stringify(content, null, 2);
  return el("section", {}, el("h3", {}, name), el("pre", { tabindex: "0" }, text));
}
