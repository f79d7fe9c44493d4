import type { MeasureRow } from "../../model/index.ts";
import { formAt, type Page, type Sentence } from "../../text/index.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Part, type Pattern, parsePattern } from "./pattern.ts";

/** A measure found for a number, with the phrase that decided and how well it fits. */
export interface MeasureMatch {
  readonly measure: string;
  readonly phrase: string;
  /** Larger is better; literal words count most, then what is asked of the noun, then nearness. */
  readonly score: number;
  /** Tokens from the first to the last word of the phrase that was matched. */
  readonly first: number;
  readonly last: number;
}

/** The codebook's phrases, indexed by their words so that a sentence tries only those it can hold. */
export class MeasureBook {
  readonly rows: ReadonlyMap<string, MeasureRow>;
  private readonly byWord = new Map<string, Pattern[]>();
  private readonly bare: Pattern[] = [];

  constructor(measures: readonly MeasureRow[]) {
    this.rows = new Map(measures.map((row) => [row.id, row]));
    for (const row of measures) {
      for (const phrase of row.phrases) this.index(parsePattern(row.id, phrase));
    }
  }

  /** Patterns whose rarest words stand in the sentence, and those without words. */
  candidates(page: Page, sentence: Sentence): readonly Pattern[] {
    const found = new Set<Pattern>(this.bare);
    const seen = new Set<number>();
    for (let at = sentence.first; at < sentence.last; at++) {
      const form = page.tokens.form[at] ?? 0;
      if (seen.has(form)) continue;
      seen.add(form);
      for (const pattern of this.byWord.get(page.tokens.forms[form] ?? "") ?? [])
        found.add(pattern);
    }
    return [...found];
  }

  private index(pattern: Pattern): void {
    const parts = [...pattern.before, ...pattern.after];
    const words = parts.flatMap((part) =>
      part.is === "word" && !part.optional ? [part.words] : [],
    );
    const key = words.sort((a, b) => commonness(a) - commonness(b))[0];
    if (key === undefined) this.bare.push(pattern);
    for (const word of key ?? [])
      this.byWord.set(word, [...(this.byWord.get(word) ?? []), pattern]);
  }
}

const COMMON =
  /^(of|in|to|the|a|an|by|for|at|on|from|were|was|is|are|with|has|have|had|and|its|their|s|be|been)$/;

function commonness(words: ReadonlySet<string>): number {
  return [...words].some((word) => COMMON.test(word)) ? 1 : 0;
}

/** What the matcher needs of a sentence: which tokens belong to which number. */
export interface Around {
  readonly page: Page;
  readonly sentence: Sentence;
  /** For each token the number it is part of, counted from 1; 0 = none. */
  readonly owners: Int32Array;
}

/**
 * The measure of one number: the codebook phrase with the most words that fits round it, the nearest
 * where several do. Null where none fits: the figure stays unclassified.
 */
export function matchMeasure(
  around: Around,
  patterns: readonly Pattern[],
  book: MeasureBook,
  quantity: Quantity,
): MeasureMatch | null {
  let best: MeasureMatch | null = null;
  for (const pattern of patterns) {
    const row = book.rows.get(pattern.measure);
    if (row === undefined || !unitFits(row, quantity) || !asksFits(pattern, quantity)) continue;
    const match = fit(around, pattern, quantity);
    if (match !== null && isBetter(match, best)) best = match;
  }
  return best;
}

function isBetter(match: MeasureMatch, best: MeasureMatch | null): boolean {
  if (best === null || match.score > best.score) return true;
  return match.score === best.score && match.measure < best.measure;
}

function unitFits(row: MeasureRow, quantity: Quantity): boolean {
  if (quantity.unit === null)
    return row.units.some((unit) => unit === "people" || unit === "events" || unit === "items");
  if (/^[A-Z]{3}$/.test(quantity.unit)) return row.units.includes("money");
  if (row.units.includes(quantity.unit)) return true;
  return mayBePeople(quantity) && row.units.includes("people");
}

function asksFits(pattern: Pattern, quantity: Quantity): boolean {
  const { asks } = pattern;
  if (asks === null) return true;
  if (asks === "money") return quantity.unit !== null && /^[A-Z]{3}$/.test(quantity.unit);
  if (asks === quantity.unit || asks === quantity.counted?.row?.class) return true;
  if (quantity.unit === null) return asks === "people" && quantity.counted === null;
  return asks === "people" && mayBePeople(quantity);
}

const PERSON = /(?:ers|ors|ists|ians|ans|ees|men|women|ites|ics|eers|ants|ents)$/;

/** A noun that is not in the table may be one of people by its ending: "recruiters", "Aleppans". */
function mayBePeople({ unit, counted }: Quantity): boolean {
  return unit === "items" && counted !== null && counted.row === null && PERSON.test(counted.head);
}

