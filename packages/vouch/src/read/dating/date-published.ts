import { addDays, addMonths, dayOf, endOfMonth, yearOf } from "../../math/day.ts";
import {
  type DatedFactRow,
  type Day,
  type Derivation,
  type Published,
  type Quote,
  quoteOf,
  type Span,
} from "../../model/index.ts";
import { formAt, type Page, sentenceAt, tokenAfter, wordAt } from "../../text/page.ts";
import { PhraseBook } from "../../text/phrases.ts";
import type { FoundTime } from "../parts.ts";
import { isPast, tenseAround } from "../time/context.ts";
import { MONTHS } from "../time/lexicon.ts";
import { readTimes } from "../time/read-times.ts";
import { viewOf } from "../time/view.ts";
import { findStatedDay } from "./stated-day.ts";

const UNKNOWN: Published = {
  start: null,
  end: null,
  precision: "none",
  basis: "none",
  evidence: [],
};

/** At most so many pieces of evidence are kept, the strongest first. */
const EVIDENCE_MAX = 8;

/**
 * When a text was published. What intake was told wins; then the day of the first publication that
 * the text names; then a dateline, a byline or "Published on …"; else bounds from what it speaks of:
 * it was written after the latest known thing it presupposes. Never a made-up day; open where nothing
 * bounds it.
 */
export function datePublished(
  page: Page,
  known: Published,
  derivations: readonly Derivation[],
  datedFacts: readonly DatedFactRow[],
): Published {
  if (known.basis !== "none" && known.basis !== "inferred") return known;
  const original = derivations.find(
    ({ published }) => published !== null && published !== undefined,
  );
  if (original?.published)
    return { ...original.published, basis: "original", evidence: [original.quote] };
  const times = readTimes(page, { published: UNKNOWN });
  return findStatedDay(page, times) ?? inferBounds(page, times, datedFacts) ?? known;
}

/** A bound from below, or from above, with the words it rests on. */
interface Bound {
  readonly notBefore: Day | null;
  readonly notAfter: Day | null;
  readonly quote: Quote;
}

function inferBounds(
  page: Page,
  times: readonly FoundTime[],
  facts: readonly DatedFactRow[],
): Published | null {
  const presupposed = findFacts(page, facts);
  const bounds = [
    ...presupposed.map(({ row, span }) => below(page, row.notBefore, span)),
    ...fromPastDates(page, times),
    ...fromMonthsAfter(page, times, presupposed),
  ];
  const lower = bounds.filter(({ notBefore }) => notBefore !== null).sort(byNotBefore);
  const start = lower[0]?.notBefore ?? null;
  if (start === null) return null;
  const end = latestEnd(bounds, start);
  const pushed = end === null ? pushPastMonth(page, times, start) : pushOn(page, times, start, end);
  return {
    start: pushed?.notBefore ?? start,
    end,
    precision: "interval",
    basis: "inferred",
    evidence: distinct([
      ...(pushed === null ? [] : [pushed]),
      ...bounds.filter((b) => b.notAfter !== null),
      ...lower,
    ]),
  };
}

function byNotBefore(a: Bound, b: Bound): number {
  const order = (b.notBefore ?? "").localeCompare(a.notBefore ?? "");
  return order !== 0 ? order : a.quote.start - b.quote.start;
}

function latestEnd(bounds: readonly Bound[], start: Day): Day | null {
  const ends = bounds.flatMap(({ notAfter }) =>
    notAfter === null || notAfter < start ? [] : [notAfter],
  );
  return ends.sort()[0] ?? null;
}

function distinct(bounds: readonly Bound[]): Quote[] {
  const seen = new Set<string>();
  const quotes: Quote[] = [];
  for (const { quote } of bounds) {
    const key = quote.text.toLowerCase();
    if (seen.has(key) || quotes.length >= EVIDENCE_MAX) continue;
    seen.add(key);
    quotes.push(quote);
  }
  return quotes;
}

function below(page: Page, day: Day, span: Span): Bound {
  return { notBefore: day, notAfter: null, quote: quoteOf(page.text, span.start, span.end) };
}

