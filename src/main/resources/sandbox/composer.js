import { el, reconcile } from "./dom.js";

const OURS = "Slack completes the command only. What follows it is listed here by the sandbox.";
const note = { key: "note", sign: "", make: () => el("li", { class: "note", role: "presentation" }, OURS) };

/**
 * The line where a member types, with completion for commands.
 *
 * @param form holds a textarea and a list for the suggestions
 * @param commands gives `[{text, hint}]`, all that can be completed
 * @param send is called with what was typed
 */
export function startComposer(form, commands, send) {
  const input = form.querySelector("textarea");
  const list = form.querySelector("[role=listbox]");
  let found = [];
  let chosen = 0;
  let moved = false;
  let dismissed = "";

  function suggest() {
    const typed = input.value;
    found = typed.startsWith("/") && typed !== dismissed ? commands().filter((c) => c.text.startsWith(typed) && c.text !== typed) : [];
    chosen = Math.min(chosen, Math.max(0, found.length - 1));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    reconcile(list, [...found.map((c, i) => ({ key: c.text, sign: String(i === chosen), make: () => option(c, i) })), note]);
    const active = found.length > 0 ? `suggestion-${chosen}` : null;
    if (active) input.setAttribute("aria-activedescendant", active);
    else input.removeAttribute("aria-activedescendant");
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  }

  function option(command, i) {
    const take = (event) => {
      event.preventDefault();
      complete(command);
    };
    return el("li", { role: "option", id: `suggestion-${i}`, "aria-selected": String(i === chosen), onmousedown: take }, el("b", {}, command.text), el("span", {}, command.hint ?? ""));
  }

  function complete(command) {
    input.value = `${command.text} `;
    chosen = 0;
    moved = false;
    suggest();
    input.focus();
  }

  function submit() {
    const typed = input.value.trim();
    if (typed === "") return;
    input.value = "";
    chosen = 0;
    suggest();
    send(typed);
  }

  input.addEventListener("input", () => {
    chosen = 0;
    moved = false;
    dismissed = "";
    suggest();
  });
  input.addEventListener("blur", () => (list.hidden = true));
  input.addEventListener("focus", suggest);
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      moved = true;
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
      suggest();
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      complete(found[chosen]);
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      dismissed = input.value;
      suggest();
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const unfinished = open && (moved || !commands().some((c) => c.text === input.value.trim()));
      if (unfinished) complete(found[chosen]);
      else submit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
}