/** Try the phrase with and without the noun taken into the number ("12 dead", "12 soldiers dead"). */
function fit(around: Around, pattern: Pattern, quantity: Quantity): MeasureMatch | null {
  const left = walk(around, pattern.before, quantity.first - 1, -1, quantity);
  if (left === null) return null;
  for (const end of new Set([quantity.last, quantity.coreLast])) {
    const right = walk(around, pattern.after, end, 1, quantity);
    if (right === null) continue;
    if (quantity.unit !== "events" && isDoer(around, pattern, end, right.at)) continue;
    const asked = pattern.asks === null ? 0 : pattern.asks === quantity.unit ? 2 : 4;
    const score = pattern.literals * 10 + asked - (left.skipped + right.skipped) * 0.9;
    return {
      measure: pattern.measure,
      phrase: pattern.phrase,
      score,
      first: left.at + 1,
      last: right.at,
    };
  }
  return null;
}

const SUFFERED =
  /^(killed|wounded|injured|captured|detained|arrested|kidnapped|executed|beheaded|displaced|seized|destroyed|attacked|shot)$/;
const AUXILIARY = /^(was|were|been|being|be|is|are|got|have|had|has|reportedly)$/;

/**
 * "12 fighters killed a guard": the verb after the number has an object of its own and no auxiliary,
 * so those counted did it and did not suffer it. Strikes and raids only ever do.
 */
function isDoer(around: Around, pattern: Pattern, from: number, to: number): boolean {
  const { page } = around;
  if (pattern.after.length === 0 || !SUFFERED.test(formAt(page, to - 1))) return false;
  for (let at = from; at < to; at++) if (AUXILIARY.test(formAt(page, at))) return false;
  const next = formAt(page, to);
  return (
    (around.owners[to] ?? 0) > 0 ||
    (/^(the|a|an|its|their|his|several|many|at|more|dozens|hundreds)$/.test(next) &&
      !/^(least|most)$/.test(formAt(page, to + 2)))
  );
}

interface Walk {
  /** Token next to be read. */
  readonly at: number;
  readonly skipped: number;
}

/** Walk the parts away from the number; a gap takes as few tokens as it can. */
function walk(
  around: Around,
  parts: readonly Part[],
  from: number,
  step: 1 | -1,
  own: Quantity,
): Walk | null {
  const [part, ...rest] = parts;
  if (part === undefined) return { at: from, skipped: 0 };
  if (part.is === "gap") return walkGap(around, part.max, rest, { from, step, own });
  if (isOpen(around, from, own) && part.words.has(formAt(around.page, from))) {
    const taken = walk(around, rest, from + step, step, own);
    if (taken !== null) return taken;
  }
  return part.optional ? walk(around, rest, from, step, own) : null;
}

interface Place {
  readonly from: number;
  readonly step: 1 | -1;
  readonly own: Quantity;
}

function walkGap(
  around: Around,
  max: number,
  rest: readonly Part[],
  { from, step, own }: Place,
): Walk | null {
  let at = from;
  for (let skipped = 0; skipped <= max; skipped++) {
    const found = walk(around, rest, at, step, own);
    if (found !== null) return { at: found.at, skipped: found.skipped + skipped };
    const past = step > 0 ? pastAside(around, at) : at;
    if (past === at && (!isOpen(around, at, own) || /^[.;!?]$/.test(formAt(around.page, at))))
      return null;
    at = past === at ? at + step : past;
  }
  return null;
}

const ASIDE = /^(including|among|most|many|some|mostly|mainly|all|of|half|at|both|two|three)$/;
const ASIDE_MAX = 16;

/** ", including 3 children," and "(among them 3 children)" may stand between a number and its verb. */
function pastAside(around: Around, at: number): number {
  const { page, sentence } = around;
  const open = formAt(page, at);
  if (!/^[,(–—]$/.test(open) || !(ASIDE.test(formAt(page, at + 1)) || isPart(around, at + 1)))
    return at;
  const close = open === "(" ? ")" : open;
  for (let end = at + 2; end < Math.min(sentence.last, at + ASIDE_MAX); end++) {
    if (formAt(page, end) === close) return end + 1;
  }
  return at;
}

/** ", 426 of them children,". */
function isPart({ page, owners }: Around, at: number): boolean {
  let end = at;
  while ((owners[end] ?? 0) > 0 && owners[end] === owners[at]) end++;
  return (
    end > at &&
    formAt(page, end) === "of" &&
    /^(them|whom|these|those)$/.test(formAt(page, end + 1))
  );
}

/** Inside the sentence and not a word of another number. */
function isOpen(around: Around, at: number, own: Quantity): boolean {
  if (at < around.sentence.first || at >= around.sentence.last) return false;
  const owner = around.owners[at] ?? 0;
  return owner === 0 || owner === around.owners[own.coreFirst];
}
