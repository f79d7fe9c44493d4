import type { Span } from "../../model/index.ts";
import { formAt, type Page, type Sentence, spanOf } from "../../text/index.ts";
import type { Draft } from "../claim/draft.ts";
import { placesFor } from "../claim/place.ts";
import { mentionsIn, type Sight } from "../claim/sight.ts";
import type { Mention } from "../parts.ts";
import { frameDraft } from "./frame.ts";

/** Words that rank what follows or stands before them first. */
const FIRST = [
  "most of the",
  "most of these",
  "the most active",
  "the highest number",
  "the most",
  "the majority of",
  "the worst affected",
  "the hardest hit",
  "the worst hit",
  "top the list",
  "topped the list",
  "the largest number",
  "the largest share",
  "the highest",
  "the bulk of",
  "mostly in",
  "ranked first",
  "came first",
  "the largest concentration",
].map((words) => words.split(" "));
const NEXT = [
  "followed by",
  "then",
  "ahead of",
  "next came",
  "and then",
  "trailed by",
  "before",
  "with second place going to",
].map((words) => words.split(" "));

/** Rankings of places or groups: one list a rank, so that ties show. No count is made up. */
export function draftOrdinals(sight: Sight): Draft[] {
  return sight.page.sentences.flatMap((sentence) => {
    const opener = find(sight.page, sentence, sentence.first, FIRST);
    if (opener === null) return [];
    const order = orderOf(sight, sentence, opener.last);
    return order === null ? [] : [draftOf(sight, sentence, opener.first, order)];
  });
}

function find(
  page: Page,
  sentence: Sentence,
  from: number,
  openers: readonly (readonly string[])[],
): { first: number; last: number } | null {
  for (let at = from; at < sentence.last; at++) {
    const words = openers.find((opener) =>
      opener.every((word, index) => formAt(page, at + index) === word),
    );
    if (words !== undefined) return { first: at, last: at + words.length };
  }
  return null;
}

function orderOf(sight: Sight, sentence: Sentence, from: number): string[][] | null {
  const { page } = sight;
  const after = spanOf(page, from, sentence.last);
  const named = namesIn(sight, after);
  const next = find(page, sentence, from, NEXT);
  if (next !== null) return ranked(sight, named, next);
  const tied = untilBreak(page, named);
  return tied.length >= 2 && isCopular(page, from, tied) ? [tied.map(({ name }) => name)] : null;
}

/** Places and groups that are named, a place before an actor of the same words ("Turkey"). */
function namesIn(sight: Sight, span: Span): Mention[] {
  const places = mentionsIn(sight, span, "place").filter((mention) => !mention.nominal);
  const taken = new Set(places.map(({ first }) => first));
  const actors = mentionsIn(sight, span, "actor").filter(
    ({ nominal, first }) => !nominal && !taken.has(first),
  );
  return [...places, ...actors].sort((a, b) => a.first - b.first);
}

/** "Diyala, followed by Salahuddin, Kirkuk, Anbar and Nineveh": the first, then one rank each. */
function ranked(
  sight: Sight,
  named: readonly Mention[],
  next: { first: number; last: number },
): string[][] | null {
  const first = untilBreak(
    sight.page,
    named.filter((mention) => mention.last <= next.first),
  );
  const later = untilBreak(
    sight.page,
    named.filter((mention) => mention.first >= next.last),
  );
  if (first.length === 0 || later.length === 0) return null;
  return [first.map(({ name }) => name), ...later.map(({ name }) => [name])];
}

/** The names of one list: it ends where other words than commas and "and" part them. */
function untilBreak(page: Page, named: readonly Mention[]): Mention[] {
  const list: Mention[] = [];
  for (const mention of named) {
    const before = list.at(-1);
    if (before !== undefined && !isList(page, before.last, mention.first)) break;
    list.push(mention);
  }
  return list;
}

const FILLER =
  /^(,|and|by|in|then|the|province|provinces|governorate|governorates|finally|lastly|then|;|city|towns?|of)$/;

function isList(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!FILLER.test(formAt(page, at))) return false;
  return true;
}

/** "The most active are Homs and Deir Ezzor": only words of being stand between. */
function isCopular(page: Page, from: number, tied: readonly Mention[]): boolean {
  const to = tied[0]?.first ?? from;
  if (to - from > 6) return false;
  for (let at = from; at < to; at++) {
    if (/^(are|is|were|was|remain|remained|in|include|included)$/.test(formAt(page, at)))
      return true;
  }
  return false;
}

function draftOf(sight: Sight, sentence: Sentence, first: number, order: string[][]): Draft {
  const at = spanOf(sight.page, first, first + 1);
  const rule =
    order.length > 1 ? "most in <place>, followed by <places>" : "the most … are <places>";
  const places = placesFor(sight, at, sentence, sentence);
  return { ...frameDraft(sight, sentence, at, "ordinal", rule), places, order };
}
