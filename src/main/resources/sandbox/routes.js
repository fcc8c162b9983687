/**
 * What the address after # stands for: a conversation's id, or one of the app's own two tabs. Behind the id and a slash may
 * be a message, as in Slack's addresses.
 */
export const HOME = "app";
export const APP_MESSAGES = "app-messages";
const MESSAGE = /^p(\d+)(\d{6})$/;

export function route() {
  return asked()[0];
}

/** The message that is asked for, if one is. */
export function messageAsked() {
  const [, seconds, rest] = MESSAGE.exec(asked()[1] ?? "") ?? [];
  return seconds && `${seconds}.${rest}`;
}

/** An address of the workspace in Slack as one of this page: a link to a conversation or message that the member has, or null. */
export function hrefOf(url, scene) {
  const [id, message] = url.slice(`${scene.team.url}archives/`.length).split("/");
  if (!isOfTeam(url, scene) || !scene.places.has(id)) return null;
  return MESSAGE.test(message ?? "") ? `#${id}/${message}` : `#${id}`;
}

export function isOfTeam(url, scene) {
  return url.startsWith(scene.team.url);
}

function asked() {
  return decodeURIComponent(location.hash.slice(1)).split("/");
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
