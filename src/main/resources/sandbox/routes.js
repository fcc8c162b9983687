/** What the address after # stands for: a conversation's id, or one of the app's own two tabs. */
export const HOME = "app";
export const APP_MESSAGES = "app-messages";

export function route() {
  return decodeURIComponent(location.hash.slice(1));
}

/** The app's tab that is asked for, as Slack calls it. */
export function appTab() {
  return { [HOME]: "home", [APP_MESSAGES]: "messages" }[route()];
}

/** The conversation to show, the first one if the address names none; none for the app's Home tab. */
export function placeOf(scene) {
  const tab = appTab();
  if (tab) return tab === "home" ? undefined : scene.direct;
  return scene.places.get(route()) ?? scene.list[0];
}
