import { addDays, addMonths, dayOf, endOfMonth, monthOf, yearOf } from "../../math/day.ts";
import type { Day } from "../../model/index.ts";
import { fullYear } from "./classes.ts";
import { isAge, isBareMonth, isBareYear, isCounted, isDayACount } from "./context.ts";
import { easterOf, ramadanOf } from "./feasts.ts";
import { COUNTED, DAY, DECADE, MONTH, MONTHS, UNITS, WEEK, YEAR } from "./lexicon.ts";
import type { Match } from "./pattern.ts";
import {
  agoFrom,
  agoPrecision,
  type Bounds,
  dayIn,
  fromAnchor,
  fromPublished,
  halfOf,
  inSomeYear,
  lengthOf,
  type Moment,
  monthIn,
  type Reckoned,
  seasonIn,
  shift,
  startOfLength,
  stated,
  thirdOf,
  unbounded,
  weekdayAfter,
  weekdayBefore,
  weekOf,
  yearsIn,
} from "./reckon.ts";
import type { View } from "./view.ts";

/** A way of telling a time. */
export interface TimeRule {
  /** The pattern as an analyst would write it down; stands in every record it makes. */
  readonly name: string;
  /** Patterns, in the little language of `pattern.ts`. */
  readonly patterns: readonly string[];
  /** Whether the words around let it be a time. Default yes. */
  readonly holds?: (view: View, match: Match) => boolean;
  /** Its value; null where the numbers are no time after all. */
  readonly read: (match: Match, moment: Moment, view: View) => Reckoned | null;
}

const n = (value: number | null): number => value ?? 0;

/** A day with the year that may be stated. */
function dayOrSomeYear(
  moment: Moment,
  year: number | null,
  month: number,
  day: number,
): Reckoned | null {
  if (year === null) return inSomeYear(moment, (y) => dayIn(y, month, day), "day");
  const bounds = dayIn(year, month, day);
  return bounds === null ? null : stated(bounds[0], bounds[1], "day");
}

/** A stretch inside a year that may be stated. */
function stretch(
  moment: Moment,
  year: number | null,
  inYear: (year: number) => Bounds | null,
  precision: Reckoned["precision"],
): Reckoned | null {
  if (year === null) return inSomeYear(moment, inYear, precision);
  const bounds = inYear(year);
  return bounds === null ? null : stated(bounds[0], bounds[1], precision);
}

/** From a day to a day; an end that comes first in the year lies in the next one. */
function span(
  from: readonly [month: number, day: number],
  to: readonly [month: number, day: number],
  year: number,
): Bounds | null {
  const turns = to[0] < from[0];
  const start = dayOf(turns ? year - 1 : year, from[0], from[1]);
  const end = dayOf(year, to[0], to[1]);
  return start === null || end === null || start > end ? null : [start, end];
}

function months(from: number, to: number, year: number): Bounds {
  return [monthIn(to < from ? year - 1 : year, from)[0], monthIn(year, to)[1]];
}

const notCounted = (view: View, { first, last }: Match): boolean =>
  !/^\d/.test(view.form(last - 1)) || !isDayACount(view, last, view.form(first - 1));
const bareMonth = (view: View, { first, last }: Match): boolean => isBareMonth(view, first, last);
const notAge = (view: View, { first, last }: Match): boolean => !isAge(view, first, last);

/** Which day: unlike ones are both kept, as bounds. */
function readSlashed(match: Match): Reckoned | null {
  const [a = 0, b = 0, year = 0, dotted = 0] = match.all("slashed");
  const dayFirst = dayIn(year, b, a);
  const monthFirst = dotted === 1 ? null : dayIn(year, a, b);
  const one = dayFirst ?? monthFirst;
  if (one === null) return null;
  const other = monthFirst ?? one;
  const ends = [n0(one[0]), n0(other[0])].sort();
  const same = ends[0] === ends[1];
  const found = stated(ends[0] ?? null, ends[1] ?? null, same ? "day" : "interval");
  return same || found === null ? found : { ...found, assumes: AMBIGUOUS };
}

const n0 = (day: Day | null): Day => day ?? "0000-01-01";

/** What a rule says of a date whose day and month cannot be told apart. */
export const AMBIGUOUS = "day or month first is open";

function readDayRange(match: Match, moment: Moment): Reckoned | null {
  const one = n(match.get("day", 0));
  const two = n(match.get("day", 2) ?? match.get("day", 1));
  const month = n(match.get("month"));
  return stretch(moment, match.get("year"), (y) => span([month, one], [month, two], y), "interval");
}

function readTwoDates(match: Match, moment: Moment): Reckoned | null {
  const from: [number, number] = [n(match.get("month", 0)), n(match.get("day", 0))];
  const to: [number, number] = [n(match.get("month", 1)), n(match.get("day", 1))];
  const second = match.get("year", 1);
  if (second === null)
    return stretch(moment, match.get("year"), (y) => span(from, to, y), "interval");
  return stated(dayOf(n(match.get("year")), ...from), dayOf(second, ...to), "interval");
}

function readTwoMonths(match: Match, moment: Moment): Reckoned | null {
  const [from, to] = [n(match.get("month", 0)), n(match.get("month", 1))];
  const second = match.get("year", 1);
  if (second === null)
    return stretch(moment, match.get("year"), (y) => months(from, to, y), "interval");
  return stated(monthIn(n(match.get("year")), from)[0], monthIn(second, to)[1], "interval");
}

/**
 * "between January and early April 2023", "from late May 2016 to March": a year stated once is the year of
 * the end beside it, and the other end lies in the nearest year that fits.
 */
