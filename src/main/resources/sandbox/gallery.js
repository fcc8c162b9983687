import { blockRows } from "./blocks.js";
import { el, reconcile } from "./dom.js";
import { mark } from "./marks.js";
import { startTheme } from "./theme.js";
import { sceneOf } from "./scene.js";

/** Draws the samples; each has a title and blocks, and perhaps errors by block_id. Controls only show that they wait. */
const { state, samples } = await (await fetch("/gallery.json")).json();
const scene = sceneOf(state);
document.getElementById("all").append(
  ...samples.map(({ title, blocks, errors }) => {
    const surface = {
      key: title,
      headings: 3,
      errors,
      suggest: async () => ({ problem: "There is no app behind the gallery" }),
      act: (control) => {
        mark(control.key, { waiting: true });
        setTimeout(() => mark(control.key, { failed: "There is no app behind the gallery" }), 1000);
      },
    };
    const body = el("div", { class: "blocks" });
    reconcile(body, blockRows(blocks, scene, surface));
    return el("section", {}, el("h2", {}, title), body);
  }),
);
startTheme(document.getElementById("theme"));
