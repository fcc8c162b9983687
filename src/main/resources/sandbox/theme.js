const STORED = "sandbox-theme";

/** Light or dark: by `?theme=`, else as chosen before, else as the system has it. */
export function startTheme(button) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => button && name(button));
  const asked = new URLSearchParams(location.search).get("theme");
  const choice = asked ?? localStorage.getItem(STORED);
  if (choice === "dark" || choice === "light") document.documentElement.dataset.theme = choice;
  button?.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    localStorage.setItem(STORED, next);
    name(button);
  });
  if (button) name(button);
}

function isDark() {
  const set = document.documentElement.dataset.theme;
  return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function name(button) {
  button.textContent = isDark() ? "☀" : "☾";
  button.setAttribute("aria-label", isDark() ? "Use the light theme" : "Use the dark theme");
}
