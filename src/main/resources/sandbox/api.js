/** Browsers try again by themselves after most failures, but not all; then this many milliseconds later. */
const AGAIN = 2_000;

/** What the workspace looks like to a member: the truth that the page is drawn from. */
export function state(you) {
  return get(`/page/state?as=${encodeURIComponent(you ?? "")}`);
}

export async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await problem(response));
  return response.json();
}

/**
 * Does something as a member, through the bot. Resolves to null once the app has acknowledged it, or else to what a member
 * of Slack would be told.
 */
export async function act(what, details) {
  try {
    const response = await fetch(`/page/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(details),
    });
    return response.ok ? (await response.json()).problem : await problem(response);
  } catch {
    return "The sandbox is not running any more. Start it again, then try once more.";
  }
}

async function problem(response) {
  const body = await response.json().catch(() => null);
  return body?.problem ?? `The sandbox answered with HTTP ${response.status}.`;
}

/** Calls back at each change of the workspace, and with whether it is connected; connects again by itself, for ever. */
export function listen(onChange, onConnection) {
  const source = new EventSource("/page/events");
  source.addEventListener("change", onChange);
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => {
    onConnection(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN, onChange, onConnection);
  });
}
