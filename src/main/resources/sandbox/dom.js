/**
 * Makes an element. Strings become text nodes, never markup: this is the only way in which the page turns data into nodes.
 * Attributes: functions become listeners (`onclick`), `true` an empty attribute, null and false none.
 */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for the elements of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/**
 * Makes the children of a parent match a list of `{key, sign, make, update}`. A child whose key and sign are unchanged keeps
 * its node, so that focus, selection and scroll position in it survive; a remade one gets the focus back by `data-key`.
 * `update`, if there is one, draws what is within a child whether it was remade or not.
 */
export function reconcile(parent, wanted) {
  const old = new Map([...parent.children].map((node) => [node.dataset.row, node]));
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const focusKey = focused?.closest("[data-key]")?.dataset.key;
  let at = parent.firstElementChild;
  for (const row of wanted) {
    const node = kept(old.get(row.key), row) ?? made(row);
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
    if (old.get(row.key) === node) old.delete(row.key);
    row.update?.(node);
  }
  old.forEach((node) => node.remove());
  if (focusKey && !document.contains(focused)) focusAgain(parent.querySelector(`[data-key="${CSS.escape(focusKey)}"]`));
}

function kept(node, row) {
  return node?.sign === row.sign ? node : undefined;
}

function made({ key, sign, make }) {
  const node = make();
  node.dataset.row = key;
  node.sign = sign;
  return node;
}

function focusAgain(again) {
  const control = "button, input, select, textarea, summary, a";
  (again?.matches(control) ? again : again?.querySelector(control))?.focus();
}
