import {
  DOUBTFUL_MONTHS,
  EDGES,
  MONTHS,
  NUMBER_WORDS,
  ORDINALS,
  SEASONS,
  THIRDS,
  UNITS,
  VAGUE,
  WEEKDAYS,
} from "./lexicon.ts";
import type { View } from "./view.ts";

/** What a class of words read: the token after it and its numbers. */
export interface Taken {
  readonly next: number;
  readonly values: readonly number[];
}

/** A class of words that patterns name as `<name>`. */
export interface WordClass {
  /** Whether a token with this folded form can begin it. */
  readonly begins: (form: string) => boolean;
  /** Read it at token `at`; null where it does not stand there. */
  readonly read: (view: View, at: number) => Taken | null;
}

const DIGITS = /^\d{1,9}$/;
const TWO = /^\d{1,2}$/;
const FOUR = /^\d{4}$/;
const DASHES = new Set(["-", "–", "—", "‐", "‑", "−"]);
const SUFFIXES = new Set(["st", "nd", "rd", "th"]);

const isNumber = (form: string): boolean => form.length <= 9 && DIGITS.test(form);

function take(next: number, ...values: number[]): Taken {
  return { next, values };
}

function fromTable(table: ReadonlyMap<string, number>): WordClass {
  return {
    begins: (form) => table.has(form),
    read: (view, at) => {
      const value = table.get(view.form(at));
      return value === undefined ? null : take(at + 1, value);
    },
  };
}

function readMonth(view: View, at: number): Taken | null {
  const form = view.form(at);
  const month = MONTHS.get(form);
  if (month === undefined) return null;
  if (DOUBTFUL_MONTHS.has(form) && !view.capital(at)) return null;
  const dotted = form.length <= 4 && view.form(at + 1) === "." && view.glued(at + 1);
  return take(dotted ? at + 2 : at + 1, month);
}

function readWeekday(view: View, at: number): Taken | null {
  const form = view.form(at);
  const value = WEEKDAYS.get(form);
  if (value === undefined) return null;
  if (form.length < 6 && !view.capital(at)) return null;
  const dotted = form.length <= 5 && view.form(at + 1) === "." && view.glued(at + 1);
  return take(dotted ? at + 2 : at + 1, value);
}

function readDayOfMonth(view: View, at: number): Taken | null {
  const form = view.form(at);
  const ordinal = ORDINALS.get(form);
  if (ordinal !== undefined) return view.form(at + 1) === "of" ? take(at + 1, ordinal) : null;
  if (!TWO.test(form)) return null;
  const value = Number(form);
  if (value < 1 || value > 31) return null;
  const suffixed = SUFFIXES.has(view.form(at + 1)) && view.glued(at + 1);
  return take(suffixed ? at + 2 : at + 1, value);
}

function readYear(view: View, at: number): Taken | null {
  const form = view.form(at);
  if (!FOUR.test(form)) return null;
  const value = Number(form);
  return value >= 1800 && value <= 2099 && !isDecade(view, at) ? take(at + 1, value) : null;
}

function isDecade(view: View, at: number): boolean {
  return view.glued(at + 1) && view.form(at + 1) === "s";
}

/** "1990s", "1990's", "’90s". */
function readDecade(view: View, at: number): Taken | null {
  const quoted = QUOTES.has(view.form(at)) && view.glued(at + 1);
  const first = quoted ? at + 1 : at;
  const number = view.form(first);
  if (!(quoted ? /^[1-9]0$/ : /^(?:1[89]|20)\d0$/).test(number)) return null;
  const s = QUOTES.has(view.form(first + 1)) && view.glued(first + 1) ? first + 2 : first + 1;
  if (!view.glued(s) || view.form(s) !== "s") return null;
  return take(s + 1, quoted ? 1900 + Number(number) : Number(number));
}

const QUOTES = new Set(["'", "’", "‘"]);

