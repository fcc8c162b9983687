/** This page may be open in several tabs, in which the same member acts. As in Slack, a modal opens where it was asked for. */
const me = `${Date.now()} ${Math.random()}`;
const mine = new Map();

/** Notes that a member acts in this tab; what opens from now on is meant for it. */
export function actsHere(member) {
  localStorage.setItem(`sandbox-tab-${member}`, me);
}

/** A member's stack of modals, or none if it belongs to another tab. As in Slack, it does not outlive a reload. */
export function openHere(member, stack) {
  const first = stack[0]?.id;
  if (!first) return [];
  if (!mine.has(first)) mine.set(first, localStorage.getItem(`sandbox-tab-${member}`) === me);
  return mine.get(first) ? stack : [];
}
