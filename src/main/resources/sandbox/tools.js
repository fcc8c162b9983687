import { act } from "./api.js";
import { clockDay, clockTime } from "./time.js";

const $ = (id) => document.getElementById(id);
/** The clock of the workspace is drawn again after this many milliseconds. */
const TICK = 5_000;

let scene = null;
/** The button that was pressed, while time moves because of it. */
let pressed = null;

/** The clock of the workspace and the buttons that move it; `say` tells a person what went wrong, `moved` is called at the end. */
export function startTools(say, moved) {
  for (const button of $("time").querySelectorAll("button")) button.addEventListener("click", () => move(button, say, moved));
  setInterval(drawClock, TICK);
}

export function drawTools(newScene) {
  scene = newScene;
  drawClock();
  $("time").hidden = !scene.time.movable;
  const moving = scene.time.moving || pressed !== null;
  $("clock").classList.toggle("moving", moving);
  for (const button of $("time").querySelectorAll("button")) {
    // Not `disabled`, which would take the focus away from whoever pressed it.
    button.setAttribute("aria-disabled", String(moving));
    button.setAttribute("aria-busy", String(button === pressed || (moving && pressed === null)));
  }
}

function drawClock() {
  if (!scene) return;
  const now = scene.now();
  $("clock").dateTime = new Date(now * 1000).toISOString();
  $("clock").title = `Time in the workspace, in ${scene.zone}`;
  $("clock").textContent = `${clockDay(now, scene.zone)}, ${clockTime(now, scene.zone)}`;
}

async function move(button, say, moved) {
  if (button.getAttribute("aria-disabled") === "true") return;
  pressed = button;
  drawTools(scene);
  say(null);
  const problem = await act("time", { as: scene.you, to: button.value });
  pressed = null;
  scene.time.moving = false;
  drawTools(scene);
  say(problem);
  moved();
}