interface Presupposed {
  readonly row: DatedFactRow;
  readonly span: Span;
}

const BOOKS = new WeakMap<readonly DatedFactRow[], PhraseBook<DatedFactRow>>();

function bookOf(facts: readonly DatedFactRow[]): PhraseBook<DatedFactRow> {
  const known = BOOKS.get(facts);
  if (known !== undefined) return known;
  const book = new PhraseBook(
    facts.flatMap((row) =>
      row.phrases.map((words) => ({ words, value: row, exact: isAcronym(words) })),
    ),
  );
  BOOKS.set(facts, book);
  return book;
}

/** "HTS" is a name, "hts" a slip: short forms in capitals count only as written. */
function isAcronym(words: string): boolean {
  return /^[\p{Lu}\d-]{2,8}s?$/u.test(words);
}

function findFacts(page: Page, facts: readonly DatedFactRow[]): Presupposed[] {
  return bookOf(facts)
    .find(page)
    .map(({ first, last, value }) => ({
      row: value,
      span: { start: page.tokens.start[first] ?? 0, end: page.tokens.end[last - 1] ?? 0 },
    }));
}

/** A date told as past was over, or at least begun, when the text was written. */
function fromPastDates(page: Page, times: readonly FoundTime[]): Bound[] {
  return times.flatMap((time) => {
    const day = begunBy(time);
    if (day === null || !isToldAsPast(page, time)) return [];
    return [below(page, day, time.span)];
  });
}

/** The first day on which all units of a stated time had begun; null where it states no year. */
function begunBy({ value, role, rule }: FoundTime): Day | null {
  if (/decade|century/.test(rule)) return null;
  if (value.basis !== "stated" || value.start === null) return null;
  if (role === "since") return value.start;
  if (role !== "point" || value.end === null) return null;
  const spansYears = yearOf(value.start) !== yearOf(value.end);
  return spansYears && value.precision === "interval"
    ? `${value.end.slice(0, 4)}-01-01`
    : value.start;
}

function isToldAsPast(page: Page, time: FoundTime): boolean {
  const sentence = page.sentences[sentenceAt(page, time.span.start)];
  if (sentence === undefined) return false;
  const first = tokenAfter(page, time.span.start);
  if (mayBeToCome(page, sentence.first, Math.min(sentence.last, sentence.first + 200)))
    return false;
  if (time.role === "since") return true;
  if (time.rule === "<year>" && !YEAR_LEADS.has(formAt(page, first - 1))) return false;
  const last = tokenAfter(page, time.span.end - 1) + 1;
  return isPast(
    tenseAround(viewOf(page), { first, last, from: sentence.first, to: sentence.last }),
  );
}

const YEAR_LEADS = new Set(["in", "during", "throughout", "of", "and", "late", "early", "between"]);
const TO_COME = new Set(
  "will shall would may might could should ahead until next plans due".split(" "),
);

/** A sentence that speaks of what may come bounds nothing: its dates can lie ahead. */
function mayBeToCome(page: Page, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (TO_COME.has(formAt(page, at)) && !isMonthMay(page, at)) return true;
  return false;
}

function isMonthMay(page: Page, at: number): boolean {
  return formAt(page, at) === "may" && wordAt(page, at) === "May";
}

/** How far a known thing may stand behind "after" for the count to be about it, in tokens. */
const AFTER_REACH = 4;

/**
 * "Five months after Baghouz … the organisation remains": a count from a known thing that opens a
 * sentence about the present. Rounding leaves one unit either side.
 */
function fromMonthsAfter(
  page: Page,
  times: readonly FoundTime[],
  facts: readonly Presupposed[],
): Bound[] {
  return times.flatMap((time) => {
    const months = monthsOf(time);
    if (months === null || !opensPresent(page, time)) return [];
    const fact = factAfter(page, time, facts);
    if (fact === undefined) return [];
    const [count, unit] = months;
    return [
      {
        notBefore: addMonths(fact.row.notBefore, (count - 1) * unit),
        notAfter: addMonths(fact.row.notBefore, (count + 1) * unit),
        quote: quoteOf(page.text, time.span.start, Math.max(time.span.end, fact.span.end)),
      },
    ];
  });
}

