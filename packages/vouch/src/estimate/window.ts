import type { Claim, Day, Document, MeasureRow } from "../model/index.ts";

/** The time a question asks about: its part of the key, its days, and the rule that chose them. */
export interface QuestionWindow {
  /** `2019`, `2019-08`, `2019-08-06`, `2020~2021`, `2020~-` + 12 digits, `undated-` + 12 digits. */
  readonly key: string;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly rule: string;
}

/** Digits of an id that are shown and that make an undated key its own. */
export const ID_DIGITS = 12;

const RULES = {
  year: "calendar year that holds the time told",
  month: "calendar month that holds the time told",
  when: "the time told",
  undated: "no time told, so it meets no other report",
} as const;

/**
 * Window of a claim under a row of the codebook. A stock or a share asks about the calendar unit of
 * its row; a flow or a change about the very time told. An open end meets no other report.
 */
export function windowOf(claim: Claim, document: Document, row: MeasureRow): QuestionWindow {
  const grain = row.kind === "flow" || row.kind === "change" ? "when" : row.window;
  const { start, end } = claim.when;
  if (start === null && end === null) return undated(claim, document, grain);
  const from = start === null ? null : floorTo(start, grain);
  const to = end === null ? null : ceilTo(end, grain);
  return { key: nameOf(from, to, document), start: from, end: to, rule: RULES[grain] };
}

function undated(claim: Claim, document: Document, grain: MeasureRow["window"]): QuestionWindow {
  const id = grain === "when" ? claim.id : document.id;
  const key = `undated-${id.slice(0, ID_DIGITS)}`;
  return { key, start: null, end: null, rule: RULES.undated };
}

function nameOf(start: Day | null, end: Day | null, document: Document): string {
  const tail = `-${document.id.slice(0, ID_DIGITS)}`;
  if (end === null) return `${start === null ? "" : shortStart(start)}~${tail}`;
  return start === null ? `~${shortEnd(end)}${tail}` : spanName(start, end);
}

/** `2022` for a whole year, `2022-08` for a whole month, `2022-08-06` for a day, else two ends. */
function spanName(start: Day, end: Day): string {
  const grain = [4, 7, 10].find((cut) => fits(start, end, cut)) ?? 10;
  const from = start.slice(0, grain);
  const to = end.slice(0, grain);
  return from === to ? from : `${from}~${to}`;
}

function fits(start: Day, end: Day, cut: number): boolean {
  return firstDay(start.slice(0, cut)) === start && lastDay(end.slice(0, cut)) === end;
}

function shortStart(day: Day): string {
  if (day.endsWith("-01-01")) return day.slice(0, 4);
  return day.endsWith("-01") ? day.slice(0, 7) : day;
}

function shortEnd(day: Day): string {
  if (day.endsWith("-12-31")) return day.slice(0, 4);
  return lastDay(day.slice(0, 7)) === day ? day.slice(0, 7) : day;
}

function floorTo(day: Day, grain: MeasureRow["window"]): Day {
  return grain === "when" ? day : firstDay(day.slice(0, grain === "year" ? 4 : 7));
}

function ceilTo(day: Day, grain: MeasureRow["window"]): Day {
  return grain === "when" ? day : lastDay(day.slice(0, grain === "year" ? 4 : 7));
}

function firstDay(name: string): Day {
  return `${name}${"-01-01".slice(name.length - 4)}`;
}

function lastDay(name: string): Day {
  if (name.length === 4) return `${name}-12-31`;
  if (name.length > 7) return name;
  return `${name}-${daysIn(Number(name.slice(0, 4)), Number(name.slice(5, 7)))}`;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 31);
}
