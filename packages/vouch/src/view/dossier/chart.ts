import type { VoiceKind } from "../../model/index.ts";
import { type Ends, formatNumber } from "../numbers.ts";
import { escapeHtml, type Html } from "./html.ts";

/** A row of the chart. */
export interface DrawnRow extends Ends {
  readonly label: string;
  readonly note: string;
  readonly words: string;
  /** Where the figure is cited. */
  readonly href: string;
  readonly kind: VoiceKind;
  readonly hollow: boolean;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly apart: boolean;
}

/** Hue and shape by who says so: never by what happened. */
export type Hue = "un" | "state" | "monitor" | "expert" | "outlet";

const HUES: Partial<Readonly<Record<VoiceKind, Hue>>> = {
  un: "un",
  official: "state",
  party: "state",
  court: "state",
  monitor: "monitor",
  ngo: "monitor",
  expert: "expert",
};

/** Hue of a kind of voice; outlets and unnamed voices are grey. */
export function hueOf(kind: VoiceKind): Hue {
  return HUES[kind] ?? "outlet";
}

/** Measures of a chart in px: names beside the marks, or above them where the page is narrow. */
interface Layout {
  readonly name: "wide" | "narrow";
  readonly width: number;
  /** Where the scale begins, and what stays free for figures behind it. */
  readonly left: number;
  readonly right: number;
  readonly row: number;
  /** From the middle of a row to its name and to its mark. */
  readonly toName: number;
  readonly toMark: number;
}

const WIDE: Layout = {
  name: "wide",
  width: 800,
  left: 248,
  right: 176,
  row: 44,
  toName: -2,
  toMark: 0,
};
const NARROW: Layout = {
  name: "narrow",
  width: 360,
  left: 10,
  right: 156,
  row: 68,
  toName: -18,
  toMark: 18,
};
const TOP = 8;
const LOG_FROM = 100;
const FADE_STEP = 11;

interface Scale {
  readonly layout: Layout;
  readonly log: boolean;
  readonly least: number;
  readonly most: number;
  readonly at: (value: number) => number;
}

/**
 * Rival figures on one scale. Range = bar with caps; single figure = mark, hollow where no method is
 * stated; open side = a fade; what does not count is greyed. The table beside it tells the same.
 */
export function drawChart(rows: readonly DrawnRow[], unit: string): Html {
  return drawn(rows, unit, WIDE) + drawn(rows, unit, NARROW);
}

function drawn(rows: readonly DrawnRow[], unit: string, layout: Layout): Html {
  const scale = scaleOf(rows, layout);
  if (scale === null) return "";
  const { row: step, width, name } = layout;
  const height = TOP + rows.length * step + 36;
  const body = rows.map((row, at) => drawRow(row, TOP + at * step + step / 2, scale)).join("");
  return (
    `<svg class="${name}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">` +
    `${drawAxis(scale, unit, height)}${body}</svg>`
  );
}