function readThirdMonths(match: Match, moment: Moment, view: View): Reckoned | null {
  const opens = view.form(match.first + 1);
  const led = LEDS.has(view.form(match.first)) && match.get("month") !== null;
  const thirdFirst = !isMonthWord(opens) || !led;
  const [one, two] = [n(match.get("month", 0)), n(match.get("month", 1))];
  const thirds = [
    thirdFirst ? match.get("third", 0) : null,
    thirdFirst ? match.get("third", 1) : match.get("third", 0),
  ] as const;
  const both = (from: number, to: number): Bounds => [
    cutTo(monthIn(from, one), thirds[0])[0],
    cutTo(monthIn(to, two), thirds[1])[1],
  ];
  const [first, second] = [match.get("year", 0), match.get("year", 1)];
  const turns = two < one ? 1 : 0;
  if (first === null) return inSomeYear(moment, (y) => both(y - turns, y), "interval");
  if (second !== null) return stated(...both(first, second), "interval");
  const atEnd = /^\d{4}$/.test(view.form(match.last - 1));
  return stated(...(atEnd ? both(first - turns, first) : both(first, first + turns)), "interval");
}

function cutTo(bounds: Bounds, third: number | null): Bounds {
  return third === null ? bounds : thirdOf(bounds, third);
}

const LEDS = new Set(["between", "from"]);
const isMonthWord = (form: string): boolean => MONTHS.has(form);

/** "from late 2012 to early 2013". */
function readThirdYears(match: Match, _moment: Moment, view: View): Reckoned | null {
  const first = n(match.get("year", 0));
  const second = n(match.get("year", 1));
  const plain = /^\d{4}$/.test(view.form(match.first + 1));
  const start = cutTo(yearsIn(first), plain ? null : match.get("third", 0))[0];
  return stated(start, cutTo(yearsIn(second), match.get("third", plain ? 0 : 1))[1], "interval");
}

/** "At 2000 hours", "around 0430 hrs": an hour of the day, not so many hours. */
function isHourOfDay(view: View, { first, last }: Match): boolean {
  if (!/^[0-2]\d[0-5]\d$/.test(view.form(first)) || !/^(?:hours?|hrs)$/.test(view.form(first + 1)))
    return false;
  return (
    view.form(first).startsWith("0") || (AT.has(view.form(first - 1)) && view.form(last) !== "of")
  );
}

const AT = new Set(
  "at around by from until till between since before after approximately".split(" "),
);

function readYears(match: Match): Reckoned | null {
  const first = n(match.get("year"));
  const short = match.get("short");
  const last = short === null ? n(match.get("year", 1)) : Math.floor(first / 100) * 100 + short;
  return first > last ? null : stated(...yearsIn(first, last), "interval");
}

function readWeekday(match: Match, moment: Moment, strictly: boolean): Reckoned {
  const at = n(match.get("weekday"));
  const near = moment.narrative && moment.anchor !== null;
  if (near && moment.published.start === null) {
    return fromAnchor(moment, (day) => weekdayAfter(day, at), "day") ?? unbounded("point");
  }
  if (moment.future) return fromPublished(moment, (day) => weekdayAfter(day, at), "day");
  return fromPublished(moment, (day) => weekdayBefore(day, at, strictly), "day");
}

/** The unit that lies `steps` before or after the one that holds the day. */
function unitAt(day: Day, unit: number, steps: number): Bounds {
  if (unit === DAY) return [addDays(day, steps), addDays(day, steps)];
  if (unit === WEEK) return weekOf(day, steps);
  if (unit === MONTH) {
    const start = addMonths(`${day.slice(0, 8)}01`, steps);
    return [start, endOfMonth(start)];
  }
  if (unit === YEAR) return yearsIn(Math.max(0, yearOf(day) + steps));
  const decade = Math.max(0, Math.floor(yearOf(day) / 10) * 10 + steps * 10);
  return unit === DECADE ? yearsIn(decade, decade + 9) : [day, day];
}

function unitPrecision(unit: number): Reckoned["precision"] {
  if (unit === DAY) return "day";
  if (unit === MONTH) return "month";
  return unit === YEAR ? "year" : "interval";
}

function readUnit(match: Match, moment: Moment, steps: number): Reckoned | null {
  const unit = n(match.get("unit"));
  if (unit < DAY || unit > DECADE) return null;
  return fromPublished(moment, (day) => unitAt(day, unit, steps), unitPrecision(unit));
}

function cutAt([start, end]: Bounds, last: Day): Bounds {
  return [start, end !== null && end > last ? last : end];
}

function readThirdOfUnit(match: Match, moment: Moment, steps: number): Reckoned | null {
  const unit = n(match.get("unit"));
  const third = n(match.get("third") ?? match.get("edge"));
  return fromPublished(moment, (day) => thirdOf(unitAt(day, unit, steps), third), "interval");
}

function readSeason(match: Match, moment: Moment, steps: number): Reckoned | null {
  const month = n(match.get("season"));
  const count = (day: Day): Bounds => {
    const year = yearOf(day);
    if (steps < 0) {
      const own = seasonIn(year, month);
      return own[1] !== null && own[1] < day ? own : seasonIn(year - 1, month);
    }
    const winter = month === 12 && monthOf(day) <= 2 ? year - 1 : year;
    return seasonIn(winter + (steps > 0 ? steps : 0), month);
  };
  return fromPublished(moment, count, "interval");
}

/** "over the past three years": from so long before the day of the statement up to it. */
function readPast(match: Match, moment: Moment): Reckoned | null {
  const unit = n(match.get("unit"));
  const count = match.get("n") ?? 1;
  const found = fromPublished(moment, (day) => [shift(day, -count, unit), day], "interval");
  return { ...found, length: lengthOf(count, unit) };
}

function readComing(match: Match, moment: Moment): Reckoned | null {
  const unit = n(match.get("unit"));
  const count = match.get("n");
  const reach = count ?? RECENT[unit] ?? 10;
  const found = fromPublished(moment, (day) => [day, shift(day, reach, unit)], "interval");
  return { ...found, length: count === null ? null : lengthOf(count, unit) };
}

