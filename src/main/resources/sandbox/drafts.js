const drafts = new Map();

/**
 * What was typed or chosen in an element and is kept while views and messages are redrawn: a list of strings, the values of
 * options or the text. As in Slack, an update of a view keeps it where block_id and action_id stay the same.
 */
export function draft(key, element) {
  return drafts.get(key) ?? initially(element);
}

export function setDraft(key, chosen) {
  drafts.set(key, chosen);
}

export function forgetDraft(key) {
  drafts.delete(key);
}

function initially(element) {
  if (element.initial_option) return [element.initial_option.value];
  if (element.initial_options) return element.initial_options.map((option) => option.value);
  const name = Object.keys(element).find((key) => key.startsWith("initial_"));
  return name === undefined ? [] : [element[name]].flat().map(String);
}
