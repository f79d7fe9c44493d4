import { addDays, dayOf, yearOf } from "../../math/day.ts";
import type { Day } from "../../model/index.ts";
import type { Bounds } from "./reckon.ts";

/** First days of Ramadan in the Umm al-Qura calendar; sightings elsewhere differ by a day. */
const RAMADAN: readonly Day[] = [
  "2010-08-11",
  "2011-08-01",
  "2012-07-20",
  "2013-07-09",
  "2014-06-28",
  "2015-06-18",
  "2016-06-06",
  "2017-05-27",
  "2018-05-16",
  "2019-05-06",
  "2020-04-24",
  "2021-04-13",
  "2022-04-02",
  "2023-03-23",
  "2024-03-11",
  "2025-03-01",
  "2026-02-18",
];

/** Ramadan of a year between 2010 and 2026, with a day either side; null outside. */
export function ramadanOf(year: number): Bounds | null {
  const first = RAMADAN.find((day) => yearOf(day) === year);
  return first === undefined ? null : [addDays(first, -1), addDays(first, 30)];
}

/**
 * Western Easter Sunday, moved by `offset` days. Meeus, Astronomical Algorithms, 1991, ch. 8
 * (after Butcher's rule of 1876).
 */
export function easterOf(year: number, offset = 0): Bounds | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  const sunday = dayOf(year, month, day);
  return sunday === null ? null : [addDays(sunday, offset), addDays(sunday, offset)];
}