/** How far "recent" and "past" reach without a number, in units (docs/method/dating.md). */
const RECENT: Readonly<Record<number, number>> = {
  1: 48,
  [DAY]: 10,
  [WEEK]: 6,
  [MONTH]: 6,
  [YEAR]: 5,
  [DECADE]: 3,
};

function readRecent(match: Match, moment: Moment): Reckoned | null {
  const unit = n(match.get("unit"));
  return fromPublished(moment, (day) => [shift(day, -(RECENT[unit] ?? 10), unit), day], "interval");
}

function readVagueAgo(match: Match, moment: Moment): Reckoned | null {
  const unit = n(match.get("unit"));
  const count = (day: Day): Bounds => [shift(day, -10, unit), shift(day, -2, unit)];
  return fromPublished(moment, count, "interval");
}

function readAgo(match: Match, moment: Moment, count: number): Reckoned | null {
  const unit = n(match.get("unit"));
  const far = Math.min(count, 9999);
  return fromPublished(moment, (day) => agoFrom(day, far, unit), agoPrecision(far, unit));
}

/** A duration; where the words count it up to the statement it ends on that day. */
function readDuration(match: Match, moment: Moment, count: number, ends: boolean): Reckoned | null {
  const length = lengthOf(count, n(match.get("unit")));
  if (length === null || !ends || moment.future) return unbounded("duration", length);
  const { published } = moment;
  const exact = published.start !== null && published.start === published.end;
  const start = published.start === null ? null : startOfLength(published.start, length);
  if (start === null && published.end === null) return unbounded("duration", length);
  const precision = exact || start !== null ? "interval" : "none";
  return {
    ...unbounded("duration", length),
    bounds: [start, published.end],
    precision,
    basis: "relative",
  };
}

/** "two days later": counted on from the last time told, where one was told. */
function readLater(match: Match, moment: Moment, sign: number, count: number): Reckoned | null {
  const unit = n(match.get("unit"));
  const steps = Math.min(count, 9999) * sign;
  const exact = unit === DAY ? "day" : "interval";
  const moved = (day: Day): Bounds =>
    unit === DAY ? [shift(day, steps, unit), shift(day, steps, unit)] : agoFrom(day, -steps, unit);
  return fromAnchor(moment, moved, exact) ?? unbounded(sign > 0 ? "after-event" : "before-event");
}

function readAnchored(moment: Moment, steps: number, unit: number = DAY): Reckoned | null {
  if (unit < DAY || unit > DECADE) return unbounded("after-event");
  const found = fromAnchor(moment, (day) => unitAt(day, unit, steps), unitPrecision(unit));
  return found ?? unbounded(steps >= 0 ? "after-event" : "before-event");
}

function readDecade(match: Match, third: number | null): Reckoned | null {
  const first = n(match.get("decade"));
  const all = yearsIn(first, first + 9);
  return stated(...(third === null ? all : thirdOf(all, third)), "interval");
}

function readCentury(match: Match, third: number | null): Reckoned | null {
  const century = n(match.get("ordinal"));
  if (century < 1 || century > 21) return null;
  const all = yearsIn((century - 1) * 100 + 1, century * 100);
  return stated(...(third === null ? all : thirdOf(all, third)), "interval");
}

const quarterIn = (year: number, quarter: number): Bounds => [
  monthIn(year, quarter * 3 - 2)[0],
  monthIn(year, quarter * 3)[1],
];

function readQuarter(match: Match, moment: Moment): Reckoned | null {
  const quarter = match.get("quarter") ?? n(match.get("ordinal"));
  if (quarter < 1 || quarter > 4) return null;
  return stretch(moment, match.get("year"), (y) => quarterIn(y, quarter), "interval");
}

function readHalf(match: Match, moment: Moment, steps: number): Reckoned | null {
  const half = n(match.get("ordinal"));
  if (half < 1 || half > 2) return null;
  const month = match.get("month");
  if (month !== null)
    return stretch(moment, match.get("year"), (y) => halfOf(monthIn(y, month), half), "interval");
  const year = match.get("year");
  if (year !== null) return stated(...halfOf(yearsIn(year), half), "interval");
  const unit = match.get("unit") ?? YEAR;
  return fromPublished(moment, (day) => halfOf(unitAt(day, unit, steps), half), "interval");
}

/** "the first three months of 2016", "the last two weeks of March". */
function readFirstUnits(match: Match, moment: Moment, last: boolean): Reckoned | null {
  const unit = n(match.get("unit"));
  const count = Math.min(match.get("n") ?? 1, 999);
  const cut = ([start, end]: Bounds): Bounds | null => {
    if (start === null || end === null) return null;
    return last
      ? [addDays(shift(end, -count, unit), 1), end]
      : [start, addDays(shift(start, count, unit), -1)];
  };
  const month = match.get("month");
  const found =
    month !== null
      ? stretch(moment, match.get("year"), (y) => cut(monthIn(y, month)), "interval")
      : null;
  if (month !== null) return withLength(found, count, unit);
  const year = match.get("year");
  if (year !== null)
    return withLength(
      stretch(moment, year, (y) => cut(yearsIn(y)), "interval"),
      count,
      unit,
    );
  return withLength(
    fromPublished(moment, (day) => cut(yearsIn(yearOf(day))) ?? [null, null], "interval"),
    count,
    unit,
  );
}

function withLength(found: Reckoned | null, count: number, unit: number): Reckoned | null {
  return found === null ? null : { ...found, length: lengthOf(count, unit) };
}

const at =
  (days: number, before = days) =>
  (_: Match, moment: Moment): Reckoned =>
    fromPublished(
      moment,
      (day) => [addDays(day, before), addDays(day, days)],
      days === before ? "day" : "interval",
    );

const nowhere = (role: Reckoned["role"]) => (): Reckoned => unbounded(role);

