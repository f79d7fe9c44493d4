import { addDays } from "../../math/day.ts";
import {
  type Note,
  type Published,
  quoteOf,
  type TimePrecision,
  type When,
} from "../../model/index.ts";
import { type Page, spanOf } from "../../text/page.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { FoundTime, TimeRole } from "../parts.ts";
import { tenseAround } from "./context.ts";
import { SUPERLATIVES } from "./lexicon.ts";
import { type Match, Pattern } from "./pattern.ts";
import type { Bounds, Moment, Reckoned } from "./reckon.ts";
import { AMBIGUOUS, TIME_RULES, type TimeRule } from "./rules.ts";
import { type View, viewOf } from "./view.ts";

/** What times are counted from. */
export interface TimeContext {
  readonly published: Published;
}

interface Way {
  readonly rule: TimeRule;
  readonly pattern: Pattern;
  readonly order: number;
}

const WAYS: readonly Way[] = TIME_RULES.flatMap((rule, order) =>
  rule.patterns.map((source) => ({ rule, pattern: new Pattern(source), order })),
);

/** No expression is longer than this, so that trying one costs a bounded number of steps. */
const LONGEST = 18;

/**
 * Every time expression of a page with its value, in text order, none overlapping another. One pass
 * over the tokens: at each token the longest rule wins. Every number of a date, a clock time, a year
 * or a duration lies inside one of them. Relative times count from `context.published`; where that is
 * an interval they are intervals too, where it is open they are open.
 */
export function readTimes(page: Page, context: TimeContext): FoundTime[] {
  const ways = waysByForm(page);
  const times = readOnce(page, context, ways, []);
  const frames = framesOf(times);
  const bare = times.some(({ rule }) => rule.startsWith("<day> <month>:"));
  return frames.length === 0 || !bare ? times : readOnce(page, context, ways, frames);
}

/** More stretches than these leave a day's year open anyway. */
const FRAMES_MAX = 8;

/** Stretches with both ends stated, days or months apart. */
function framesOf(times: readonly FoundTime[]): Bounds[] {
  const frames = times.flatMap(({ rule, role, value: { start, end, basis } }): Bounds[] => {
    const both = rule.includes(" to ") && rule.includes("<month>");
    return both && role === "point" && basis === "stated" ? [[start, end]] : [];
  });
  return frames.slice(0, FRAMES_MAX);
}

function readOnce(
  page: Page,
  context: TimeContext,
  ways: readonly (readonly Way[])[],
  frames: readonly Bounds[],
): FoundTime[] {
  const view = viewOf(page);
  const thread = new Thread(context.published, frames);
  const found: FoundTime[] = [];
  for (const sentence of page.sentences) {
    let at = sentence.first;
    while (at < sentence.last) {
      const met = meet(view, ways[page.tokens.form[at] ?? 0] ?? NONE, at, sentence, thread);
      if (met === null) {
        at++;
        continue;
      }
      const time = withRole(view, met, sentence, context);
      found.push(time);
      thread.goOn(time, met, sentence, page);
      at = met.match.last;
    }
  }
  return found;
}

/** What could not be settled about the times of a page. */
export function noteTimes(times: readonly FoundTime[]): Note[] {
  return times
    .filter((time) => time.rule.endsWith(AMBIGUOUS))
    .map(({ span, value }) => ({
      file: null,
      document: null,
      code: "time/ambiguous-day",
      span,
      says: `“${value.quote?.text ?? ""}” can be ${value.start} or ${value.end}: day or month first?`,
      severity: "warning",
      next: "Look how the outlet writes other dates, then correct the time.",
    }));
}

const NONE: readonly Way[] = [];

/** For each distinct form of the page, the ways that can begin with it. */
function waysByForm(page: Page): (readonly Way[])[] {
  return page.tokens.forms.map((form) => {
    const ways = WAYS.filter(({ pattern }) => pattern.begins(form));
    return ways.length === 0 ? NONE : ways;
  });
}

interface Met {
  readonly match: Match;
  readonly rule: TimeRule;
  readonly reckoned: Reckoned;
}

/** The longest rule at a token; between equals the earlier row. */
function meet(
  view: View,
  ways: readonly Way[],
  at: number,
  sentence: Sentence,
  thread: Thread,
): Met | null {
  if (ways.length === 0) return null;
  const limit = Math.min(sentence.last, at + LONGEST);
  const matches = ways.flatMap((way) => {
    const match = way.pattern.match(view, at, limit);
    return match === null ? [] : [{ way, match: withoutTail(view, match) }];
  });
  matches.sort((a, b) => b.match.last - a.match.last || a.way.order - b.way.order);
  for (const { way, match } of matches) {
    if (way.rule.holds?.(view, match) === false) continue;
    const moment = thread.momentAt(view, match, sentence);
    const reckoned = way.rule.read(match, moment, view);
    if (reckoned !== null) return { match, rule: way.rule, reckoned };
  }
  return null;
}

/** An optional comma or "of" that nothing followed is no part of the time. */
function withoutTail(view: View, match: Match): Match {
  let last = match.last;
  while (last > match.first + 1 && TAILS.has(view.form(last - 1))) last--;
  return last === match.last ? match : match.until(last);
}

const TAILS = new Set([",", "of", "the", "very"]);

const LEADS: ReadonlyMap<string, TimeRole> = new Map([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["by", "until"],
  ["before", "until"],
  ["after", "since"],
]);

/** Words that may stand between "since" and its time. */
const FILLERS = new Set([
  "the",
  "at",
  "least",
  "about",
  "around",
  "mid",
  "early",
  "late",
  "in",
  "on",
]);

