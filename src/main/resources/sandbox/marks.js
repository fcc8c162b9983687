import { el } from "./dom.js";

const marks = new Map();

/** The name of one control on the page; a redrawn control finds its mark and the focus again by it. */
export function keyOf(surface, blockId, actionId) {
  return `${surface.key}|${blockId}|${actionId}`;
}

/** Marks a control as waiting for the app's acknowledgement, as failed with a reason, or as neither (null). */
export function mark(key, state) {
  if (state) marks.set(key, state);
  else marks.delete(key);
  drawnAs(key).forEach(show);
}

/** Whether the control is on the page now. */
export function isDrawn(key) {
  return drawnAs(key).length > 0;
}

function drawnAs(key) {
  return document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
}

export function isWaiting(key) {
  return marks.get(key)?.waiting === true;
}

/** Wraps a control so that its mark can be shown. */
export function marked(key, control) {
  const wrapper = el("span", { class: "control", "data-key": key }, control);
  show(wrapper);
  return wrapper;
}

function show(wrapper) {
  const { waiting, failed } = marks.get(wrapper.dataset.key) ?? {};
  wrapper.classList.toggle("waiting", waiting === true);
  wrapper.setAttribute("aria-busy", String(waiting === true));
  wrapper.querySelector(":scope > .warn")?.remove();
  if (failed) wrapper.append(el("span", { class: "warn", role: "alert", title: failed }, "⚠ ", el("span", {}, failed)));
}
