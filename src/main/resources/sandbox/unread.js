/** What each member has read, by conversation; kept for the browser tab and this run of the sandbox. */
let read = {};
let name = null;

export function startUnread(run) {
  if (name === run) return;
  name = run;
  read = JSON.parse(sessionStorage.getItem(`sandbox-read-${run}`) ?? "{}");
}

export function markRead(you, place) {
  const last = place.messages.at(-1)?.ts;
  if (!last || read[`${you} ${place.id}`] === last) return;
  read[`${you} ${place.id}`] = last;
  sessionStorage.setItem(`sandbox-read-${name}`, JSON.stringify(read));
}

/** How many messages of others a member has not seen yet; 0 if there is no such conversation. */
export function unreadIn(you, place) {
  if (!place) return 0;
  const last = Number.parseFloat(read[`${you} ${place.id}`] ?? "0");
  return place.messages.filter((m) => Number.parseFloat(m.ts) > last && m.author !== you).length;
}
