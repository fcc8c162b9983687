import { el, svg } from "./dom.js";

const WIDTH = 560;
const HEIGHT = 240;
const LEFT = 46;
const BOTTOM = 26;
const TOP = 10;

/** Slack's data_visualization block as a drawing, with its numbers as a table for those who cannot see it. */
export function chart(block) {
  const { chart: data, title } = block;
  const pie = data.type === "pie";
  const names = pie ? data.segments.map((s) => s.label) : data.series.map((s) => s.name);
  return el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, title ?? ""),
    pie ? pieDrawing(data.segments, title) : plot(data, title),
    names.length > 1 || pie ? legend(names) : null,
    pie ? numbers(["", "value"], data.segments.map((s) => [s.label, s.value])) : seriesNumbers(data),
  );
}

function legend(names) {
  return el("ul", { class: "legend", "aria-hidden": "true" }, names.map((name, i) => el("li", { class: `hue-${i % 12}` }, name)));
}

function numbers(head, rows) {
  return el(
    "table",
    { class: "unseen" },
    el("tr", {}, head.map((cell) => el("th", {}, cell))),
    rows.map((row) => el("tr", {}, row.map((cell) => el("td", {}, String(cell))))),
  );
}

function seriesNumbers(data) {
  const categories = data.axis_config?.categories ?? [];
  const row = (category) => [category, ...data.series.map((s) => valueOf(s, category) ?? "")];
  return numbers([data.axis_config?.x_label ?? "", ...data.series.map((s) => s.name)], categories.map(row));
}

function valueOf(series, category) {
  return series.data.find((point) => point.label === category)?.value;
}

function drawing(title, width, kind, ...children) {
  return svg("svg", { class: kind, viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": title ?? "chart" }, ...children);
}

function pieDrawing(segments, title) {
  const sum = segments.reduce((all, s) => all + s.value, 0) || 1;
  const radius = HEIGHT / 2 - TOP;
  let from = 0;
  return drawing(title, HEIGHT, "pie", segments.map((segment, i) => {
    const share = segment.value / sum;
    const slice = wedge(HEIGHT / 2, HEIGHT / 2, radius, from, Math.min(from + share, from + 0.99999));
    from += share;
    return svg("path", { class: `fill hue-${i % 12}`, d: slice }, svg("title", {}, `${segment.label}: ${segment.value}`));
  }));
}

function wedge(x, y, radius, from, to) {
  const point = (turn) => `${x + radius * Math.sin(turn * 2 * Math.PI)} ${y - radius * Math.cos(turn * 2 * Math.PI)}`;
  return `M ${x} ${y} L ${point(from)} A ${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)} Z`;
}

function plot(data, title) {
  const categories = data.axis_config?.categories ?? [];
  const values = data.series.flatMap((s) => s.data.map((p) => p.value));
  const [low, high, step] = range(Math.min(0, ...values), Math.max(1, ...values));
  const space = {
    slot: (WIDTH - LEFT) / Math.max(1, categories.length),
    y: (value) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - low) / (high - low)),
  };
  const draw = { bar: bars, line: lines, area: areas }[data.type] ?? lines;
  return drawing(title, WIDTH, data.type, grid(low, high, step, space), labels(categories, space), draw(data.series, categories, space));
}

/** Round numbers around the values: from, to, distance of the lines. */
function range(least, most) {
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  return [Math.floor(least / step) * step, Math.ceil(most / step) * step, step];
}

function grid(low, high, step, space) {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, i) => low + i * step).flatMap((value) => [
    svg("line", { class: "grid", x1: LEFT, x2: WIDTH, y1: space.y(value), y2: space.y(value) }),
    svg("text", { class: "tick", x: LEFT - 6, y: space.y(value) + 4, "text-anchor": "end" }, String(Number(value.toFixed(6)))),
  ]);
}

function labels(categories, space) {
  const every = Math.ceil(categories.reduce((longest, c) => Math.max(longest, c.length), 0) * 7 / space.slot) || 1;
  return categories.map((category, i) =>
    i % every === 0
      ? svg("text", { class: "tick", x: LEFT + space.slot * (i + 0.5), y: HEIGHT - 8, "text-anchor": "middle" }, category)
      : null,
  );
}

function bars(series, categories, space) {
  const width = Math.min(48, (space.slot * 0.7) / series.length);
  return categories.flatMap((category, c) =>
    series.map((one, s) => {
      const value = valueOf(one, category) ?? 0;
      const [top, bottom] = [space.y(Math.max(0, value)), space.y(Math.min(0, value))];
      const x = LEFT + space.slot * (c + 0.5) + width * (s - series.length / 2);
      const box = { class: `fill hue-${s % 12}`, x, y: top, width: width - 2, height: Math.max(1, bottom - top), rx: 2 };
      return svg("rect", box, svg("title", {}, `${one.name}, ${category}: ${value}`));
    }),
  );
}

function path(one, categories, space) {
  return categories
    .map((category, i) => ({ x: LEFT + space.slot * (i + 0.5), value: valueOf(one, category) }))
    .filter((point) => point.value !== undefined)
    .map((point, i) => `${i === 0 ? "M" : "L"} ${point.x} ${space.y(point.value)}`)
    .join(" ");
}

function lines(series, categories, space) {
  return series.map((one, s) => svg("path", { class: `stroke hue-${s % 12}`, d: path(one, categories, space) }, svg("title", {}, one.name)));
}

function areas(series, categories, space) {
  const ends = `L ${LEFT + space.slot * (categories.length - 0.5)} ${space.y(0)} L ${LEFT + space.slot * 0.5} ${space.y(0)} Z`;
  return series.map((one, s) => [
    svg("path", { class: `fill light hue-${s % 12}`, d: `${path(one, categories, space)} ${ends}` }, svg("title", {}, one.name)),
    svg("path", { class: `stroke hue-${s % 12}`, d: path(one, categories, space) }),
  ]);
}
