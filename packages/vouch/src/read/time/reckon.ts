import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  endOfMonth,
  weekday,
  yearOf,
} from "../../math/day.ts";
import type { Day, Published, TimeBasis, TimePrecision } from "../../model/index.ts";
import type { TimeRole } from "../parts.ts";
import { CENTURY, DAY, DECADE, FORTNIGHT, HOUR, MINUTE, MONTH, WEEK, YEAR } from "./lexicon.ts";

/** First and last day of a stretch; null = open. */
export type Bounds = readonly [start: Day | null, end: Day | null];

/** What a time rule makes of its words. */
export interface Reckoned {
  readonly bounds: Bounds;
  readonly precision: TimePrecision;
  readonly basis: TimeBasis;
  readonly role: TimeRole;
  readonly length: string | null;
  /** What the rule took for granted, in an analyst's words; "" = nothing. */
  readonly assumes: string;
}

/** What the rules may look at. */
export interface Moment {
  readonly published: Published;
  /** Whether the clause speaks of what is to come. */
  readonly future: boolean;
  /** The last day-like time told before, that bare days go on from; null = none. */
  readonly anchor: Bounds | null;
  /** Whether bare days go on from the anchor and not from the day of publication. */
  readonly narrative: boolean;
  /** Stretches with both ends stated anywhere in the text; a bare day that lies once in one is that day. */
  readonly frames: readonly Bounds[];
}

/** A stated stretch. */
export function stated(
  start: Day | null,
  end: Day | null,
  precision: TimePrecision,
): Reckoned | null {
  if (start === null || end === null || start > end) return null;
  return { ...NOTHING, bounds: [start, end], precision, basis: "stated" };
}

/** A time without bounds, of a role. */
export function unbounded(role: TimeRole, length: string | null = null): Reckoned {
  return { ...NOTHING, role, length };
}

const NOTHING: Reckoned = {
  bounds: [null, null],
  precision: "none",
  basis: "stated",
  role: "point",
  length: null,
  assumes: "",
};

/** Count from the day of publication; over an interval the outer bounds, over nothing nothing. */
export function fromPublished(
  moment: Moment,
  count: (day: Day) => Bounds,
  precision: TimePrecision,
): Reckoned {
  return fromBounds([moment.published.start, moment.published.end], count, precision, "relative");
}

/** Count from the last time told; null where none was. */
export function fromAnchor(
  moment: Moment,
  count: (day: Day) => Bounds,
  precision: TimePrecision,
): Reckoned | null {
  return moment.anchor === null ? null : fromBounds(moment.anchor, count, precision, "narrative");
}

function fromBounds(
  [from, to]: Bounds,
  count: (day: Day) => Bounds,
  precision: TimePrecision,
  basis: TimeBasis,
): Reckoned {
  const low = from === null ? NOWHERE : count(from);
  const high = to === null ? NOWHERE : count(to);
  const same = low[0] !== null && low[0] === high[0] && low[1] === high[1];
  const start = low[0];
  const end = high[1];
  if (start === null && end === null) return { ...NOTHING, basis };
  return { ...NOTHING, bounds: [start, end], precision: same ? precision : "interval", basis };
}

const NOWHERE: Bounds = [null, null];

/** A day of a month in a year; null where there is none. */
export function dayIn(year: number, month: number, day: number): Bounds | null {
  const at = dayOf(year, month, day);
  return at === null ? null : [at, at];
}

/** A whole month. */
export function monthIn(year: number, month: number): Bounds {
  const start = dayOf(year, month, 1) ?? "0000-01-01";
  return [start, endOfMonth(start)];
}

/** Whole years, first to last. */
export function yearsIn(first: number, last: number = first): Bounds {
  return [dayOf(first, 1, 1), dayOf(last, 12, 31)];
}

/** Three months from `month` on; winter runs into the next year. */
export function seasonIn(year: number, month: number): Bounds {
  const start = monthIn(year, month)[0] ?? "0000-01-01";
  return [start, endOfMonth(addMonths(start, 2))];
}

/** A third of a month or a longer stretch: 1 early, 2 middle, 3 late. */
export function thirdOf([start, end]: Bounds, third: number): Bounds {
  if (start === null || end === null) return [start, end];
  const days = dayNumber(end) - dayNumber(start) + 1;
  if (days > 300) return thirdOfYears(start, end, third);
  if (days >= 28 && days <= 31)
    return [addDays(start, (third - 1) * 10), third === 3 ? end : addDays(start, third * 10 - 1)];
  const size = Math.ceil(days / 3);
  const last = Math.min(third * size, days) - 1;
  return [addDays(start, Math.min((third - 1) * size, days - 1)), addDays(start, last)];
}

