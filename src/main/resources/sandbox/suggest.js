import { el } from "./dom.js";
import { textOf } from "./text.js";

/** So many milliseconds after the last key the app is asked, so that it is not asked at each. */
const PAUSE = 150;
/** Slack: so many characters have to be typed where a menu does not say. */
const USUAL_LENGTH = 3;
const words = new Map();
let menus = 0;

/** A menu whose options the app gives as one types: `external_select`, and of which several may be chosen. */
export function loadedMenu(control) {
  const { element } = control;
  const several = element.type.startsWith("multi_");
  const least = element.min_query_length ?? USUAL_LENGTH;
  const most = several ? (element.max_selected_items ?? Infinity) : 1;
  const id = `loaded-${++menus}`;
  let options = [];
  let at = -1;
  let asked = 0;
  let timer = null;
  let before = control.chosen();

  const input = el("input", {
    ...control.labels,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
    autofocus: element.focus_on_load === true,
    onclick: () => open(),
    oninput: () => soon(),
    onkeydown: pressed,
    onblur: left,
  });
  const chosen = el("ul", { class: "chosen", "aria-label": "Chosen" });
  const list = el("ul", { class: "offered", id, role: "listbox", onmousedown: (event) => event.preventDefault(), "aria-label": "Options", "aria-multiselectable": several ? "true" : null, hidden: true });
  const told = el("span", { class: "unseen", role: "status" });
  const box = el("div", { class: "loaded", onclick: (event) => event.target === box && input.focus() }, chosen, input, told, list);
  for (const option of [element.initial_option, ...(element.initial_options ?? [])]) if (option) remember(option);
  drawChosen();
  return box;

  function remember(option) {
    words.set(`${control.key}|${option.value}`, textOf(option.text));
  }

  function name(value) {
    return words.get(`${control.key}|${value}`) ?? value;
  }

  function drawChosen() {
    const values = control.chosen();
    const tag = (value) =>
      el("li", {}, el("span", {}, name(value)), el("button", { type: "button", "aria-label": `Remove ${name(value)}`, onclick: () => take(value) }, el("span", { "aria-hidden": "true" }, "✕")));
    chosen.replaceChildren(...values.map(tag));
    input.placeholder = values.length === 0 ? textOf(element.placeholder) || "Choose…" : "";
  }

  /** Chooses what was not chosen, and the other way round. */
  function take(value) {
    const held = control.chosen();
    const without = held.filter((one) => one !== value);
    const room = without.length < most;
    const now = without.length < held.length ? without : several ? (room ? [...held, value] : held) : [value];
    control.choose(now, several);
    drawChosen();
    if (several && !room && now === held) return say(`At most ${most} can be chosen.`);
    input.value = "";
    if (!several) shut();
    else if (!list.hidden) ask();
    input.focus();
  }

  function open() {
    if (list.hidden) ask();
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  async function ask() {
    clearTimeout(timer);
    const typed = input.value;
    if ([...typed].length < least) return least > 0 && typed === "" ? shut() : note(`Type ${least} or more characters.`);
    const mine = ++asked;
    if (list.hidden) note("Loading…");
    const answer = await control.suggest(typed);
    if (mine !== asked || !box.contains(document.activeElement)) return;
    if (answer.problem) return note(answer.problem);
    const groups = answer.option_groups ?? [{ options: answer.options }];
    options = groups.flatMap((group) => group.options);
    options.forEach(remember);
    at = typed === "" || options.length === 0 ? -1 : 0;
    if (options.length === 0) return note("No results");
    show(groups.flatMap((group) => [...(group.label ? [el("li", { role: "presentation" }, el("b", {}, textOf(group.label)))] : []), ...group.options.map(line)]));
    say(options.length === 1 ? "1 result" : `${options.length} results`);
    mark();
  }

  function line(option) {
    const pick = (event) => {
      event.preventDefault();
      take(option.value);
    };
    return el("li", { role: "option", id: `${id}-${options.indexOf(option)}`, "aria-selected": String(control.chosen().includes(option.value)), onmousedown: pick }, textOf(option.text));
  }

  function note(text) {
    options = [];
    at = -1;
    show([el("li", { class: "note", role: "presentation" }, text)]);
    say(text);
    mark();
  }

  function say(text) {
    told.textContent = text;
  }

  function show(lines) {
    list.replaceChildren(...lines);
    list.hidden = false;
    list.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-expanded", "true");
  }

  function shut() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    say("");
  }

  function mark() {
    const all = [...list.querySelectorAll('[role="option"]')];
    all.forEach((node, i) => node.classList.toggle("at", i === at));
    if (all[at]) input.setAttribute("aria-activedescendant", all[at].id);
    else input.removeAttribute("aria-activedescendant");
    all[at]?.scrollIntoView({ block: "nearest" });
  }

  function pressed(event) {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return open();
      if (options.length === 0) return;
      at = (at + (key === "ArrowDown" ? 1 : at < 0 ? options.length : options.length - 1)) % options.length;
      mark();
    } else if (key === "Enter" && !event.isComposing) {
      // In a modal, Enter would submit it.
      if (list.hidden) return;
      event.preventDefault();
      event.stopPropagation();
      if (options[at]) take(options[at].value);
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      shut();
    } else if (key === "Backspace" && input.value === "" && control.chosen().length > 0) {
      take(control.chosen().at(-1));
    }
  }

  /** As in Slack, a menu of which several may be chosen acts when it is left. */
  function left(event) {
    if (box.contains(event.relatedTarget)) return;
    shut();
    input.value = "";
    if (several && String(before) !== String(control.chosen())) control.choose(control.chosen());
    before = control.chosen();
  }
}