/** "5", "five", "twenty-five". A decimal or a thousand with a comma is no count of days. */
function readCount(view: View, at: number): Taken | null {
  const form = view.form(at);
  if (isNumber(form)) return take(at + 1, Number(form));
  if (/^\d{1,3}\.\d{1,2}$/.test(form)) return take(at + 1, Number(form));
  const value = NUMBER_WORDS.get(form);
  if (value === undefined) return null;
  if (value < 20) return take(at + 1, value);
  const after = DASHES.has(view.form(at + 1)) ? at + 2 : at + 1;
  const ones = NUMBER_WORDS.get(view.form(after));
  return ones !== undefined && ones < 10 ? take(after + 1, value + ones) : take(at + 1, value);
}

/** "2015-11-19", with a clock time glued to it. */
function readIso(view: View, at: number): Taken | null {
  const [year, month, day] = [view.form(at), view.form(at + 2), view.form(at + 4)];
  if (!FOUR.test(year) || !TWO.test(month) || !TWO.test(day)) return null;
  const first = view.form(at + 1);
  if (first !== view.form(at + 3) || !(DASHES.has(first) || first === "/")) return null;
  for (let i = 1; i < 5; i++) if (!view.glued(at + i)) return null;
  return take(afterInstant(view, at + 5), Number(year), Number(month), Number(day));
}

/** Past "T14:30:00Z" glued to a date. */
function afterInstant(view: View, at: number): number {
  if (!view.glued(at) || !/^t\d{2}$/.test(view.form(at))) return at;
  let next = at + 1;
  while (
    next < at + 8 &&
    view.glued(next) &&
    /^(?::|\d{2}|\d{2}\.\d{1,9}|z|\+|-)$/.test(view.form(next))
  )
    next++;
  return next;
}

/** "19/11/2015", "19.11.2015", "19-11-2015": three numbers in the order written, year last. */
function readSlashed(view: View, at: number): Taken | null {
  const form = view.form(at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(form);
  if (dotted !== null)
    return take(at + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), 1);
  const sign = view.form(at + 1);
  if (!TWO.test(form) || (sign !== "/" && !DASHES.has(sign)) || view.form(at + 3) !== sign)
    return null;
  for (let i = 1; i < 5; i++) if (!view.glued(at + i)) return null;
  const [month, year] = [view.form(at + 2), view.form(at + 4)];
  if (!TWO.test(month) || !/^\d{2}(?:\d{2})?$/.test(year) || (sign !== "/" && year.length < 4))
    return null;
  return take(at + 5, Number(form), Number(month), fullYear(Number(year)), 0);
}

/** Two digits of a year stand for 1950–2049. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

const HALF_DAY = /^[ap]\.?m\.?$/;

/** "14:30", "2:30 p.m.", "7 am", "0800 GMT", "6 o’clock". */
function readClock(view: View, at: number): Taken | null {
  const form = view.form(at);
  const minutes = view.glued(at + 1) && view.form(at + 1) === ":" && view.glued(at + 2);
  if (TWO.test(form) && minutes && TWO.test(view.form(at + 2))) return readZone(view, at + 3, true);
  if (/^\d{1,2}\.\d{2}$/.test(form) && HALF_DAY.test(view.form(at + 1))) return take(at + 2);
  if (TWO.test(form)) return readHour(view, at);
  if (/^[0-2]\d[0-5]\d$/.test(form)) return readZone(view, at + 1, false);
  return null;
}

function readHour(view: View, at: number): Taken | null {
  const next = view.form(at + 1);
  if (HALF_DAY.test(next)) return readZone(view, at + 2, true);
  if (/^o$/.test(next) && view.form(at + 2) === "clock") return take(at + 3);
  if (next === "oclock") return take(at + 2);
  return next === "gmt" || next === "utc" ? take(at + 2) : null;
}

const ZONES = new Set(["gmt", "utc", "est", "edt", "cet", "cest", "eet", "msk", "z"]);

