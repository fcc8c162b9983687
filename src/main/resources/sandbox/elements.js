import { confirmed } from "./dialog.js";
import { el } from "./dom.js";
import { draft, forgetDraft, setDraft } from "./drafts.js";
import { dateInput, datePicker, overflow, severalOf } from "./pickers.js";
import { isDrawn, isWaiting, keyOf, marked } from "./marks.js";
import { loadedMenu } from "./suggest.js";
import { textObject, textOf } from "./text.js";

/**
 * An interactive element of Block Kit.
 *
 * @param surface where it is: `{key, act(control, chosen)}`
 * @param inInput whether it is in an input block, which acts only if it says so
 * @param describedBy ids of label, hint and error
 */
export function interactive(element, block, scene, surface, inInput = false, describedBy = {}) {
  const key = keyOf(surface, block.block_id, element.action_id);
  // one that was away has acted: as in Slack, it comes back as it was at first
  if (element.type === "datepicker" && !inInput && !isDrawn(key)) forgetDraft(key);
  const control = {
    key,
    element,
    blockId: block.block_id,
    labels: { "aria-label": describedBy["aria-labelledby"] ? null : labelOf(element), ...describedBy },
    chosen: () => draft(key, element),
    choose: (chosen, quietly = false) => {
      setDraft(key, chosen);
      if (!quietly && (!inInput || block.dispatch_action)) run(control, chosen, scene, surface);
    },
    run: (chosen) => run(control, chosen, scene, surface),
    suggest: (typed) => surface.suggest(control, typed),
  };
  const node = draw(control, scene);
  return marked(key, node);
}

async function run(control, chosen, scene, surface) {
  if (isWaiting(control.key)) return;
  if (await confirmed(control.element.confirm, scene)) surface.act(control, chosen);
}

function labelOf(element) {
  return element.accessibility_label ?? (textOf(element.placeholder) || null);
}

function draw(control, scene) {
  const { type } = control.element;
  if (type === "button" || type === "workflow_button") return button(control, scene);
  if (type === "icon_button") return iconButton(control, scene);
  if (type === "feedback_buttons") return feedback(control, scene);
  if (type === "overflow") return overflow(control, scene);
  if (type === "radio_buttons") return choices(control, scene, "radio");
  if (type === "checkboxes") return choices(control, scene, "checkbox");
  if (type.endsWith("external_select")) return loadedMenu(control);
  if (type.startsWith("multi_")) return severalOf(control, optionGroups(control.element, scene), scene);
  if (type.endsWith("_select")) return select(control, scene);
  if (type === "datepicker") return datePicker(control);
  if (["timepicker", "datetimepicker"].includes(type)) return dateInput(control, scene);
  if (["plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input"].includes(type)) return textInput(control);
  return el("span", { class: "unknown" }, `The sandbox cannot draw the element ${type}`);
}

function button(control, scene) {
  const { element } = control;
  const act = () => {
    if (/^https?:\/\//.test(element.url ?? "")) window.open(element.url, "_blank", "noopener,noreferrer");
    control.run([]);
  };
  const attributes = { type: "button", class: element.style ?? "", "aria-label": element.accessibility_label ?? null, onclick: act };
  return el("button", attributes, textObject(element.text, scene), element.url ? el("span", { class: "away", "aria-hidden": "true" }, " ↗") : null);
}

function iconButton(control, scene) {
  const icon = control.element.icon === "trash" ? "🗑" : "•";
  return el("button", { type: "button", onclick: () => control.run([]) }, el("span", { "aria-hidden": "true" }, `${icon} `), textObject(control.element.text, scene));
}

function feedback(control, scene) {
  const one = (button, sign) =>
    el("button", { type: "button", "aria-label": button.accessibility_label ?? null, onclick: () => control.run([button.value]) }, `${sign} `, textObject(button.text, scene));
  return el("span", {}, one(control.element.positive_button, "👍"), " ", one(control.element.negative_button, "👎"));
}

/** What can be chosen: `[{label, options: [{value, text}]}]`. */
export function optionGroups(element, scene) {
  if (element.type.includes("users_")) {
    return [{ options: [...scene.members.values()].filter((m) => !m.deleted).map((m) => ({ value: m.id, text: m.displayName })) }];
  }
  if (element.type.includes("channels_") || element.type.includes("conversations_")) {
    return [{ options: [...scene.places.values()].filter((p) => p.kind !== "DIRECT").map((p) => ({ value: p.id, text: `#${p.name}` })) }];
  }
  return element.option_groups ?? [{ options: element.options ?? [] }];
}

function select(control, scene) {
  const { element, labels } = control;
  const now = control.chosen()[0];
  const option = (o) => el("option", { value: o.value, selected: o.value === now }, textOf(o.text));
  return el(
    "select",
    { ...labels, onchange: (event) => control.choose(event.target.value === "" ? [] : [event.target.value]) },
    el("option", { value: "", selected: now === undefined }, textOf(element.placeholder) || "Choose…"),
    optionGroups(element, scene).map((group) => (group.label ? el("optgroup", { label: textOf(group.label) }, group.options.map(option)) : group.options.map(option))),
  );
}

function choices(control, scene, kind) {
  const group = el("div", { class: "choices", role: kind === "radio" ? "radiogroup" : "group", ...control.labels });
  const changed = () => control.choose([...group.querySelectorAll("input:checked")].map((input) => input.value));
  group.append(
    ...(control.element.options ?? []).map((option) =>
      el(
        "label",
        {},
        el("input", { type: kind, name: control.key, value: option.value, checked: control.chosen().includes(option.value), onchange: changed }),
        el("span", {}, textObject(option.text, scene), option.description ? el("span", { class: "hint" }, textObject(option.description, scene)) : null),
      ),
    ),
  );
  return group;
}

function textInput(control) {
  const { element, labels } = control;
  const many = element.multiline || element.type === "rich_text_input";
  const on = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const value = () => (node.value === "" ? [] : [node.value]);
  const node = el(many ? "textarea" : "input", {
    ...labels,
    type: many ? null : "text",
    rows: many ? 4 : null,
    inputmode: { number_input: "decimal", email_text_input: "email", url_text_input: "url" }[element.type] ?? null,
    placeholder: textOf(element.placeholder) || null,
    maxlength: element.max_length ?? null,
    autofocus: element.focus_on_load === true,
    oninput: () => control.choose(value(), !on.includes("on_character_entered")),
    onkeydown: (event) => {
      if (event.key === "Enter" && !many && on.includes("on_enter_pressed")) control.choose(value());
    },
  });
  node.value = control.chosen()[0] ?? "";
  return node;
}