/** The rules. The longest match at a token wins; between equals the earlier row. */
export const TIME_RULES: readonly TimeRule[] = [
  {
    name: "<year>-<month>-<day>",
    patterns: ["<iso>", "<weekday> ,? <iso>"],
    read: (m) => dayOrSomeYear(NO_MOMENT, m.get("iso"), m.all("iso")[1] ?? 0, m.all("iso")[2] ?? 0),
  },
  { name: "<day>/<month>/<year>", patterns: ["<slashed>"], read: readSlashed },
  {
    name: "<day> <month> <year>",
    patterns: [
      "<day> of? <month> ,? of? <year>",
      "<day> <dash> <month> <dash> <year>",
      "<weekday> ,? the? <day> of? <month> ,? <year>",
      "<month> the? <day> ,? of? <year>",
      "<weekday> ,? <month> <day> ,? <year>",
      "<year> <month> <day>",
    ],
    read: (m, c) => dayOrSomeYear(c, m.get("year"), n(m.get("month")), n(m.get("day"))),
  },
  {
    name: "<day> <month>",
    patterns: [
      "<day> of? <month>",
      "<weekday> ,? the? <day> of? <month>",
      "<month> the? <day>",
      "<weekday> ,? <month> <day>",
    ],
    holds: notCounted,
    read: (m, c) => dayOrSomeYear(c, null, n(m.get("month")), n(m.get("day"))),
  },
  {
    name: "night of <day> <month>",
    patterns: [
      "night of|on the? <day> of? <month> ,? <year>?",
      "night of|on <month> <day> ,? <year>?",
      "<day> <month> night",
    ],
    read: (m, c) =>
      stretch(
        c,
        m.get("year"),
        (y) => {
          const day = dayOf(y, n(m.get("month")), n(m.get("day")));
          return day === null ? null : [day, addDays(day, 1)];
        },
        "interval",
      ),
  },
  {
    name: "<day> to <day> <month>",
    patterns: [
      "<day> to|and|until|till|through|or|/ <day> of? <month> ,? <year>?",
      "<day> <dash> <day> of? <month> ,? <year>?",
      "<day> , <day> ,? and <day> of? <month> ,? <year>?",
      "<month> <day> to|and|until|through|or|/ <day> ,? <year>?",
      "<month> <day> <dash> <day> ,? <year>?",
      "night of <day> to|and <day> <month> <year>?",
      "night of <day> <dash> <day> <month> <year>?",
    ],
    holds: (view, m) => !isCounted(view, m.last),
    read: readDayRange,
  },
  {
    name: "<day> <month> to <day> <month>",
    patterns: [
      "<day> <month> ,? <year>? to|and|until|till|through <day> of? <month> ,? <year>?",
      "<day> <month> ,? <year>? <dash> <day> <month> ,? <year>?",
      "<month> <day> ,? <year>? to|and|until|till|through <month> <day> ,? <year>?",
      "<month> <day> ,? <year>? <dash> <month> <day> ,? <year>?",
    ],
    read: readTwoDates,
  },
  {
    name: "<month> <year>",
    patterns: ["<month> ,? of? <year>", "<month> <dash> <year>", "<month> ’|' <short>"],
    read: (m, c) => {
      const short = m.get("short");
      const year = short === null ? m.get("year") : fullYear(short);
      return stretch(c, year, (y) => monthIn(y, n(m.get("month"))), "month");
    },
  },
  {
    name: "<month> to <month>",
    patterns: [
      "<month> to|and|until|till|through|or|/ <month> ,? of? <year>?",
      "<month> <dash> <month> ,? of? <year>?",
      "<month> of? <year> to|and|until|till|through <month> of? <year>",
      "<month> <year> <dash> <month> <year>",
    ],
    holds: bareMonth,
    read: readTwoMonths,
  },
  {
    name: "<month>",
    patterns: ["<month>", "month of <month>"],
    holds: (view, m) =>
      isBareMonth(view, view.form(m.first) === "month" ? m.first + 2 : m.first, m.last),
    read: (m, c) => stretch(c, null, (y) => monthIn(y, n(m.get("month"))), "month"),
  },
  {
    name: "last <month>",
    patterns: ["last|previous|past <month>", "<month> last|past year", "<month> of last year"],
    read: (m, c, view) =>
      fromPublished(
        c,
        (day) => {
          const month = n(m.get("month"));
          const turn = view.form(m.last - 1) === "year" ? 1 : 0;
          if (turn === 1) return monthIn(yearOf(day) - 1, month);
          return monthIn(monthOf(day) > month ? yearOf(day) : yearOf(day) - 1, month);
        },
        "month",
      ),
  },
  {
    name: "next <month>",
    patterns: ["next|coming <month>"],
    read: (m, c) =>
      fromPublished(
        c,
        (day) =>
          monthIn(yearOf(day) + (monthOf(day) < n(m.get("month")) ? 0 : 1), n(m.get("month"))),
        "month",
      ),
  },
  {
    name: "this <month>",
    patterns: ["this <month>", "<month> this year", "<month> of this year"],
    read: (m, c) => fromPublished(c, (day) => monthIn(yearOf(day), n(m.get("month"))), "month"),
  },
  {
    name: "early <month>",
    patterns: ["<third> in? <dash>? <month> ,? of? <year>?", "the? <edge> of <month> ,? <year>?"],
    holds: (view, m) => m.get("year") !== null || view.capital(m.last - 1),
    read: (m, c) => {
      const third = n(m.get("third") ?? m.get("edge"));
      return stretch(
        c,
        m.get("year"),
        (y) => thirdOf(monthIn(y, n(m.get("month"))), third),
        "interval",
      );
    },
  },
  {
    name: "early <month> to early <month>",
    patterns: [
      "between|from <month> ,? <year>? to|and|until|till|through <third> in? <dash>? <month> ,? of? <year>?",
      "between|from <third> in? <dash>? <month> ,? <year>? to|and|until|till|through <third>? in? <dash>? <month> ,? <year>?",
    ],
    read: readThirdMonths,
  },
  {
    name: "early <year> to early <year>",
    patterns: [
      "between|from <third> in? <dash>? <year> to|and|until|till|through <third>? in? <dash>? <year>",
      "between|from <year> to|and|until|till|through <third> in? <dash>? <year>",
    ],
    holds: (view, m) => !isCounted(view, m.last),
    read: readThirdYears,
  },
  {
    name: "<ordinal> week of <month>",
    patterns: ["<ordinal> week of|in <month> ,? <year>?"],
    read: (m, c) => {
      const week = n(m.get("ordinal"));
      if (week < 1 || week > 5) return null;
      const cut = (y: number): Bounds => {
        const [start, end] = monthIn(y, n(m.get("month")));
        const from = addDays(n0(start), (week - 1) * 7);
        return [from, cutAt([from, addDays(from, 6)], n0(end))[1]];
      };
      return stretch(c, m.get("year"), cut, "interval");
    },
  },
  {
    name: "<year>",
    patterns: ["<year>", "the? year of? <year>", "all of <year>"],
    holds: (view, m) => isBareYear(view, m.last - 1, m.last),
    read: (m) => stated(...yearsIn(n(m.get("year"))), "year"),
  },
  {
    name: "<year> to <year>",
    patterns: [
      "between <year> and <year>",
      "from <year> to|until|till|through|and <year>",
      "<year> to|through|until <year>",
      "<year> <dash> <year>",
      "<year> <dash> <short>",
      "<year> / <short>",
      "<year> / <year>",
      "the? years <year> <dash>|to|and <year>",
      "the? years <year> <dash> <year>",
      "the? years <year> <dash> <short>",
    ],
    holds: (view, m) => !COUNTED.has(view.form(m.last)),
    read: readYears,
  },
  {
    name: "early <year>",
    patterns: ["<third> in? <dash>? <year>", "the? very? <edge> of the? year? <year>"],
    holds: (view, m) => !isCounted(view, m.last),
    read: (m) =>
      stated(...thirdOf(yearsIn(n(m.get("year"))), n(m.get("third") ?? m.get("edge"))), "interval"),
  },
  {
    name: "<season> <year>",
    patterns: [
      "<season> ,? of? <year>",
      "<third> <season> of? <year>",
      "<season> <year> <dash> <short>",
    ],
    read: (m) => {
      const all = seasonIn(n(m.get("year")), n(m.get("season")));
      const third = m.get("third");
      return stated(...(third === null ? all : thirdOf(all, third)), "interval");
    },
  },
  {
    name: "<quarter> <year>",
    patterns: [
      "<quarter> ,? of? <year>?",
      "<ordinal> quarter of|in? the? year? <year>",
      "<ordinal> quarter",
    ],
    holds: (view, m) => m.get("year") !== null || view.form(m.last) !== "of",
    read: readQuarter,
  },
  {
    name: "<half> of <period>",
    patterns: [
      "<ordinal> half of <year>",
      "<ordinal> half of <month> ,? <year>?",
      "<ordinal> half of the|this <unit>",
      "<ordinal> half of last <unit>",
    ],
    read: (m, c, view) => readHalf(m, c, view.form(m.last - 2) === "last" ? -1 : 0),
  },
  {
    name: "first <n> <unit> of <period>",
    patterns: [
      "first <n>? <unit> of|in the? year? <year>",
      "first <n>? <unit> of <month> <year>?",
      "first <n>? <unit> of the|this year",
    ],
    read: (m, c) => readFirstUnits(m, c, false),
  },
  {
    name: "last <n> <unit> of <period>",
    patterns: ["last|final <n>? <unit> of <year>", "last|final <n>? <unit> of <month> <year>?"],
    read: (m, c) => readFirstUnits(m, c, true),
  },
  {
    name: "the <decade>",
    patterns: [
      "<decade>",
      "<third> <dash>? <decade>",
      "<third> to? <dash>? <third> <dash>? <decade>",
    ],
    read: (m) => readDecade(m, m.get("third", 1) === null ? m.get("third") : null),
  },
  {
    name: "<ordinal> century",
    patterns: [
      "<ordinal> <dash>? century|centuries",
      "<third> <dash>? <ordinal> <dash>? century",
      "<edge> of the <ordinal> century",
    ],
    read: (m) => readCentury(m, m.get("third") ?? m.get("edge")),
  },
  {
    name: "yesterday",
    patterns: ["yesterday", "yesterday morning|evening|afternoon|night", "last night"],
    read: at(-1),
  },
  { name: "the day before yesterday", patterns: ["the? day before yesterday"], read: at(-2) },
  {
    name: "today",
    patterns: [
      "earlier|later? today",
      "this morning|evening|afternoon",
      "today",
      "tonight",
      "currently|presently|nowadays",
      "at present",
      "at the moment",
      "these days",
      "right now",
    ],
    holds: isNoName,
    read: at(0),
  },
  { name: "tomorrow", patterns: ["tomorrow", "tomorrow morning|evening|night"], read: at(1) },
  { name: "overnight", patterns: ["overnight"], read: at(0, -1) },
  {
    name: "<weekday>",
    patterns: [
      "<weekday> morning|afternoon|evening|night|noon?",
      "<weekday>",
      "early|late <weekday>",
    ],
    holds: (view, m) => isWeekday(view, m),
    read: (m, c) => readWeekday(m, c, false),
  },
  {
    name: "last <weekday>",
    patterns: [
      "last <weekday>",
      "last <weekday> morning|afternoon|evening|night",
      "<weekday> last week",
      "<weekday> of last week",
    ],
    read: (m, c, view) =>
      view.form(m.last - 1) === "week" && view.form(m.last - 2) === "last"
        ? fromPublished(
            c,
            (day) => {
              const [monday] = weekOf(day, -1);
              const found = addDays(n0(monday), n(m.get("weekday")) - 1);
              return [found, found];
            },
            "day",
          )
        : readWeekday(m, { ...c, future: false }, true),
  },
  {
    name: "this <weekday>",
    patterns: ["this past? <weekday>", "past <weekday>"],
    read: (m, c) => readWeekday(m, c, false),
  },
  {
    name: "next <weekday>",
    patterns: ["next|coming <weekday>"],
    read: (m, c) => fromPublished(c, (day) => weekdayAfter(day, n(m.get("weekday"))), "day"),
  },
  {
    name: "<weekday> and <weekday>",
    patterns: [
      "<weekday> and|to|or|until|through <weekday>",
      "<weekday> night? to|and <weekday> morning?",
      "<weekday> <dash> <weekday>",
    ],
    read: (m, c) =>
      fromPublished(
        c,
        (day) => {
          const [end] = weekdayBefore(day, n(m.get("weekday", 1)), false);
          const [start] = weekdayBefore(n0(end), n(m.get("weekday")), false);
          return [start, end];
        },
        "interval",
      ),
  },
  {
    name: "the weekend",
    patterns: ["the|this|last|past weekend", "the past|last weekend"],
    read: (_, c) =>
      fromPublished(
        c,
        (day) => {
          const [saturday] = weekdayBefore(day, 6, true);
          return cutAt([saturday, addDays(n0(saturday), 1)], day);
        },
        "interval",
      ),
  },
  {
    name: "last <unit>",
    patterns: ["last|past <unit>", "the last year"],
    holds: (view, m) =>
      view.form(m.last) !== "s" &&
      !/s$/.test(view.form(m.last - 1)) &&
      !["the"].includes(view.form(m.first - 1)),
    read: (m, c) => (m.get("unit") === DAY ? null : readUnit(m, c, -1)),
  },
  {
    name: "this <unit>",
    patterns: ["earlier|later? this <unit>", "this <unit>", "the current|present <unit>"],
    holds: (view, m) => !/s$/.test(view.form(m.last - 1)),
    read: (m, c) => readUnit(m, c, 0),
  },
  {
    name: "next <unit>",
    patterns: ["next <unit>", "the coming <unit>"],
    holds: (view, m) =>
      !/s$/.test(view.form(m.last - 1)) &&
      view.form(m.first - 1) !== "the" &&
      view.form(m.first - 1) !== "very",
    read: (m, c) =>
      m.get("unit") === DAY ? readAnchored(c, 1, m.get("unit") ?? DAY) : readUnit(m, c, 1),
  },
  {
    name: "early last <unit>",
    patterns: ["<third> last <unit>", "the? <edge> of last <unit>"],
    read: (m, c) => readThirdOfUnit(m, c, -1),
  },
  {
    name: "early this <unit>",
    patterns: ["<third> this <unit>", "the? <edge> of this <unit>", "the? <edge> of the <unit>"],
    holds: (view, m) => !/s$/.test(view.form(m.last - 1)) && view.form(m.last) !== "of",
    read: (m, c) => readThirdOfUnit(m, c, 0),
  },
  {
    name: "so far this <unit>",
    patterns: [
      "so far this <unit>",
      "this <unit> so far",
      "this <unit> alone",
      "to date this year",
      "year to date",
    ],
    read: (m, c) => {
      const unit = m.get("unit") ?? YEAR;
      return fromPublished(c, (day) => cutAt(unitAt(day, unit, 0), day), "interval");
    },
  },
  {
    name: "last <season>",
    patterns: ["last|past <season>", "this past <season>"],
    read: (m, c) => readSeason(m, c, -1),
  },
  { name: "this <season>", patterns: ["this <season>"], read: (m, c) => readSeason(m, c, 0) },
  {
    name: "next <season>",
    patterns: ["next|coming <season>"],
    read: (m, c) => readSeason(m, c, 1),
  },
  {
    name: "<n> <unit> ago",
    patterns: ["<n> <unit> ago", "a|an <unit> ago", "<n> <unit> or more? ago"],
    read: (m, c) => readAgo(m, c, m.get("n") ?? 1),
  },
  {
    name: "<n> and a half <unit> ago",
    patterns: ["<n> and a half <unit> ago", "a|one <unit> and a half ago"],
    read: (m, c) => readAgo(m, c, (m.get("n") ?? 1) + 0.5),
  },
  {
    name: "half a <unit> ago",
    patterns: ["half a|an <unit> ago"],
    read: (m, c) => readAgo(m, c, 0.5),
  },
  {
    name: "a few <unit> ago",
    patterns: ["<vague> <unit> ago", "<unit> ago", "some <unit> ago"],
    read: readVagueAgo,
  },
  {
    name: "the past <n> <unit>",
    patterns: [
      "the|this past|last <n>? <unit>",
      "the previous|preceding <n> <unit>",
      "past|last <n> <unit>",
      "last|past <n> <dash> <unit>",
      "the past|last <n> <dash> <unit> period",
      "the <n> past|last <unit>",
    ],
    holds: (view, m) =>
      view.form(m.last) !== "of" &&
      (m.get("n") !== null || !/s$/.test(view.form(m.last - 1))) &&
      notAge(view, m),
    read: readPast,
  },
  {
    name: "the past <n> and a half <unit>",
    patterns: ["the past|last <n> and a half <unit>", "the past|last <unit> and a half"],
    read: (m, c) => {
      const count = (m.get("n") ?? 1) + 0.5;
      const unit = n(m.get("unit"));
      return withLength(
        fromPublished(c, (day) => [shift(day, -count, unit), day], "interval"),
        count,
        unit,
      );
    },
  },
  {
    name: "recent <unit>",
    patterns: [
      "recent <unit>",
      "the past|last|recent <vague>? <unit>",
      "past|last <vague> <unit>",
      "the <vague> past|last <unit>",
    ],
    holds: (view, m) => /s$/.test(view.form(m.last - 1)) && view.form(m.last) !== "of",
    read: readRecent,
  },
  {
    name: "recently",
    patterns: [
      "recently|lately",
      "most recently",
      "to date",
      "so far",
      "until|till now",
      "up to now",
    ],
    holds: (view, m) => !(view.form(m.first) === "so" && view.form(m.last) === "as"),
    read: (_, c) => ({
      ...fromPublished(c, (day) => [null, day], "interval"),
      role: "until",
    }),
  },
  {
    name: "the coming <unit>",
    patterns: [
      "coming <unit>",
      "the next|coming|following <vague>? <unit>",
      "the next|coming <n> <unit>",
      "next <n> <unit>",
      "the next|coming <n> to <n> <unit>",
    ],
    holds: (view, m) =>
      m.get("n") !== null ||
      (/s$/.test(view.form(m.last - 1)) && view.form(m.last - 2) !== "following"),
    read: readComing,
  },
  {
    name: "<n> <unit> after",
    patterns: [
      "<n> <unit> after|since|following|into",
      "<n> and a half <unit> after|since|following|into",
      "a|an <unit> after|since|following|into",
      "a|an <unit> and a half after|since|into",
      "the day|night|week|month|year after",
      "<vague>? <unit> after|since|following|into",
    ],
    read: (m, c, view) => {
      const lone =
        view.form(m.last) === "" || view.form(m.last) === "." || view.form(m.last) === ",";
      return lone && view.form(m.last - 1) === "after"
        ? readLater(m, c, 1, m.get("n") ?? 1)
        : unbounded("after-event");
    },
  },
  {
    name: "<n> <unit> before",
    patterns: [
      "<n> <unit> before",
      "<n> <unit> prior|ahead to|of",
      "<n> and a half <unit> before",
      "a|an <unit> before",
      "a|an <unit> prior to",
      "<vague>? <unit> before",
    ],
    read: (m, c, view) => {
      const lone =
        view.form(m.last) === "" || view.form(m.last) === "." || view.form(m.last) === ",";
      return lone && view.form(m.last - 1) === "before" && m.get("unit") !== null
        ? readLater(m, c, -1, m.get("n") ?? 1)
        : unbounded("before-event");
    },
  },
  {
    name: "<n> <unit> later",
    patterns: [
      "<n> <unit> later|afterwards|afterward|on",
      "a|an <unit> later",
      "<n> and a half <unit> later",
    ],
    read: (m, c, view) =>
      view.form(m.last - 1) === "on" && !["."].includes(view.form(m.last))
        ? readDuration(m, c, m.get("n") ?? 1, false)
        : readLater(
            m,
            c,
            1,
            (m.get("n") ?? 1) +
              (view.form(m.first + 2) === "half" || view.form(m.first + 3) === "half" ? 0.5 : 0),
          ),
  },
  {
    name: "<n> <unit> earlier",
    patterns: ["<n> <unit> earlier|previously|prior", "a|an <unit> earlier|previously"],
    read: (m, c) => readLater(m, c, -1, m.get("n") ?? 1),
  },
  { name: "<unit> later", patterns: ["<vague>? <unit> later"], read: nowhere("after-event") },
  { name: "<unit> earlier", patterns: ["<vague>? <unit> earlier"], read: nowhere("before-event") },
  {
    name: "the same <unit>",
    patterns: [
      "the|that same <unit>",
      "that day|week|month|year|night|evening|morning",
      "the same evening|morning|night|afternoon",
    ],
    read: (m, c, view) => readAnchored(c, 0, UNITS.get(view.form(m.last - 1))),
  },
  {
    name: "the following <unit>",
    patterns: [
      "the following|next|ensuing|subsequent <unit>",
      "the following|next morning|evening|afternoon",
      "the very next day",
    ],
    holds: (view, m) => !/s$/.test(view.form(m.last - 1)),
    read: (m, c) => readAnchored(c, 1, m.get("unit") ?? DAY),
  },
  {
    name: "the previous <unit>",
    patterns: ["the previous|preceding <unit>", "the day|night|evening before"],
    holds: (view, m) => !/s$/.test(view.form(m.last - 1)),
    read: (m, c, view) => {
      const lone = view.form(m.last - 1) !== "before" || /^[.,;]?$/.test(view.form(m.last));
      return lone ? readAnchored(c, -1, m.get("unit") ?? DAY) : unbounded("before-event");
    },
  },
  {
    name: "at the time",
    patterns: ["at the|that time", "by|until then", "at that point", "in those days"],
    holds: (view, m) => view.form(m.last) !== "of" && view.form(m.last) !== "when",
    read: (_, c) => fromAnchor(c, (day) => [day, day], "interval") ?? unbounded("after-event"),
  },
  {
    name: "since then",
    patterns: ["since then", "ever since"],
    holds: (view, m) => view.form(m.first) !== "ever" || isClauseEnd(view.form(m.last)),
    read: (_, c) => {
      const since = fromAnchor(c, (day) => [day, day], "interval");
      if (since === null)
        return { ...unbounded("since"), bounds: [null, c.published.end], basis: "relative" };
      return {
        ...since,
        role: "since",
        bounds: [since.bounds[0], c.published.end],
        precision: "interval",
      };
    },
  },
  {
    name: "in <n> <unit>",
    patterns: [
      "in|within|inside|during|over just|only|about|around|nearly|almost|barely|less? than? <n> <unit>",
      "in|within|inside|during|over the? space|course|span of <n> <unit>",
      "in|within|inside|over just|only|under|about|barely|nearly|almost? a|an <unit>",
      "in a single <unit>",
    ],
    holds: (view, m) => notAge(view, m) && !MISREAD_UNIT_TAILS.has(view.form(m.last)),
    read: (m, c) => readDuration(m, c, m.get("n") ?? 1, true),
  },
  {
    name: "in <n> and a half <unit>",
    patterns: [
      "in|within|over just|only|about? <n> and a half <unit>",
      "in|within|over just|only|about? a|an|one <unit> and a half",
      "in|within|over half a|an <unit>",
    ],
    read: (m, c, view) =>
      readDuration(m, c, view.form(m.first + 1) === "half" ? 0.5 : (m.get("n") ?? 1) + 0.5, true),
  },
  {
    name: "<n> <unit>",
    patterns: [
      "<n> <unit>",
      "<n> <dash> <unit>",
      "<n> <dash> <unit> <dash> long",
      "for a|an <unit>",
      "for the better? part? of a|an <unit>",
    ],
    holds: (view, m) => notAge(view, m) && !isHourOfDay(view, m),
    read: (m, c, view) =>
      m.get("n") === 1 && view.form(m.first) === "one" && !LENGTH_LEADS.has(view.form(m.first - 1))
        ? unbounded("duration")
        : readDuration(m, c, m.get("n") ?? 1, false),
  },
  {
    name: "<n> and a half <unit>",
    patterns: [
      "<n> and a half <dash>? <unit>",
      "a|an <unit> and a half",
      "half a|an <unit>",
      "a half <dash> <unit>",
    ],
    holds: notAge,
    read: (m, c, view) =>
      readDuration(
        m,
        c,
        view.form(m.first) === "half" || view.form(m.first + 1) === "half"
          ? 0.5
          : (m.get("n") ?? 1) + 0.5,
        false,
      ),
  },
  {
    name: "<n> to <n> <unit>",
    patterns: [
      "<n> to|or|and <n> <unit>",
      "<n> <dash> <n> <unit>",
      "<n> <dash>? to <dash>? <n> <dash>? <unit>",
      "<n> <unit> to|or <n> <unit>",
      "between <n> and <n> <unit>",
    ],
    holds: (view, m) =>
      notAge(view, m) && !isHourOfDay(view, m) && !/^0\d{3}$/.test(view.form(m.first)),
    read: nowhere("duration"),
  },
  {
    name: "for <unit>",
    patterns: ["for|in|over <vague>? <unit>", "for <vague>? <unit>"],
    holds: (view, m) => /s$/.test(view.form(m.last - 1)),
    read: nowhere("duration"),
  },
  {
    name: "every <unit>",
    patterns: [
      "every|each <unit>",
      "every|each <weekday>",
      "every|each <n> <unit>",
      "every|each <weekday> night|morning",
      "24 / 7",
      "every|each <month>",
    ],
    read: nowhere("recurring"),
  },
  {
    name: "<clock time>",
    patterns: [
      "<clock>",
      "<clock> to|and|until|<dash> <clock>",
      "<clock> <dash> <clock>",
      "midnight|noon|midday",
    ],
    holds: (view, m) =>
      !isCounted(view, m.last) || /^(?:time|hours?|hrs|gmt|utc)$/.test(view.form(m.last - 1)),
    read: nowhere("point"),
  },
  {
    name: "<feast>",
    patterns: ["easter sunday|monday? of? <year>?", "good friday <year>?"],
    holds: (view, m) => view.capital(m.first),
    read: (m, c, view) => {
      const offset = view.form(m.first) === "good" ? -2 : 0;
      return stretch(c, m.get("year"), (y) => easterOf(y, offset), "day");
    },
  },
  {
    name: "<ramadan>",
    patterns: ["ramadan ,? of? <year>?", "the? holy? month of ramadan ,? <year>?"],
    holds: (view, m) =>
      !["abdullah", "abdel", "mohammed", "muhammad"].includes(view.form(m.first - 1)),
    read: (m, c) => stretch(c, m.get("year"), ramadanOf, "interval"),
  },
  {
    name: "<christmas>",
    patterns: ["christmas day? ,? <year>?", "christmas eve ,? <year>?", "new year ’|'? s eve|day"],
    read: (m, c, view) => {
      const eve = view.form(m.first + 1) === "eve";
      if (view.form(m.first) === "new") return unbounded("point");
      return stretch(c, m.get("year"), (y) => dayIn(y, 12, eve ? 24 : 25), "day");
    },
  },
];