function readZone(view: View, at: number, sure: boolean): Taken | null {
  let next = at;
  if (view.form(next) === ":" && view.glued(next) && view.glued(next + 1)) next += 2;
  if (HALF_DAY.test(view.form(next))) next++;
  const local = view.form(next) === "local" && view.form(next + 1) === "time";
  if (local) return take(next + 2);
  if (ZONES.has(view.form(next))) return take(next + 1);
  if (!sure && /^(?:hours|hrs)$/.test(view.form(next))) return take(next + 1);
  return sure ? take(next) : null;
}

/** "Q3", "q1". */
function readQuarter(view: View, at: number): Taken | null {
  const found = /^q([1-4])$/.exec(view.form(at));
  return found === null ? null : take(at + 1, Number(found[1]));
}

/** "20th", "third": an ordinal in digits or words. */
function readOrdinal(view: View, at: number): Taken | null {
  const form = view.form(at);
  const worded = ORDINALS.get(form);
  if (worded !== undefined) {
    return take(at + 1, worded);
  }
  if (form === "twenty" && DASHES.has(view.form(at + 1)) && view.form(at + 2) === "first")
    return take(at + 3, 21);
  if (!TWO.test(form) || !view.glued(at + 1) || !SUFFIXES.has(view.form(at + 1))) return null;
  return take(at + 2, Number(form));
}

/** Two digits that shorten a year: "2014–15", "’16". */
function readShortYear(view: View, at: number): Taken | null {
  const form = view.form(at);
  return /^\d{2}$/.test(form) ? take(at + 1, Number(form)) : null;
}

function readDash(view: View, at: number): Taken | null {
  return DASHES.has(view.form(at)) ? take(at + 1) : null;
}

/** "several", "a few", "a couple of", "some". */
function readVague(view: View, at: number): Taken | null {
  const start = view.form(at) === "a" ? at + 1 : at;
  const form = view.form(start);
  if (!VAGUE.has(form) || (form === "couple" && start === at)) return null;
  return take(view.form(start + 1) === "of" ? start + 2 : start + 1);
}

const UNIT: WordClass = fromTable(UNITS);
const isCountForm = (form: string): boolean =>
  NUMBER_WORDS.has(form) || isNumber(form) || /^\d{1,3}\.\d{1,2}$/.test(form);

/** The classes that patterns can name. */
export const CLASSES: Readonly<Record<string, WordClass>> = {
  month: { begins: (form) => MONTHS.has(form), read: readMonth },
  weekday: { begins: (form) => WEEKDAYS.has(form), read: readWeekday },
  day: { begins: (form) => TWO.test(form) || ORDINALS.has(form), read: readDayOfMonth },
  year: { begins: (form) => FOUR.test(form), read: readYear },
  short: { begins: (form) => /^\d{2}$/.test(form), read: readShortYear },
  decade: { begins: (form) => /^\d{4}$|^['’‘]$/.test(form), read: readDecade },
  n: { begins: isCountForm, read: readCount },
  vague: { begins: (form) => form === "a" || VAGUE.has(form), read: readVague },
  unit: UNIT,
  season: fromTable(SEASONS),
  third: fromTable(THIRDS),
  edge: fromTable(EDGES),
  ordinal: {
    begins: (form) => ORDINALS.has(form) || form === "twenty" || TWO.test(form),
    read: readOrdinal,
  },
  quarter: { begins: (form) => /^q[1-4]$/.test(form), read: readQuarter },
  iso: { begins: (form) => FOUR.test(form), read: readIso },
  slashed: {
    begins: (form) => TWO.test(form) || /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(form),
    read: readSlashed,
  },
  clock: { begins: (form) => /^\d{1,2}$|^\d{4}$|^\d{1,2}\.\d{2}$/.test(form), read: readClock },
  dash: { begins: (form) => DASHES.has(form), read: readDash },
};
