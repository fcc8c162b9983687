import { blockRows } from "./blocks.js";
import { el, reconcile } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, isApp, nameOf } from "./people.js";
import { clockTime, dayName, dayOf, secondsOf } from "./time.js";

const TOGETHER = 300;
/** A message that somebody was led to stands out for so many milliseconds. */
const SOUGHT = 3_000;

/**
 * Draws the messages of a conversation into a scrolling list: by day, replies below what they reply to.
 *
 * @param surfaceOf makes the surface that a message's controls act on
 */
export function drawMessages(list, place, scene, surfaceOf) {
  const changed = list.dataset.place !== place.id;
  list.dataset.place = place.id;
  reconcile(list, rows(place, scene, surfaceOf));
  const last = place.messages.at(-1)?.ts ?? "";
  if (changed || list.dataset.end !== "no") toEnd(list);
  else if (last > list.dataset.last) list.dispatchEvent(new Event("news"));
  list.dataset.last = last;
}

/** Shows the newest message. */
export function toEnd(list) {
  list.scrollTop = list.scrollHeight;
}

/** Shows one message, as Slack does to whoever follows a link to it. */
export function toMessage(list, ts) {
  const message = list.querySelector(`[data-row="${CSS.escape(ts)}"]`);
  if (!message) return;
  list.dataset.end = "no";
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.scrollIntoView({ block: "center" });
  message.classList.add("sought");
  setTimeout(() => message.classList.remove("sought"), SOUGHT);
}

/**
 * Whoever reads the newest message goes on seeing it when the list or the room for it changes; whoever reads older ones is
 * offered a button when there is news.
 */
export function keepAtEnd(list, jump) {
  list.addEventListener("scroll", () => {
    const end = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    list.dataset.end = end ? "yes" : "no";
    if (end) jump.hidden = true;
  });
  list.addEventListener("news", () => (jump.hidden = false));
  jump.addEventListener("click", () => toEnd(list));
  new ResizeObserver(() => list.dataset.end !== "no" && toEnd(list)).observe(list);
}

function rows(place, scene, surfaceOf) {
  const all = [];
  let before = null;
  let lastDay = null;
  for (const message of place.messages.filter((m) => !m.thread || !has(place, m.thread))) {
    const seconds = secondsOf(message.ts);
    const day = dayOf(seconds, scene.zone);
    if (day !== lastDay) {
      const name = dayName(seconds, scene.now(), scene.zone);
      all.push({ key: `day ${day}`, sign: name, make: () => el("div", { class: "day", role: "separator" }, el("span", {}, name)) });
      before = null;
      lastDay = day;
    }
    const replies = place.messages.filter((m) => m.thread === message.ts);
    all.push(row(message, scene, surfaceOf, follows(message, before) ? "follows" : ""));
    const open = replies.filter((reply) => !reply.ephemeral);
    if (open.length > 0) all.push(count(message, open));
    replies.forEach((reply) => all.push(row(reply, scene, surfaceOf, "reply")));
    before = replies.length > 0 ? null : message;
  }
  if (all.length === 0) all.push({ key: "none", sign: "", make: () => el("p", { class: "none" }, "Nothing has been said here yet.") });
  return all;
}

function has(place, ts) {
  return place.messages.some((m) => m.ts === ts);
}

function follows(message, before) {
  return before && before.author === message.author && !message.ephemeral && !before.ephemeral && secondsOf(message.ts) - secondsOf(before.ts) < TOGETHER;
}

function count(message, replies) {
  const text = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  return { key: `count ${message.ts}`, sign: text, make: () => el("div", { class: "replies" }, text) };
}

function row(message, scene, surfaceOf, how) {
  const { blocks, text, edited, ...frame } = message;
  return {
    key: message.ts,
    sign: `${JSON.stringify(frame)}|${how}|${scene.stamp}`,
    make: () => draw(message, scene, how),
    update: (node) => reconcile(node.querySelector(".blocks"), content(message, scene, surfaceOf(message))),
  };
}

/** Block by block, so that a click on a button is not lost when a count changes below it. */
function content(message, scene, surface) {
  if (message.blocks.length > 0) return blockRows(message.blocks, scene, surface);
  const edited = message.edited ? el("span", { class: "edited" }, " (edited)") : null;
  return [{ key: "text", sign: message.text + message.edited, make: () => el("div", { class: "block text" }, mrkdwn(message.text, scene), edited) }];
}

function draw(message, scene, how) {
  const time = clockTime(secondsOf(message.ts), scene.zone);
  const name = nameOf(message.author, scene);
  const follows = how === "follows";
  const byline = [
    el("b", {}, name),
    isApp(message.author, scene) ? el("span", { class: "tag" }, "APP") : null,
    el("time", { datetime: new Date(secondsOf(message.ts) * 1000).toISOString() }, time),
  ];
  return el(
    "article",
    { class: `message ${how} ${message.ephemeral ? "ephemeral" : ""}`, "aria-label": `${name}, ${time}` },
    message.ephemeral ? el("div", { class: "only-you" }, el("span", { "aria-hidden": "true" }, "👁 "), "Only visible to you") : null,
    el("div", { class: "side" }, follows ? el("time", {}, time.replace(/ [AP]M$/, "")) : avatar(message.author, scene)),
    el("div", { class: "main" }, follows ? null : el("div", { class: "byline" }, byline), el("div", { class: "blocks" })),
  );
}
