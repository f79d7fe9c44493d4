import type { Question } from "../../model/index.ts";
import { formatNumber } from "../numbers.ts";
import { clip, escapeForTerminal, fit, widthOf, wrap } from "./escape.ts";
import type { Paint } from "./paint.ts";

const HEAD = ["question", "low", "best", "high", "origins", "unnamed", "flags"] as const;
const KEY_MIN = 24;
const NARROW = 76;

/**
 * Questions, a line each: key, low, best, high, named origins, unnamed ones, flags; "-" = not stated.
 * A narrow terminal gets two lines a question.
 */
export function questionLines(
  questions: readonly Question[],
  paint: Paint,
  columns: number,
): string[] {
  const rows = questions.map(cellsOf);
  if (columns < NARROW) return rows.flatMap((cells) => twoLines(cells, columns, paint));
  const widths = HEAD.map((head, at) =>
    rows.reduce((most, cells) => Math.max(most, widthOf(cells[at] ?? "")), head.length),
  );
  const others = widths.slice(1, 6).reduce((sum, width) => sum + width + 2, 0);
  const flags = Math.min(widths[6] ?? 0, 24);
  widths[0] = Math.max(KEY_MIN, Math.min(widths[0] ?? 0, columns - others - flags - 2));
  const head = lineOf(HEAD, widths);
  return [paint.dim(head), ...rows.map((cells) => lineOf(cells, widths))];
}

function cellsOf({ key, unit, estimate, voices }: Question): string[] {
  const { low, best, high, open } = estimate;
  const number = (value: number | null): string =>
    value === null ? "-" : formatNumber(value, unit);
  const flags =
    voices.length === 0
      ? "nothing counts"
      : [...new Set(voices.flatMap((voice) => voice.flags))].sort().join(" ");
  return [
    escapeForTerminal(key),
    `${number(low)}${open.includes("low") ? " ↓" : ""}`,
    number(best),
    `${number(high)}${open.includes("high") ? " ↑" : ""}`,
    String(estimate.origins),
    String(estimate.unnamed),
    escapeForTerminal(flags),
  ];
}

/** The end of a key says more than its middle, so a long key is cut in the middle. */
function shortKey(key: string, columns: number): string {
  if (key.length <= columns) return key;
  const tail = Math.floor((columns - 1) / 2);
  return `${key.slice(0, columns - 1 - tail)}…${key.slice(-tail)}`;
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const [key = "", ...rest] = cells;
  const shown = rest.map((cell, at) =>
    at < 5 ? fit(cell, widths[at + 1] ?? 0, "right") : clip(cell, 60),
  );
  return [fit(shortKey(key, widths[0] ?? 0), widths[0] ?? 0), ...shown].join("  ").trimEnd();
}

function twoLines(cells: readonly string[], columns: number, paint: Paint): string[] {
  const [key = "", low = "", best = "", high = "", origins = "", unnamed = "", flags = ""] = cells;
  const numbers = `  ${low} | ${best} | ${high}   ${origins} named, ${unnamed} unnamed`;
  const beside = `${numbers}   ${flags}`.trimEnd();
  const more = widthOf(beside) <= columns ? [beside] : [numbers, ...wrapped(flags, columns)];
  return [paint.strong(shortKey(key, columns)), ...more];
}

function wrapped(flags: string, columns: number): string[] {
  return wrap(flags, columns - 2).map((line) => `  ${line}`);
}
