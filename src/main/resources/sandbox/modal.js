import { blockRows } from "./blocks.js";
import { el, reconcile } from "./dom.js";
import { draft } from "./drafts.js";
import { keyOf } from "./marks.js";
import { textObject } from "./text.js";

const REQUIRED = "Please complete this required field.";

/**
 * The modal on top of a member's stack, as one dialog whose content changes with the stack.
 *
 * @param surfaceOf makes the surface of a view
 * @param submit carries a submission out; resolves to what went wrong, or null
 * @param close closes the top view, or all of them
 */
export function modals(surfaceOf, submit, close) {
  let dialog = null;
  let view = null;
  let stack = [];
  let scene = null;
  let missing = {};
  let problem = null;

  function draw(newStack, newScene) {
    const before = view?.id;
    [stack, scene, view] = [newStack, newScene, newStack.at(-1)];
    if (!view) return gone();
    if (view.id !== before) [missing, problem] = [{}, null];
    const fresh = !dialog;
    dialog ??= empty();
    drawParts();
    if (fresh) {
      document.body.append(dialog);
      dialog.showModal();
    }
    if (view.id !== before) (dialog.querySelector("[autofocus]:is(input, textarea)") ?? dialog.querySelector(".body")).focus();
  }

  function drawParts() {
    const trouble = problem ?? view.errors[""];
    const frame = JSON.stringify([view.id, view.title, view.submit, view.close, stack.length]);
    reconcile(dialog, [
      { key: "head", sign: frame, make: head },
      ...(trouble ? [{ key: "trouble", sign: trouble, make: () => el("p", { class: "trouble", role: "alert" }, trouble) }] : []),
      { key: `body ${view.id}`, sign: "", make: () => el("div", { class: "body", tabindex: "-1", autofocus: true }) },
      { key: "foot", sign: frame, make: foot },
    ]);
    const surface = { ...surfaceOf(view), headings: 3, errors: { ...view.errors, ...missing } };
    reconcile(dialog.querySelector(".body"), blockRows(view.blocks, scene, surface));
  }

  function empty() {
    const cancelled = (event) => {
      event.preventDefault();
      close(view.id, false);
    };
    const pressed = ({ key, target, isComposing }) => {
      if (key === "Enter" && !isComposing && target.matches('input[type="text"]')) dialog.querySelector("footer .primary")?.click();
    };
    return el("dialog", { class: "modal", "aria-labelledby": "modal-title", oncancel: cancelled, onkeydown: pressed });
  }

  function gone() {
    dialog?.close();
    dialog?.remove();
    dialog = null;
  }

  function head() {
    return el(
      "header",
      {},
      stack.length > 1 ? el("button", { type: "button", class: "plain", "aria-label": "Back", onclick: () => close(view.id, false) }, "←") : null,
      el("h2", { id: "modal-title" }, textObject(view.title, scene)),
      el("button", { type: "button", class: "plain", "aria-label": "Close", onclick: () => close(view.id, true) }, "✕"),
    );
  }

  function foot() {
    const closing = view.close ? textObject(view.close, scene) : view.submit ? "Cancel" : "Close";
    const button = view.submit ? el("button", { type: "button", class: "primary", onclick: () => submitted(button) }, textObject(view.submit, scene)) : null;
    return el("footer", {}, el("button", { type: "button", onclick: () => close(view.id, false) }, closing), button);
  }

  async function submitted(button) {
    if (button.getAttribute("aria-busy") === "true") return;
    const sent = view;
    [missing, problem] = [emptyOnes(view, surfaceOf(view)), null];
    drawParts();
    if (Object.keys(missing).length > 0) return dialog.querySelector("[aria-invalid]:is(input, textarea, select), [aria-invalid] input")?.focus();
    button.setAttribute("aria-busy", "true");
    const told = await submit(sent);
    button.removeAttribute("aria-busy");
    if (!told || view?.id !== sent.id) return;
    problem = told;
    drawParts();
  }

  return { draw };
}

function emptyOnes(view, surface) {
  const empty = view.blocks.filter((b) => b.type === "input" && !b.optional && draft(keyOf(surface, b.block_id, b.element.action_id), b.element).length === 0);
  return Object.fromEntries(empty.map((b) => [b.block_id, REQUIRED]));
}

/** What the elements of a view hold: `{"block_id/action_id": [...]}`. */
export function valuesOf(view, surface) {
  const all = view.blocks.flatMap((block) => [block.element, block.accessory, ...(block.elements ?? [])].filter((e) => e?.action_id).map((element) => ({ block, element })));
  return Object.fromEntries(all.map(({ block, element }) => [`${block.block_id}/${element.action_id}`, draft(keyOf(surface, block.block_id, element.action_id), element)]));
}
