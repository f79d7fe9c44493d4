import { firstIndex } from "../../math/halving.ts";
import { contains, type Published, type Span, type When } from "../../model/index.ts";
import { type Page, sentenceAt, tokenAfter } from "../../text/page.ts";
import { NUMBER } from "../../text/tokens.ts";
import type { FoundTime } from "../parts.ts";
import { startOfLength } from "./reckon.ts";

/** What a claim's time is looked for in. */
export interface WhenContext {
  readonly published: Published;
  /** The page the times were read from. */
  readonly page: Page;
}

/**
 * The time a claim is about: its own words, then its clause, its sentence, the story of the sentence
 * before it in the same block, and last the document, which bounds it from above only. A duration
 * without ends ends on the day of the statement. "Five months after X" is never counted from that day.
 */
export function whenFor(
  times: readonly FoundTime[],
  claim: Span,
  sentence: Span,
  clause: Span,
  context: WhenContext,
): When {
  const near = within(times, sentence);
  const own = pick(
    near.filter(({ span }) => contains(claim, span)),
    claim,
    context.page,
  );
  const told =
    own ??
    pick(
      near.filter(({ span }) => contains(clause, span)),
      claim,
      context.page,
    ) ??
    pick(near, claim, context.page);
  if (told !== null) return settle(told, near, context);
  return fromStory(times, claim, context) ?? fromDocument(context.published);
}

/** The times inside a span; `times` stand in text order. */
function within(times: readonly FoundTime[], span: Span): FoundTime[] {
  const first = firstIndex(times.length, (at) => (times[at]?.span.start ?? 0) >= span.start);
  const inside: FoundTime[] = [];
  for (let at = first; at < times.length; at++) {
    const time = times[at];
    if (time === undefined || time.span.start >= span.end) break;
    inside.push(time);
  }
  return inside;
}

/** How far a time stands from being what the claim is about; the least wins. */
const FAR = 1_000_000;

function pick(times: readonly FoundTime[], claim: Span, page: Page): FoundTime | null {
  let best: FoundTime | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const cost = costOf(time, claim, page, times);
    if (cost >= least) continue;
    best = time;
    least = cost;
  }
  return best;
}

const ROLES: Readonly<Record<FoundTime["role"], number>> = {
  point: 0,
  since: 0,
  until: 20,
  duration: 5_000,
  "after-event": 50_000,
  "before-event": 50_000,
  recurring: FAR * 2,
};

function costOf(time: FoundTime, claim: Span, page: Page, all: readonly FoundTime[]): number {
  if (isEmpty(time)) return Number.POSITIVE_INFINITY;
  if (contains(claim, time.span)) return ROLES[time.role];
  const before = time.span.end <= claim.start;
  const gap: Span = before
    ? { start: time.span.end, end: claim.start }
    : { start: claim.end, end: time.span.start };
  const between = page.text.slice(gap.start, Math.min(gap.end, gap.start + 600));
  if (crosses(between, before)) return Number.POSITIVE_INFINITY;
  const figures = countFigures(page, gap, all);
  return ROLES[time.role] + (gap.end - gap.start) + figures * (before ? 300 : 2_000);
}

/** A clock time or an empty expression says nothing about the day. */
function isEmpty({ value, role }: FoundTime): boolean {
  if (role === "recurring") return true;
  if (role === "after-event" || role === "before-event") return false;
  return value.start === null && value.end === null && value.length === null;
}

const COMPARES =
  /\b(?:compared (?:with|to)|(?:up|down) from|(?:against|versus|than) (?:\w+ ){0,2}\d)/i;

/**
 * Whether a bracket or a comparison parts them: the December of "70,000 (against 10,000 in December)"
 * dates the second figure only.
 */
function crosses(between: string, before: boolean): boolean {
  if (!before) return COMPARES.test(between);
  return /[([]/.test(between) && !/[)\]]/.test(between) && COMPARES.test(between);
}

/** Numbers in a gap that belong to no time: other figures. */
function countFigures(page: Page, gap: Span, times: readonly FoundTime[]): number {
  const { tokens } = page;
  let count = 0;
  const from = tokenAfter(page, gap.start);
  for (let at = from; at < tokens.count && at < from + 80; at++) {
    const start = tokens.start[at] ?? 0;
    if (start >= gap.end) break;
    if (tokens.kind[at] !== NUMBER) continue;
    if (!times.some(({ span }) => span.start <= start && start < span.end)) count++;
  }
  return count;
}

/** Turn a found time into what the claim is about. */
function settle(time: FoundTime, near: readonly FoundTime[], { published }: WhenContext): When {
  const { value, role } = time;
  if (role === "after-event" || role === "before-event") {
    if (value.start !== null) return { ...fromDocument(published), quote: null };
    return { ...value, end: published.end, precision: "none", basis: "stated" };
  }
  if (role === "duration" && value.start === null && value.end === null)
    return endingOn(value, near, published);
  if (value.length === null) return withLengthOf(value, near);
  return value;
}

/** "In 2016 … in three days": the day or year bounds, the duration is the length. */
function withLengthOf(value: When, near: readonly FoundTime[]): When {
  const length = near.length === 2 ? near.find(({ role }) => role === "duration") : undefined;
  if (length === undefined || value.start === null || value.start === value.end) return value;
  return { ...value, length: length.value.length };
}

/** A duration without ends ends on the day of the statement. */
function endingOn(value: When, near: readonly FoundTime[], published: Published): When {
  const point = near.find(
    ({ role, value: { start, end } }) => role === "point" && start !== null && end !== null,
  );
  if (point !== undefined) return { ...point.value, length: value.length };
  const { start, end } = published;
  if (value.length === null)
    return { ...value, end, precision: end === null ? "none" : "interval" };
  const from = start === null ? null : startOfLength(start, value.length);
  const precision = from === null && end === null ? "none" : "interval";
  return { ...value, start: from, end, precision, basis: "relative" };
}

/** The day or month that the sentence before told, in the same block. */
function fromStory(times: readonly FoundTime[], claim: Span, { page }: WhenContext): When | null {
  const at = sentenceAt(page, claim.start);
  const before = page.sentences[at - 1];
  const own = page.sentences[at];
  if (before === undefined || before.block !== own?.block) return null;
  const told = within(times, before).filter(isStory).at(-1);
  return told === undefined ? null : { ...told.value, basis: "narrative" };
}

function isStory({ role, value, rule }: FoundTime): boolean {
  if (role !== "point" || value.start === null || value.end === null) return false;
  if (rule.startsWith("today")) return false;
  return value.precision === "day" || value.precision === "month";
}

/** What the document alone says: it was not written after. Never a made-up day. */
function fromDocument(published: Published): When {
  return {
    start: null,
    end: published.end,
    length: null,
    precision: published.end === null ? "none" : "interval",
    basis: "document",
    quote: null,
  };
}
