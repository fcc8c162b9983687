/** The emoji that bots commonly use, by the names that Slack gives them. Unknown names stay text, as in Slack. */
const GLYPHS = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", alarm_clock: "⏰", arrow_down: "⬇️", arrow_left: "⬅️",
  arrow_right: "➡️", arrow_up: "⬆️", arrows_counterclockwise: "🔄", astonished: "😲", bangbang: "‼️", bar_chart: "📊",
  bell: "🔔", black_circle: "⚫", books: "📚", bookmark: "🔖", boom: "💥", brain: "🧠", bug: "🐛", bulb: "💡",
  calendar: "📆", card_index: "📇", chart_with_upwards_trend: "📈", chart_with_downwards_trend: "📉", clap: "👏",
  clipboard: "📋", clock3: "🕒", confetti_ball: "🎊", construction: "🚧", crown: "👑", date: "📅", dart: "🎯",
  exclamation: "❗", eyes: "👀", fire: "🔥", first_place_medal: "🥇", flashlight: "🔦", gear: "⚙️", ghost: "👻",
  gift: "🎁", grey_question: "❔", hammer_and_wrench: "🛠️", heart: "❤️", heavy_check_mark: "✔️",
  heavy_multiplication_x: "✖️", hourglass: "⌛", hourglass_flowing_sand: "⏳", information_source: "ℹ️", key: "🔑",
  large_blue_circle: "🔵", large_green_circle: "🟢", large_orange_circle: "🟠", large_red_square: "🟥",
  large_yellow_circle: "🟡", link: "🔗", lock: "🔒", mag: "🔍", medal: "🏅", sports_medal: "🏅", memo: "📝",
  muscle: "💪", mortar_board: "🎓", no_bell: "🔕", no_entry: "⛔", no_entry_sign: "🚫", ok_hand: "👌",
  open_book: "📖", book: "📖", package: "📦", page_facing_up: "📄", pause_button: "⏸️", double_vertical_bar: "⏸️",
  pencil2: "✏️", point_down: "👇", point_right: "👉", point_up: "☝️", pray: "🙏", pushpin: "📌", question: "❓",
  raised_hands: "🙌", red_circle: "🔴", repeat: "🔁", robot_face: "🤖", rocket: "🚀", rotating_light: "🚨", scroll: "📜",
  second_place_medal: "🥈", seedling: "🌱", ship: "🚢", shrug: "🤷", sleeping: "😴", slightly_smiling_face: "🙂",
  smile: "😄", smiley: "😃", snowflake: "❄️", sob: "😭", sparkles: "✨", speech_balloon: "💬", star: "⭐", star2: "🌟",
  stopwatch: "⏱️", sunny: "☀️", sweat_smile: "😅", tada: "🎉", thinking_face: "🤔", third_place_medal: "🥉",
  trophy: "🏆", unlock: "🔓", warning: "⚠️", wave: "👋", wheel_of_dharma: "☸️", white_check_mark: "✅",
  white_circle: "⚪", white_large_square: "⬜", large_green_square: "🟩", large_yellow_square: "🟨", wrench: "🔧",
  x: "❌", zap: "⚡", zzz: "💤",
};

/** The glyph of an emoji name without its colons, or undefined. */
export function glyph(name) {
  return Object.hasOwn(GLYPHS, name) ? GLYPHS[name] : undefined;
}

/** `:shortcode:` at a position of a text: `{name, glyph, length}`, or null. */
export function emojiAt(text, position) {
  const found = /^:([a-z0-9_+'-]+):/.exec(text.slice(position, position + 60));
  const known = found && glyph(found[1]);
  return known ? { name: found[1], glyph: known, length: found[0].length } : null;
}

/** A plain text with the known shortcodes replaced. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+'-]+):/g, (whole, name) => glyph(name) ?? whole);
}