const LENGTH_LEADS = new Set(
  "in within for during over after just only than about nearly almost least".split(" "),
);
/** "in 12 month-old", "in three day camps" are no lengths. */
const MISREAD_UNIT_TAILS = new Set(["old"]);
const NAMED_WEEKDAYS = new Set("bloody black palm easter sad".split(" "));
const PAPERS = new Set("times telegraph mirror express mail market brigade".split(" "));

function isWeekday(view: View, match: Match): boolean {
  const short = view.form(match.first).length < 6;
  if (short && (match.last - match.first > 1 ? view.form(match.last - 1) !== "." : true)) {
    return view.form(match.first - 1) === "on" && match.last - match.first === 1;
  }
  if (NAMED_WEEKDAYS.has(view.form(match.first - 1))) return false;
  if (!view.capital(match.first) && view.form(match.first).length < 6) return false;
  return !(PAPERS.has(view.form(match.last)) && view.capital(match.last));
}

/** "VOP Today News", "TODAY" in a masthead: a name, unless the sentence begins with it. */
function isNoName(view: View, { first, last }: Match): boolean {
  if (!view.capital(first)) return true;
  return !view.capital(last) && !(view.capital(first - 1) && view.form(first - 1) !== "");
}

function isClauseEnd(form: string): boolean {
  return form === "" || form === "." || form === "," || form === ";";
}

const NO_MOMENT: Moment = {
  published: { start: null, end: null, precision: "none", basis: "none", evidence: [] },
  future: false,
  anchor: null,
  narrative: false,
  frames: [],
};
