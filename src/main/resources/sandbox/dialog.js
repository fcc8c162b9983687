import { el } from "./dom.js";
import { textObject } from "./text.js";

/** Asks by the confirm dialog of an element; resolves to whether it was confirmed. */
export function confirmed(confirm, scene) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "confirm", "aria-labelledby": "confirm-title" });
    const answer = (yes) => {
      dialog.close();
      dialog.remove();
      resolve(yes);
    };
    dialog.addEventListener("cancel", () => answer(false));
    const style = confirm.style === "danger" ? "danger" : "primary";
    dialog.append(
      el("h2", { id: "confirm-title" }, textObject(confirm.title, scene)),
      el("div", { class: "body" }, textObject(confirm.text, scene)),
      el(
        "footer",
        {},
        el("button", { type: "button", onclick: () => answer(false) }, textObject(confirm.deny, scene)),
        el("button", { type: "button", class: style, autofocus: true, onclick: () => answer(true) }, textObject(confirm.confirm, scene)),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
