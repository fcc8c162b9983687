/** Time as Slack shows it, in the zone of the member who looks. */

const DAY = 86_400;

function format(seconds, zone, options) {
  return new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }).format(new Date(seconds * 1000));
}

/** Seconds since 1970 of a message's timestamp. */
export function secondsOf(ts) {
  return Number.parseFloat(ts);
}

/** The local date as 2026-11-23. */
export function dayOf(seconds, zone) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(seconds * 1000));
}

/** 9:30 AM */
export function clockTime(seconds, zone) {
  return format(seconds, zone, { hour: "numeric", minute: "2-digit" });
}

/** Mon, Nov 23 */
export function clockDay(seconds, zone) {
  return format(seconds, zone, { weekday: "short", month: "short", day: "numeric" });
}

/** Today, Yesterday, or Monday, November 23rd with the year if it is another one. */
export function dayName(seconds, now, zone) {
  return pretty(seconds, now, zone) ?? dateIn("date_long_nameless", seconds, now, zone);
}

function pretty(seconds, now, zone) {
  const day = dayOf(seconds, zone);
  if (day === dayOf(now, zone)) return "Today";
  if (day === dayOf(now - DAY, zone)) return "Yesterday";
  if (day === dayOf(now + DAY, zone)) return "Tomorrow";
  return null;
}

function ordinal(day) {
  const teen = day % 100 > 10 && day % 100 < 14;
  return day + (teen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th"));
}

function dateIn(style, seconds, now, zone) {
  const part = (options) => format(seconds, zone, options);
  const sameYear = part({ year: "numeric" }) === format(now, zone, { year: "numeric" });
  const day = ordinal(Number(part({ day: "numeric" })));
  switch (style) {
    case "short":
      return part({ month: "short", day: "numeric", year: "numeric" });
    case "long":
      return `${part({ weekday: "long" })}, ${part({ month: "long" })} ${day}, ${part({ year: "numeric" })}`;
    case "date_long_nameless":
      return `${part({ weekday: "long" })}, ${part({ month: "long" })} ${day}${sameYear ? "" : `, ${part({ year: "numeric" })}`}`;
    default:
      return `${part({ month: "long" })} ${day}, ${part({ year: "numeric" })}`;
  }
}

function ago(seconds, now) {
  const distance = Math.abs(now - seconds);
  const [size, unit] = [[DAY, "day"], [3600, "hour"], [60, "minute"], [1, "second"]].find(([s]) => distance >= s) ?? [1, "second"];
  return new Intl.RelativeTimeFormat("en").format(Math.sign(seconds - now) * Math.floor(distance / size), unit);
}

/** Slack's date tokens, such as `{date_short} at {time}`. Unknown tokens stay as they are. */
export function dateTokens(pattern, seconds, now, zone) {
  const near = (style) => pretty(seconds, now, zone)?.toLowerCase() ?? dateIn(style, seconds, now, zone);
  const tokens = {
    date_num: () => dayOf(seconds, zone),
    date: () => dateIn("plain", seconds, now, zone),
    date_short: () => dateIn("short", seconds, now, zone),
    date_long: () => dateIn("long", seconds, now, zone),
    date_pretty: () => near("plain"),
    date_short_pretty: () => near("short"),
    date_long_pretty: () => near("long"),
    time: () => clockTime(seconds, zone),
    time_secs: () => format(seconds, zone, { hour: "numeric", minute: "2-digit", second: "2-digit" }),
    ago: () => ago(seconds, now),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(tokens, name) ? tokens[name]() : whole));
}