/** Count and months a unit of "five months after", "two years after". */
function monthsOf({ role, value }: FoundTime): [count: number, unit: number] | null {
  if (role !== "after-event") return null;
  const found = /^(\p{L}{3,6}|\d{1,2})\s(months|years)\safter/iu.exec(value.quote?.text ?? "");
  const count = numberOf(found?.[1] ?? "");
  if (found === null || count === undefined) return null;
  return [count, found[2]?.toLowerCase() === "years" ? 12 : 1];
}

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

function numberOf(word: string): number | undefined {
  const at = NUMBERS.indexOf(word.toLowerCase());
  if (at >= 0) return at + 1;
  return /^\d{1,2}$/.test(word) ? Number(word) : undefined;
}

function factAfter(
  page: Page,
  time: FoundTime,
  facts: readonly Presupposed[],
): Presupposed | undefined {
  const from = tokenAfter(page, time.span.end - 1);
  return facts.find(({ span }) => {
    const at = tokenAfter(page, span.start);
    return span.end > time.span.end && at <= from + AFTER_REACH && at >= from - 3;
  });
}

const PRESENT = new Set(
  "remains remain is are has have continues continue still retains keeps".split(" "),
);
const PAST_BE = new Set(["was", "were", "had"]);

function opensPresent(page: Page, time: FoundTime): boolean {
  const sentence = page.sentences[sentenceAt(page, time.span.start)];
  const first = tokenAfter(page, time.span.start);
  if (sentence === undefined || first - sentence.first > 2) return false;
  for (let at = first; at < Math.min(sentence.last, first + 60); at++) {
    const form = formAt(page, at);
    if (PRESENT.has(form)) return true;
    if (PAST_BE.has(form)) return false;
  }
  return false;
}

/**
 * Where the bounds lie less than a year apart, a past day without a year between them ("published
 * August 6") is itself a bound from below.
 */
function pushOn(
  page: Page,
  times: readonly FoundTime[],
  start: Day,
  end: Day | null,
): Bound | null {
  if (end === null || addMonths(start, 11) < end) return null;
  const published: Published = { ...UNKNOWN, start: end, end, precision: "day", basis: "inferred" };
  const again = new Map(readTimes(page, { published }).map((time) => [time.span.start, time]));
  const days = times.flatMap((time) => {
    const day = bareDay(again.get(time.span.start));
    if (day === null || day <= start || day > end || !isToldAsPast(page, time)) return [];
    return [below(page, day, time.span)];
  });
  return days.sort(byNotBefore)[0] ?? null;
}

/** How soon after the lower bound a bare month must begin to be taken for the one of that year, in days. */
const MONTH_REACH = 92;

/**
 * "In August" told as past, where August begins soon after the newest thing the text presupposes: a month
 * is named without its year once it is over and while it is the last of its name.
 */
function pushPastMonth(page: Page, times: readonly FoundTime[], start: Day): Bound | null {
  const found = times.flatMap((time) => {
    const from = time.rule.startsWith("<month>:") ? monthAfter(start, time) : null;
    if (from === null || from > addDays(start, MONTH_REACH) || !isToldAsPast(page, time)) return [];
    return [below(page, addDays(endOfMonth(from), 1), time.span)];
  });
  return found.sort(byNotBefore)[0] ?? null;
}

/** First day of the next month of that name after a day. */
function monthAfter(start: Day, time: FoundTime): Day | null {
  const month = MONTHS.get(time.value.quote?.text.toLowerCase() ?? "");
  if (month === undefined) return null;
  const inYear = dayOf(yearOf(start), month, 1);
  return inYear !== null && inYear > start ? inYear : dayOf(yearOf(start) + 1, month, 1);
}

/** The day of a date without a year. */
function bareDay(time: FoundTime | undefined): Day | null {
  if (time?.value.basis !== "relative" || !time.rule.startsWith("<day> <month>")) return null;
  return time.value.start;
}