function scaleOf(rows: readonly Ends[], layout: Layout): Scale | null {
  const numbers = rows
    .flatMap(({ low, best, high }) => [low, best, high])
    .filter((n) => n !== null);
  if (numbers.length === 0) return null;
  const smallest = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  const log = smallest > 0 && most / smallest > LOG_FROM;
  const least = log ? smallest : Math.min(0, smallest);
  const room = layout.width - layout.left - layout.right;
  const share = (value: number): number => {
    if (most === least) return 0.5;
    return log
      ? Math.log(value / least) / Math.log(most / least)
      : (value - least) / (most - least);
  };
  return { layout, log, least, most, at: (value) => round(layout.left + share(value) * room) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function ticksOf({ log, least, most }: Scale): number[] {
  if (log) {
    const powers: number[] = [];
    const first = Math.ceil(Math.log10(least));
    const last = Math.floor(Math.log10(most));
    const step = Math.max(1, Math.ceil((last - first) / 4));
    for (let power = first; power <= last; power += step) powers.push(10 ** power);
    return powers;
  }
  const step = niceStep((most - least) / 3);
  const ticks: number[] = [];
  for (let at = Math.ceil(least / step); at * step <= most; at++) ticks.push(at * step);
  return ticks;
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1);
}

function drawAxis(scale: Scale, unit: string, height: number): Html {
  const bottom = height - 28;
  const ticks = ticksOf(scale).map((value) => {
    const x = scale.at(value);
    const label = escapeHtml(formatNumber(value, unit));
    return (
      `<line x1="${x}" x2="${x}" y1="${TOP}" y2="${bottom}"/>` +
      `<text x="${x}" y="${bottom + 18}" text-anchor="middle">${label}</text>`
    );
  });
  const name = scale.log ? "log scale" : "";
  const title = `<text x="${scale.layout.width}" y="${bottom + 18}" text-anchor="end">${name}</text>`;
  return `<g class="axis">${ticks.join("")}${title}</g>`;
}

function drawRow(row: DrawnRow, middle: number, scale: Scale): Html {
  const name = middle + scale.layout.toName;
  const y = middle + scale.layout.toMark;
  const numbers = [row.low, row.best, row.high].filter((value) => value !== null);
  const places = numbers.map(scale.at);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const hue = row.apart ? "outlet" : hueOf(row.kind);
  const marks = [
    row.openLow ? fade(from, y, -1) : "",
    row.openHigh ? fade(to, y, 1) : "",
    from < to ? `<line x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>` : "",
    isEnd(row.low, row.best) ? cap(scale.at(row.low), y) : "",
    isEnd(row.high, row.best) ? cap(scale.at(row.high), y) : "",
    row.best === null ? "" : shape(hue, scale.at(row.best), y, row.hollow),
  ];
  const label =
    row.href === "" ? textOf(row.words) : `<a href="${row.href}">${textOf(row.words)}</a>`;
  const x = to + (row.openHigh ? 52 : 14);
  return (
    `<g class="row ${hue}${row.apart ? " apart" : ""}">` +
    `<text x="0" y="${name}">${textOf(clip(row.label, 36))}</text>` +
    `<text class="soft" x="0" y="${name + 16}">${textOf(clip(row.note, 40))}</text>` +
    `${marks.join("")}<g transform="translate(${round(x)} ${y + 5})">${atOrigin(label)}</g></g>`
  );
}

function atOrigin(label: Html): Html {
  return label.startsWith("<a ")
    ? label.replace(/>(.*)<\/a>$/, "><text>$1</text></a>")
    : `<text>${label}</text>`;
}

/** An end that coincides with the figure itself needs no cap. */
function isEnd(end: number | null, best: number | null): end is number {
  return end !== null && end !== best;
}

function textOf(words: string): Html {
  return escapeHtml(words);
}

function clip(words: string, length: number): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}

/** An open side fades out: it never points at a bound that nobody stated. */
function fade(from: number, y: number, step: 1 | -1): Html {
  const parts = [0.7, 0.45, 0.25, 0.1].map((opacity, at) => {
    const x = round(from + step * FADE_STEP * (at + (step > 0 ? 0 : 1)));
    return `<rect class="fade" x="${x}" y="${y - 3}" width="${FADE_STEP}" height="6" opacity="${opacity}"/>`;
  });
  return parts.join("");
}

function cap(x: number, y: number): Html {
  return `<line x1="${x}" x2="${x}" y1="${y - 7}" y2="${y + 7}"/>`;
}

/** Disk UN, square governments and parties, triangle monitors, diamond experts, bar outlets. */
export function shape(hue: Hue, x: number, y: number, hollow: boolean): Html {
  const fill = hollow ? ' class="hollow"' : "";
  if (hue === "un") return `<circle${fill} cx="${x}" cy="${y}" r="5.5"/>`;
  if (hue === "state")
    return `<rect${fill} x="${round(x - 5)}" y="${y - 5}" width="10" height="10"/>`;
  if (hue === "outlet")
    return `<rect${fill} x="${round(x - 7)}" y="${y - 3}" width="14" height="6"/>`;
  const points = hue === "monitor" ? [0, -6.5, 6.5, 5, -6.5, 5] : [0, -7, 6.5, 0, 0, 7, -6.5, 0];
  const path = points.map((value, at) => round(value + (at % 2 === 0 ? x : y))).join(" ");
  return `<path${fill} d="M${path}z"/>`;
}
