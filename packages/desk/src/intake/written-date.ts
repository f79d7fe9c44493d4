import { type Day, dayOf, type TimePrecision } from "vouch";

/** A date as a machine value, an address or a field states it. */
export interface WrittenDate {
  readonly start: Day;
  readonly end: Day;
  readonly precision: TimePrecision;
}

const MONTHS: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:$|[T\s])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|[T\s]|\d{6}$)/;
const YEAR = /^(\d{4})$/;
const DAY_FIRST =
  /^(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})(?:st|nd|rd|th)?[\s.-]{1,3}([a-z]{3,9})\.?,?[\s-]{1,3}(\d{4})\b/i;
const MONTH_FIRST =
  /^(?:[a-z]{3,9},?\s{1,3})?([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/i;
const MONTH_ONLY = /^([a-z]{3,9})\.?,?\s{1,3}(\d{4})$/i;

/**
 * Read a date that stands in a field: ISO 8601, `20191118`, `2019/11`, `18 Nov 2019`, RFC 2822. The day
 * is taken as written, whatever the time zone. `03/04/2019` is not read: nobody knows which is the day.
 *
 * @returns null where it is no existing date.
 */
export function readWrittenDate(value: string): WrittenDate | null {
  const text = value.trim().slice(0, 60);
  const numbers = ISO.exec(text) ?? COMPACT.exec(text);
  if (numbers !== null) return dateOf(numbers[1], numbers[2], numbers[3]);
  const year = YEAR.exec(text);
  if (year !== null) return dateOf(year[1]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const monthOnly = MONTH_ONLY.exec(text);
  return monthOnly === null ? null : dateOf(monthOnly[2], monthOf(monthOnly[1]));
}

const ADDRESS_DAY =
  /[/_.-]((?:19|20)\d{2})[/_.-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_.-]?([0-3]\d)(?=[/_.?#-]|$)/i;
const ADDRESS_MONTH =
  /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\//i;

/** The date that an address holds in its path: `/2019/11/18/`, `/2019-11-18-`, `/20191118/`, `/2019/11/`. */
export function findAddressDate(address: string): WrittenDate | null {
  const path = address.slice(0, 2000);
  const day = ADDRESS_DAY.exec(path);
  const found = day === null ? null : dateOf(day[1], monthOf(day[2]), day[3]);
  if (found !== null) return found;
  const month = ADDRESS_MONTH.exec(path);
  return month === null ? null : dateOf(month[1], monthOf(month[2]));
}

function monthOf(word: string | undefined): string | undefined {
  if (word === undefined || /^\d/.test(word)) return word;
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? "0" : String(at + 1);
}

function dateOf(year?: string, month?: string, day?: string): WrittenDate | null {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const start = y < 1000 ? null : dayOf(y, m, d);
  if (start === null) return null;
  if (day !== undefined) return { start, end: start, precision: "day" };
  if (month === undefined) return { start, end: `${start.slice(0, 4)}-12-31`, precision: "year" };
  const last = [31, 30, 29, 28].map((length) => dayOf(y, m, length)).find((end) => end !== null);
  return { start, end: last ?? start, precision: "month" };
}
