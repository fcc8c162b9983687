import { chart } from "./chart.js";
import { el } from "./dom.js";
import { interactive } from "./elements.js";
import { markdown } from "./markdown.js";
import { richText } from "./richtext.js";
import { textObject } from "./text.js";

const DRAW = {
  header: (block, scene, surface) => el(`h${levelOn(surface)}`, { class: "header" }, textObject(block.text, scene)),
  divider: () => el("hr"),
  section,
  actions: (block, scene, surface) => el("div", { class: "actions" }, block.elements.map((e) => interactive(e, block, scene, surface))),
  context: (block, scene) =>
    el("div", { class: "context" }, block.elements.map((e) => (e.type === "image" ? picture(e, "small") : el("span", {}, textObject(e, scene))))),
  image: (block, scene) => el("figure", {}, block.title ? el("figcaption", {}, textObject(block.title, scene)) : null, picture(block, "large")),
  input,
  rich_text: richText,
  markdown: (block, scene, surface) => markdown(block.text ?? "", levelOn(surface)),
  data_visualization: chart,
  alert: (block, scene) => el("div", { class: `level level-${block.level ?? "default"}`, role: "note" }, textObject(block.text, scene)),
  file: (block, scene) => file(block, scene),
  context_actions: (block, scene, surface) => el("div", { class: "actions" }, block.elements.map((e) => interactive(e, block, scene, surface))),
};

/** Below the title of a conversation, or of a modal, which stands one deeper. */
function levelOn(surface) {
  return surface.headings ?? 2;
}

/** A list of blocks as nodes, for use with `reconcile`. */
export function blockRows(blocks, scene, surface) {
  return blocks.map((block, index) => ({
    key: block.block_id ?? String(index),
    sign: `${JSON.stringify(block)}|${surface.errors?.[block.block_id] ?? ""}|${scene.stamp}`,
    make: () => drawBlock(block, scene, surface),
  }));
}

/** One block. One that cannot be drawn says so instead of taking the page with it. */
export function drawBlock(block, scene, surface) {
  const draw = Object.hasOwn(DRAW, block.type) ? DRAW[block.type] : unknown;
  try {
    return el("div", { class: `block ${block.type}` }, draw(block, scene, surface));
  } catch (fault) {
    return el("div", { class: "block unknown" }, `The sandbox could not draw this ${block.type} block: ${fault.message}`);
  }
}

function unknown(block) {
  return el("p", { class: "unknown" }, `The sandbox cannot draw the block ${block.type}`);
}

function section(block, scene, surface) {
  const accessory = block.accessory;
  return [
    el(
      "div",
      { class: "words" },
      block.text ? el("div", {}, textObject(block.text, scene)) : null,
      block.fields ? el("div", { class: "fields" }, block.fields.map((field) => el("div", {}, textObject(field, scene)))) : null,
    ),
    accessory ? el("div", { class: "accessory" }, accessory.type === "image" ? picture(accessory, "medium") : interactive(accessory, block, scene, surface)) : null,
  ];
}

function input(block, scene, surface) {
  const id = `input-${surface.key}-${block.block_id}`.replace(/\W/g, "_");
  const error = surface.errors?.[block.block_id];
  const described = [block.hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  const labels = { "aria-labelledby": `${id}-label`, "aria-describedby": described || null, "aria-invalid": error ? "true" : null };
  return [
    el("div", { class: "label", id: `${id}-label` }, textObject(block.label, scene), block.optional ? el("span", { class: "optional" }, " (optional)") : null),
    interactive(block.element, block, scene, surface, true, labels),
    error ? el("p", { class: "error", id: `${id}-error`, role: "alert" }, error) : null,
    block.hint ? el("p", { class: "hint", id: `${id}-hint` }, textObject(block.hint, scene)) : null,
  ];
}

/** A file that the app has shared, to be downloaded by who sees it. */
function file(block, scene) {
  const href = `/page/file?${new URLSearchParams({ as: scene.you, id: block.external_id })}`;
  return el("a", { class: "file", href, download: block.name }, `📄 ${block.name}`, el("small", {}, ` ${Math.ceil(block.size / 1000)} kB`));
}

/** Pictures are not fetched: the page works without a network and tells nobody that it was opened. */
function picture(image, size) {
  const alt = image.alt_text ?? "";
  const attributes = { class: `picture ${size}`, title: alt, "aria-label": `Picture: ${alt}` };
  const shown = ["🖼", size === "large" ? el("span", {}, alt) : null];
  const away = /^https?:\/\//.test(image.image_url ?? "");
  return away ? el("a", { ...attributes, href: image.image_url, target: "_blank", rel: "noopener noreferrer" }, shown) : el("span", { ...attributes, role: "img" }, shown);
}
