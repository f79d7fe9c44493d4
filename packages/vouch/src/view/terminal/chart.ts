import { type Ends, formatNumber } from "../numbers.ts";
import { fit, widthOf } from "./escape.ts";
import type { Paint } from "./paint.ts";

/** A line of a chart. */
export interface ChartRow extends Ends {
  readonly label: string;
  /** The figure in words, beside its mark. */
  readonly words: string;
  /** No method is stated: the mark is hollow. */
  readonly hollow: boolean;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** Shown for comparison only. */
  readonly apart: boolean;
}

interface Axis {
  readonly log: boolean;
  readonly least: number;
  readonly most: number;
  readonly width: number;
}

/** From this ratio on, equal steps would crush the small figures: the axis turns logarithmic. */
const LOG_FROM = 100;
const FADE = "▓▒░";
/** Most of the width that names may take. */
const LABEL_SHARE = 0.4;

/**
 * Rows on one scale: a range with caps `┣━┫`, a mark `●`, hollow `○` where no method is stated, an
 * open side fading `▓▒░`. The axis is named when it is logarithmic. Too narrow a terminal gets the
 * words alone.
 */
export function chartLines(
  rows: readonly ChartRow[],
  { columns, paint, unit }: { columns: number; paint: Paint; unit: string },
): string[] {
  const label = Math.min(
    Math.max(26, Math.floor(columns * LABEL_SHARE)),
    widest(
      rows.map((row) => row.label),
      8,
    ),
  );
  const words = widest(
    rows.map((row) => row.words),
    0,
  );
  const width = Math.min(48, columns - label - words - 8);
  const axis = axisOf(rows, width);
  const lines = rows.map((row) => {
    const mark = axis === null ? "" : `${bar(row, axis)}  `;
    const line = `  ${fit(row.label, label)}  ${mark}${row.words}`;
    return row.apart ? paint.dim(line) : line;
  });
  return axis === null ? lines : [...lines, paint.dim(axisLine(axis, label, unit))];
}

function widest(texts: readonly string[], least: number): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), least);
}

function numbersOf({ low, best, high }: Ends): number[] {
  return [low, best, high].filter((value) => value !== null);
}

function axisOf(rows: readonly ChartRow[], width: number): Axis | null {
  const numbers = rows.flatMap(numbersOf);
  if (width < 12 || numbers.length === 0) return null;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  const log = least > 0 && most / least > LOG_FROM;
  const start = log || least < 0 ? least : 0;
  return { log, least: start, most: Math.max(most, Math.min(0, most)), width };
}

/** Column of a value; three columns stay free on either side, so that an open end can fade. */
function columnOf(value: number, { log, least, most, width }: Axis): number {
  const room = width - 1 - 2 * FADE.length;
  if (most === least) return FADE.length + Math.floor(room / 2);
  const share = log
    ? Math.log(value / least) / Math.log(most / least)
    : (value - least) / (most - least);
  return FADE.length + Math.round(share * room);
}

function bar(row: ChartRow, axis: Axis): string {
  const cells: string[] = Array.from({ length: axis.width }, () => " ");
  const places = numbersOf(row).map((value) => columnOf(value, axis));
  if (places.length === 0) return cells.join("");
  const [from, to] = [Math.min(...places), Math.max(...places)];
  cells.fill("━", from, to);
  if (row.low !== null && row.low !== row.best) cells[from] = "┣";
  if (row.high !== null && row.high !== row.best) cells[to] = "┫";
  if (row.best !== null) cells[columnOf(row.best, axis)] = row.hollow ? "○" : "●";
  if (row.openHigh) fade(cells, to, 1);
  if (row.openLow) fade(cells, from, -1);
  return cells.join("");
}

function fade(cells: string[], from: number, step: 1 | -1): void {
  for (const [at, sign] of [...FADE].entries()) cells[from + step * (at + 1)] = sign;
}

function axisLine(axis: Axis, label: number, unit: string): string {
  const left = formatNumber(axis.least, unit);
  const right = formatNumber(axis.most, unit);
  const gap = Math.max(1, axis.width - 2 * FADE.length - widthOf(left) - widthOf(right));
  const name = axis.log ? "  log scale" : "";
  return `  ${" ".repeat(label + FADE.length)}  ${left}${" ".repeat(gap)}${right}${name}`;
}
