import { el } from "./dom.js";
import { textObject, textOf } from "./text.js";

/** The menu behind three dots. */
export function overflow(control, scene) {
  const menu = el("details", { class: "overflow" }, el("summary", { "aria-label": "More actions" }, "⋯"));
  const act = (option) => () => {
    menu.open = false;
    if (/^https?:\/\//.test(option.url ?? "")) window.open(option.url, "_blank", "noopener,noreferrer");
    control.run([option.value]);
  };
  const options = control.element.options ?? [];
  menu.append(el("div", { class: "menu" }, options.map((o) => el("button", { type: "button", onclick: act(o) }, textObject(o.text, scene)))));
  closesByEscape(menu);
  return menu;
}

/** A select of which several may be chosen; it acts when its menu closes, as in Slack. */
export function severalOf(control, groups, scene) {
  const shown = () => {
    const names = groups.flatMap((g) => g.options).filter((o) => control.chosen().includes(o.value)).map((o) => textOf(o.text));
    return names.join(", ") || textOf(control.element.placeholder) || "Choose…";
  };
  const summary = el("summary", { ...control.labels }, shown());
  const menu = el("details", { class: "several" }, summary);
  let before = control.chosen();
  const changed = () => {
    control.choose([...menu.querySelectorAll("input:checked")].map((input) => input.value), true);
    summary.textContent = shown();
  };
  const line = (o) =>
    el("label", {}, el("input", { type: "checkbox", value: o.value, checked: control.chosen().includes(o.value), onchange: changed }), el("span", {}, textObject(o.text, scene)));
  menu.append(el("div", { class: "menu" }, groups.map((g) => [g.label ? el("b", {}, textOf(g.label)) : null, g.options.map(line)])));
  menu.addEventListener("toggle", () => {
    if (!menu.open && String(before) !== String(control.chosen())) control.choose(control.chosen());
    before = control.chosen();
  });
  closesByEscape(menu);
  return menu;
}

function closesByEscape(menu) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.preventDefault();
      event.stopPropagation();
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

/** A date, as Slack draws it: a button that says what it is for, or which date was picked, and opens a calendar. */
export function datePicker(control) {
  const { element, labels } = control;
  const now = control.chosen()[0];
  const words = el("span", {}, now === undefined ? textOf(element.placeholder) || "Select a date" : dateWords(now));
  const opens = (event) => {
    event.preventDefault();
    event.target.showPicker();
  };
  const input = el("input", {
    ...labels,
    type: "date",
    value: now ?? null,
    onclick: opens,
    // what is typed would not be seen
    onkeydown: (event) => {
      if (["Enter", " ", "ArrowDown"].includes(event.key)) opens(event);
      else if (event.key.length === 1 || event.key === "ArrowUp") event.preventDefault();
    },
    onchange: ({ target }) => {
      if (target.value === "") return;
      words.textContent = dateWords(target.value);
      control.choose([target.value]);
    },
  });
  return el("label", { class: "date" }, el("span", { "aria-hidden": "true" }, "📅"), words, input);
}

function dateWords(date) {
  return new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
}

/** A time, or a date with a time; the latter as seconds since 1970, read in the member's zone. */
export function dateInput(control, scene) {
  const { type } = control.element;
  const kind = { timepicker: "time", datetimepicker: "datetime-local" }[type];
  const both = type === "datetimepicker";
  const now = control.chosen()[0];
  return el("input", {
    ...control.labels,
    type: kind,
    value: now === undefined ? null : both ? localOf(Number(now), scene.zone) : now,
    onchange: ({ target }) => control.choose(target.value === "" ? [] : [both ? String(secondsAt(target.value, scene.zone)) : target.value]),
  });
}

function localOf(seconds, zone) {
  const options = { timeZone: zone, dateStyle: "short", timeStyle: "short" };
  return new Intl.DateTimeFormat("sv-SE", options).format(new Date(seconds * 1000)).replace(" ", "T");
}

function secondsAt(local, zone) {
  const asUtc = Date.parse(`${local}Z`) / 1000;
  const offset = Date.parse(`${localOf(asUtc, zone)}Z`) / 1000 - asUtc;
  return asUtc - offset;
}