interface Lead {
  readonly at: number;
  readonly role: TimeRole;
}

/** Give a time the role that the word before it asks for, and its words. */
function withRole(view: View, met: Met, sentence: Sentence, context: TimeContext): FoundTime {
  const { match, rule, reckoned } = met;
  const lead = reckoned.role === "point" ? leadOf(view, match.first, sentence.first) : null;
  const first = lead === null ? match.first : lead.at;
  const span = spanOf(view.page, first, match.last);
  const bounds = lead === null ? reckoned.bounds : turn(view, lead, reckoned, context);
  const value: When = {
    start: bounds[0],
    end: bounds[1],
    precision: precisionOf(bounds, lead, reckoned),
    length: reckoned.length,
    basis: reckoned.basis,
    quote: quoteOf(view.page.text, span.start, span.end),
  };
  return {
    value,
    span,
    rule: nameOf(view, rule, lead, reckoned),
    role: roleOf(view, lead, sentence, reckoned),
  };
}

function precisionOf(
  [start, end]: Bounds,
  lead: Lead | null,
  { precision }: Reckoned,
): TimePrecision {
  if (start === null && end === null) return "none";
  return lead === null || precision === "none" ? precision : "interval";
}

function nameOf(view: View, rule: TimeRule, lead: Lead | null, { assumes }: Reckoned): string {
  const name = lead === null ? rule.name : `${view.form(lead.at)} ${rule.name}`;
  return assumes === "" ? name : `${name}: ${assumes}`;
}

function roleOf(view: View, lead: Lead | null, sentence: Sentence, { role }: Reckoned): TimeRole {
  if (lead === null) return role;
  const earlier = lead.role === "since" && isSuperlative(view, lead.at, sentence.first);
  return earlier ? "before-event" : lead.role;
}

function leadOf(view: View, first: number, from: number): Lead | null {
  let at = first - 1;
  while (at > first - 3 && at > from && FILLERS.has(view.form(at))) at--;
  const role = at < from ? undefined : LEADS.get(view.form(at));
  return role === undefined ? null : { at, role };
}

/** Bounds of "since", "after", "until", "before" a time. */
function turn(view: View, { at, role }: Lead, reckoned: Reckoned, context: TimeContext): Bounds {
  const [start, end] = reckoned.bounds;
  const word = view.form(at);
  if (role === "since") {
    const from = word === "after" ? end : start;
    const to = context.published.end;
    return [from, from !== null && to !== null && to < from ? null : to];
  }
  if (word === "before") return [null, start === null ? null : addDays(start, -1)];
  return [null, end];
}

/** "the deadliest since 2014", "for the first time since June": the time names an earlier case. */
function isSuperlative(view: View, lead: number, from: number): boolean {
  for (let at = lead - 1; at >= Math.max(from, lead - 7); at--) {
    const form = view.form(at);
    if (SUPERLATIVES.has(form) || (form.length > 5 && form.endsWith("est"))) return true;
    if (form === "," || form === ";") return false;
  }
  return false;
}

/** Sentences over which a full date of another year still gives bare days their year. */
const NEAR = 3;

/** What the text has told so far: the last day-like time, and whether it tells a past story. */
class Thread {
  private readonly published: Published;
  private readonly frames: readonly Bounds[];
  private last: Bounds | null = null;
  private lastFull: Bounds | null = null;
  private lastFullAt = -1;
  private full = 0;
  private deictic = 0;

  constructor(published: Published, frames: readonly Bounds[]) {
    this.published = published;
    this.frames = frames;
  }

  momentAt(view: View, match: Match, sentence: Sentence): Moment {
    return {
      published: this.published,
      future: this.isFuture(view, match, sentence),
      anchor: this.last,
      narrative: this.isNarrative(sentence.block),
      frames: this.frames,
    };
  }

  private isFuture(view: View, { first, last }: Match, sentence: Sentence): boolean {
    return tenseAround(view, { first, last, from: sentence.first, to: sentence.last }) > 0;
  }

  /** Take a time as told. Roles that count from something else do not move the story. */
  goOn(time: FoundTime, met: Met, sentence: Sentence, page: Page): void {
    const { start, end, basis, precision } = time.value;
    if (time.role !== "point" || start === null || end === null) return;
    if (basis === "relative" && !time.rule.includes("<month>")) this.deictic++;
    if (precision !== "day" && precision !== "month" && !isHeading(page, sentence, met, precision))
      return;
    this.last = [start, end];
    if (basis !== "stated") return;
    this.full++;
    this.lastFull = [start, end];
    this.lastFullAt = sentence.block;
  }

  /**
   * Bare days go on from the last full date where the day of publication is unknown, where the text
   * is a history (full dates outnumber "yesterday" and its like), or close after a full date.
   */
  private isNarrative(block: number): boolean {
    const { start, end } = this.published;
    if (this.lastFull === null) return false;
    if (start === null && end === null) return true;
    if (this.full >= 3 && this.full > this.deictic) return true;
    return block - this.lastFullAt < NEAR && this.deictic === 0;
  }
}

/** A year that opens a sentence or stands in a heading sets the year of the story. */
function isHeading(page: Page, sentence: Sentence, met: Met, precision: string): boolean {
  if (precision !== "year") return false;
  if (met.reckoned.basis !== "stated" || !met.rule.name.includes("<year>")) return false;
  const opens = met.match.first - sentence.first <= 1;
  return opens || page.blocks[sentence.block]?.kind === "heading";
}