function thirdOfYears(start: Day, end: Day, third: number): Bounds {
  const first = yearOf(start);
  const years = yearOf(end) - first + 1;
  if (years > 1) {
    const from = first + Math.floor((years * (third - 1)) / 3);
    return yearsIn(from, first + Math.ceil((years * third) / 3) - 1);
  }
  const from = addMonths(start, (third - 1) * 4);
  return [from, third === 3 ? end : addDays(addMonths(start, third * 4), -1)];
}

/** A half of a stretch: 1 first, 2 second. */
export function halfOf([start, end]: Bounds, half: number): Bounds {
  if (start === null || end === null) return [start, end];
  const days = dayNumber(end) - dayNumber(start) + 1;
  const middle = days > 300 ? addMonths(start, 6) : addDays(start, Math.ceil(days / 2));
  return half === 1 ? [start, addDays(middle, -1)] : [middle, end];
}

/** The Monday-to-Sunday week that holds `day`, moved by `weeks`. */
export function weekOf(day: Day, weeks: number): Bounds {
  const monday = addDays(day, weeks * 7 - weekday(day));
  return [monday, addDays(monday, 6)];
}

/** The latest day with this weekday (1 = Monday) on or before `day`; strictly before it if asked. */
export function weekdayBefore(day: Day, at: number, strictly: boolean): Bounds {
  const back = (weekday(day) - (at - 1) + 7) % 7;
  const found = addDays(day, -(back === 0 && strictly ? 7 : back));
  return [found, found];
}

/** The first day with this weekday after `day`. */
export function weekdayAfter(day: Day, at: number): Bounds {
  const ahead = (at - 1 - weekday(day) + 7) % 7;
  const found = addDays(day, ahead === 0 ? 7 : ahead);
  return [found, found];
}

/** Move a day by whole or half units. */
export function shift(day: Day, count: number, unit: number): Day {
  const whole = Math.trunc(count);
  const half = count - whole;
  if (unit === YEAR) return addMonths(day, Math.round(count * 12));
  if (unit === DECADE) return addMonths(day, Math.round(count * 120));
  if (unit === CENTURY) return addMonths(day, Math.round(count * 1200));
  if (unit === MONTH) return addDays(addMonths(day, whole), Math.round(half * 30));
  return addDays(day, Math.round(count * daysIn(unit)));
}

function daysIn(unit: number): number {
  if (unit === WEEK) return 7;
  if (unit === FORTNIGHT) return 14;
  if (unit === HOUR) return 1 / 24;
  return unit === MINUTE ? 1 / 1440 : 1;
}

/** "two years ago": the calendar unit that lies so far back, no finer than the words. */
export function agoFrom(day: Day, count: number, unit: number): Bounds {
  const at = shift(day, -count, unit);
  if (unit === HOUR || unit === MINUTE)
    return [addDays(shift(day, -count, unit), count < 24 ? -1 : 0), day];
  if (unit === DAY) return [at, at];
  if (unit === WEEK || unit === FORTNIGHT) return [addDays(at, -3), addDays(at, 3)];
  if (!Number.isInteger(count)) return [addMonths(at, -1), addMonths(at, 1)];
  if (unit === MONTH) return [`${at.slice(0, 8)}01`, endOfMonth(at)];
  if (unit === YEAR) return yearsIn(yearOf(at));
  return yearsIn(Math.max(0, yearOf(at) - 5), yearOf(at) + 5);
}

/** How finely {@link agoFrom} tells it. */
export function agoPrecision(count: number, unit: number): TimePrecision {
  if (!Number.isInteger(count)) return "interval";
  if (unit === DAY) return "day";
  if (unit === MONTH) return "month";
  return unit === YEAR ? "year" : "interval";
}

const LETTERS: Readonly<Record<number, string>> = {
  [DAY]: "D",
  [WEEK]: "W",
  [MONTH]: "M",
  [YEAR]: "Y",
};

/** ISO 8601 length of a stated duration; halves in the next smaller unit. */
export function lengthOf(count: number, unit: number): string | null {
  if (!(count > 0) || count > 9999) return null;
  const [n, of] = wholeUnits(count, unit);
  const whole = Math.trunc(n);
  const rest = n - whole;
  if (of === HOUR)
    return `PT${whole > 0 ? `${whole}H` : ""}${rest > 0 ? `${Math.round(rest * 60)}M` : ""}`;
  if (of === MINUTE) return `PT${whole}M`;
  const main = whole > 0 ? `${whole}${LETTERS[of] ?? "D"}` : "";
  return `P${main}${rest > 0 ? restOf(rest, of) : ""}`;
}

function wholeUnits(count: number, unit: number): [number, number] {
  if (unit === DECADE) return [count * 10, YEAR];
  if (unit === CENTURY) return [count * 100, YEAR];
  if (unit === FORTNIGHT) return [count * 2, WEEK];
  return unit === WEEK && !Number.isInteger(count) ? [Math.round(count * 7), DAY] : [count, unit];
}

