import type { Day, Published, When } from "../model/index.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Where the time of a claim comes from, in words. */
export const TIME_BASIS: Readonly<Record<When["basis"], string>> = {
  stated: "as stated",
  relative: "reckoned from the day of the statement",
  narrative: "carried over from the sentences before",
  document: "the report’s own date, since no other is told",
  inferred: "inferred",
  none: "no time is told",
};

/** Where a report's date comes from, in words. */
export const PUBLISHED_BASIS: Readonly<Record<Published["basis"], string>> = {
  stated: "as the text states it",
  frontmatter: "as the file states it",
  metadata: "from the page’s own metadata",
  url: "from the address",
  original: "of the original that it repeats",
  inferred: "inferred from what the text names",
  person: "set by hand",
  none: "not known",
};

/** The time a claim is about with where that comes from: "time: Aug 2019, as stated". */
export function formatWhen({ start, end, basis }: When): string {
  if (start === null && end === null) return TIME_BASIS.none;
  return `time: ${formatSpan(start, end)}, ${TIME_BASIS[basis]}`;
}

/** `6 Aug 2019`. */
export function formatDay(day: Day): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? "?"} ${year}`;
}

/** A day, month or year as keys have them: `2019-08-06` → `6 Aug 2019`, `2019-08` → `Aug 2019`. */
export function formatPart(part: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(part)) return formatDay(part);
  const month = /^(\d{4})-(\d{2})$/.exec(part);
  return month === null ? part : `${MONTHS[Number(month[2]) - 1] ?? "?"} ${month[1]}`;
}

/** `2019`, `Aug 2019`, `6 Aug 2019`, `1 Sep 2020 – 31 Dec 2021`, `since …`, `until …`, "no time told". */
export function formatSpan(start: Day | null, end: Day | null): string {
  if (start === null) return end === null ? "no time told" : `until ${formatDay(end)}`;
  if (end === null) return `since ${formatDay(start)}`;
  if (start === end) return formatDay(start);
  if (start.endsWith("-01-01") && end.endsWith("-12-31")) return years(start, end);
  if (start.slice(0, 7) === end.slice(0, 7) && isWholeMonth(start, end))
    return formatDay(start).replace(/^\d+ /, "");
  return `${formatDay(start)} – ${formatDay(end)}`;
}

function years(start: Day, end: Day): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

function isWholeMonth(start: Day, end: Day): boolean {
  return start.endsWith("-01") && Number(end.slice(8)) >= 28;
}
