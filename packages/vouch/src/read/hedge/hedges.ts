import { firstIndex } from "../../math/halving.ts";
import { overlaps, type Span } from "../../model/index.ts";
import {
  formAt,
  NUMBER,
  type Page,
  PhraseBook,
  type PhraseMatch,
  spanOf,
  wordAt,
  wordSet,
} from "../../text/index.ts";
import type { FoundHedge } from "../parts.ts";
import { HEDGES, type HedgeRow } from "./rules.ts";

const BOOK: PhraseBook<HedgeRow> = new PhraseBook(HEDGES);

const COUNTING: ReadonlySet<string> = wordSet(
  "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds " +
    "thousand thousands million millions billion billions dozen dozens half third quarter two-thirds tens " +
    "scores",
);
const MONEY = new Set(["$", "€", "£"]);
const MIGHT_BEFORE = new Set(["military", "the", "full", "whole", "its", "their"]);

/** Every hedge of the page with its class, in text order. */
export function readHedges(page: Page): FoundHedge[] {
  return BOOK.find(page)
    .filter((match) => holds(page, match))
    .flatMap(({ first, last, value: { kind, rule } }) =>
      kind === "plain" ? [] : [{ value: kind, span: spanOf(page, first, last), rule }],
    );
}

function holds(page: Page, match: PhraseMatch<HedgeRow>): boolean {
  const { first, last, value } = match;
  if (value.counts === true) return counts(page, last);
  const form = formAt(page, first);
  if (form === "would") return wordAt(page, first + 1) === "-";
  if (form === "may") return wordAt(page, first) === "may";
  if (form === "might") return !MIGHT_BEFORE.has(formAt(page, first - 1));
  return true;
}

/** Whether a number follows, a currency sign or "another" between them allowed. */
function counts(page: Page, at: number): boolean {
  const next = MONEY.has(wordAt(page, at)) || formAt(page, at) === "us" ? at + 1 : at;
  return page.tokens.kind[next] === NUMBER || COUNTING.has(formAt(page, next));
}

/** Hedges that stand in a span (of a clause, say). Both in text order; found by halving. */
export function hedgesIn(hedges: readonly FoundHedge[], span: Span): FoundHedge[] {
  const inside: FoundHedge[] = [];
  for (let at = firstAfter(hedges, span.start); at < hedges.length; at++) {
    const hedge = hedges[at];
    if (hedge === undefined || hedge.span.start >= span.end) break;
    if (overlaps(hedge.span, span)) inside.push(hedge);
  }
  return inside;
}

function firstAfter(hedges: readonly FoundHedge[], unit: number): number {
  return firstIndex(hedges.length, (at) => (hedges[at]?.span.end ?? 0) > unit);
}