function restOf(rest: number, unit: number): string {
  if (unit === YEAR) return `${Math.max(1, Math.round(rest * 12))}M`;
  if (unit === MONTH) return `${Math.max(1, Math.round(rest * 30))}D`;
  return `T${Math.max(1, Math.round(rest * 24))}H`;
}

/** The bounds of a length that ends on `end`; null where the length is none of ours. */
export function startOfLength(end: Day, length: string): Day | null {
  const found = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(T.*)?$/.exec(
    length,
  );
  if (found === null) return null;
  const [, years = "0", months = "0", weeks = "0", days = "0", clock = ""] = found;
  const hours = Number(/^T(\d{1,4})H/.exec(clock)?.[1] ?? 0);
  const back = Number(weeks) * 7 + Number(days) + Math.ceil(hours / 24);
  return addDays(addMonths(end, -(Number(years) * 12 + Number(months))), -back);
}

/**
 * Bounds that recur every year ("in August", "on 6 August"), with a year chosen: going on from the
 * last time told in a narrative, else the latest on or before publication, or the next in a future.
 */
export function inSomeYear(
  moment: Moment,
  inYear: (year: number) => Bounds | null,
  precision: TimePrecision,
): Reckoned | null {
  const framed = precision === "day" ? inFrame(moment, inYear) : null;
  if (framed !== null) return framed;
  const anchor = moment.anchor?.[0] ?? null;
  if (moment.narrative && anchor !== null) {
    const near = nearest(anchor, inYear, moment.published.end);
    if (near === null) return null;
    return {
      ...NOTHING,
      bounds: near,
      precision,
      basis: "inferred",
      assumes: "year carried on from the text",
    };
  }
  const count = (day: Day): Bounds =>
    (moment.future ? next(day, inYear) : latest(day, inYear)) ?? NOWHERE;
  const found = fromPublished(moment, count, precision);
  return {
    ...found,
    assumes: moment.future ? "next such after publication" : "latest such before publication",
  };
}

/** A bare day so shortly before publication is news, whatever stretch the text states, in days. */
const NEWS = 45;

/** The one day of that name inside the stated stretches; null where none or several lie there. */
function inFrame(moment: Moment, inYear: (year: number) => Bounds | null): Reckoned | null {
  const days = new Set(moment.frames.flatMap((frame) => daysOfFrame(frame, inYear)));
  const [day] = days;
  if (days.size !== 1 || day === undefined || moment.future || isElsewhere(moment)) return null;
  const { end } = moment.published;
  const news = end === null ? null : (latest(end, inYear)?.[0] ?? null);
  if (end !== null && day > end) return null;
  if (end !== null && news !== null && news !== day && addDays(news, NEWS) >= end) return null;
  const assumes = "year of the stretch that the text states";
  return { ...NOTHING, bounds: [day, day], precision: "day", basis: "inferred", assumes };
}

/** A story that has moved out of every stretch gives its bare days its own year. */
function isElsewhere({ narrative, anchor, frames }: Moment): boolean {
  const at = anchor?.[0] ?? null;
  if (!narrative || at === null) return false;
  return !frames.some(([start, end]) => start !== null && end !== null && start <= at && at <= end);
}

function daysOfFrame([start, end]: Bounds, inYear: (year: number) => Bounds | null): Day[] {
  if (start === null || end === null) return [];
  const found: Day[] = [];
  for (let year = yearOf(start); year <= Math.min(yearOf(end), yearOf(start) + 2); year++) {
    const day = inYear(year)?.[0] ?? null;
    if (day !== null && day >= start && day <= end) found.push(day);
  }
  return found;
}

const YEARS_BACK = 8;

function latest(day: Day, inYear: (year: number) => Bounds | null): Bounds | null {
  for (let back = 0; back <= YEARS_BACK; back++) {
    const bounds = inYear(yearOf(day) - back);
    if (bounds?.[0] !== null && bounds !== null && bounds[0] <= day) return bounds;
  }
  return null;
}

function next(day: Day, inYear: (year: number) => Bounds | null): Bounds | null {
  for (let ahead = 0; ahead <= YEARS_BACK; ahead++) {
    const bounds = inYear(yearOf(day) + ahead);
    if (bounds?.[1] !== null && bounds !== null && bounds[1] >= day) return bounds;
  }
  return null;
}

/** How far a narrative may step back, in days, before a bare day is taken for the next year's. */
const STEP_BACK = 150;

function nearest(
  anchor: Day,
  inYear: (year: number) => Bounds | null,
  limit: Day | null,
): Bounds | null {
  const from = dayNumber(anchor) - STEP_BACK;
  for (let year = yearOf(anchor) - 1; year <= yearOf(anchor) + 4; year++) {
    const bounds = inYear(year);
    if (bounds === null || bounds[0] === null || dayNumber(bounds[0]) < from) continue;
    if (limit !== null && bounds[0] > limit) return inYear(year - 1) ?? bounds;
    return bounds;
  }
  return null;
}
