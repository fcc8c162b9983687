import { dayOf } from "./time.js";

/** The fetched state with what drawing needs at hand. */
export function sceneOf(state) {
  const ahead = state.now - Date.now() / 1000;
  const now = () => Date.now() / 1000 + ahead;
  const members = new Map(state.members.map((m) => [m.id, m]));
  const zone = members.get(state.you)?.zone ?? "UTC";
  return {
    ...state,
    list: state.places,
    members,
    places: new Map(state.places.map((p) => [p.id, p])),
    direct: state.places.find((p) => p.kind === "DIRECT"),
    zone,
    now,
    // What the look of an unchanged message depends on besides itself.
    stamp: JSON.stringify([state.you, zone, dayOf(now(), zone), state.members, state.places.map((p) => [p.id, p.name])]),
  };
}
