import type { Day } from "../model/index.ts";

const FIRST = 0;
/** Day number of 9999-12-31. */
const LAST = 3_652_424;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
/** Days before each month of a common year. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Whether `text` is an existing day, `YYYY-MM-DD`: true for 2016-02-29, false for 2016-02-30. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year, month, day] = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The day of a year (0..9999), month (1..12) and day of the month; null where there is none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
}

/** Days since 0000-01-01 in the proleptic Gregorian calendar. Expects a day that {@link isDay}. */
export function dayNumber(day: Day): number {
  const [year, month, date] = parts(day);
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return daysBefore(year) + (BEFORE[month - 1] ?? 0) + leap + date - 1;
}

/** The day with this number; numbers outside 0000-01-01 … 9999-12-31 give the nearer end. */
export function fromDayNumber(number: number): Day {
  const at = Math.min(LAST, Math.max(FIRST, Math.trunc(number)));
  let year = Math.floor(at / 365.2425);
  while (daysBefore(year + 1) <= at) year++;
  while (daysBefore(year) > at) year--;
  let rest = at - daysBefore(year);
  let month = 1;
  while (rest >= monthLength(year, month)) rest -= monthLength(year, month++);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(rest + 1, 2)}`;
}

/** The day `days` later; earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** The same date `months` later; the month's last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const count = year * 12 + (month - 1) + Math.trunc(months);
  const at = Math.min(9999 * 12 + 11, Math.max(0, count));
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(date, monthLength(toYear, toMonth)), 2)}`;
}

/** Last day of the month that holds `day`. */
export function endOfMonth(day: Day): Day {
  const [year, month] = parts(day);
  return `${day.slice(0, 8)}${pad(monthLength(year, month), 2)}`;
}

/** Day of the week: 0 = Monday … 6 = Sunday. */
export function weekday(day: Day): number {
  return (dayNumber(day) + 5) % 7;
}

/** Year of a day, 0..9999. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Month of a day, 1..12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function parts(day: Day): [number, number, number] {
  return [yearOf(day), monthOf(day), Number(day.slice(8, 10))];
}

function daysBefore(year: number): number {
  const past = year - 1;
  if (year <= 0) return 0;
  return year * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
