import type { HtmlBlock } from "./block-stream.ts";
import type { ElementList } from "./elements.ts";
import {
  ADVERT,
  ARTICLE,
  ASIDE,
  AUTHOR,
  BODY,
  CAPTION,
  COMMENT,
  COOKIE,
  DRAWING,
  FOOTER,
  FORM,
  FURNITURE_WHY,
  HEADER,
  META,
  NAV,
  NEWSLETTER,
  RELATED,
  SHARE,
} from "./hints.ts";

/** What part a block plays on its page. */
export interface BlockPart {
  readonly part: "article" | "title" | "byline" | "furniture";
  /** Why it is furniture; null for the rest. */
  readonly why: string | null;
}

const NEGATIVE =
  NAV |
  FOOTER |
  HEADER |
  ASIDE |
  COMMENT |
  RELATED |
  SHARE |
  COOKIE |
  NEWSLETTER |
  CAPTION |
  ADVERT |
  META |
  FORM |
  AUTHOR |
  DRAWING;
/** Share of the page's prose from which a wrapper cannot mean its hint: readers' comments may be long. */
const DOMINANT_SHARE = 0.3;
/** Prose outside of it, in UTF-16 units, below which even comments may be all there is to read. */
const OUTSIDE_MIN = 200;
const STUBBORN: number = COMMENT | COOKIE | FOOTER;
const PROSE_MIN = 80;
const SENTENCE_MIN = 25;
const BODY_BONUS = 1.3;

interface Scored {
  readonly block: HtmlBlock;
  /** Bits of all the elements round it that mean what they say. */
  hints: number;
  readonly linkShare: number;
  readonly prose: number;
  readonly sentence: boolean;
  value: number;
}

/**
 * Tell the article of a page from its furniture. Blocks of prose count for the elements round them,
 * links and scraps against; the element with the greatest sum holds the article. Method and scores:
 * docs/method/intake.md.
 */
export function findParts(blocks: readonly HtmlBlock[], elements: ElementList): BlockPart[] {
  const scored = blocks.map(score);
  placeHints(scored, elements);
  for (const row of scored) row.value = worthOf(row);
  const best = findBest(scored, elements);
  const inside = insideOf(scored, elements, best);
  return smooth(scored, inside);
}

const SENTENCE_END = /[.!?…。؟।۔:]["'”’»)\]]*$/u;

function score(block: HtmlBlock): Scored {
  const units = block.text.length;
  const linkShare = units === 0 ? 0 : Math.min(1, block.linkUnits / units);
  const sentence = units >= SENTENCE_MIN && SENTENCE_END.test(block.text.slice(-12));
  const prose = units * (1 - linkShare);
  return { block, hints: 0, linkShare, prose, sentence, value: 0 };
}

/** Hints of the elements round each block, without those of a wrapper that holds most of the prose. */
function placeHints(scored: Scored[], elements: ElementList): void {
  const prose = sumUp(scored, elements, (row) =>
    row.sentence && row.linkShare <= 0.5 ? row.prose : 0,
  );
  const all = Math.max(1, prose[0] ?? 0);
  const bits = new Int32Array(elements.count);
  for (let at = 1; at < elements.count; at++) {
    const above = bits[elements.parent[at] ?? 0] ?? 0;
    bits[at] = above | ((elements.hints[at] ?? 0) & ~doubtful(prose[at] ?? 0, all));
  }
  for (const row of scored) row.hints = bits[row.block.element] ?? 0;
}

/** Sum of a value over all blocks in each element. An element's number is greater than its parent's. */
function sumUp(
  scored: readonly Scored[],
  elements: ElementList,
  valueIn: (row: Scored) => number,
): Float64Array {
  const sums = new Float64Array(elements.count);
  for (const row of scored) {
    sums[row.block.element] = (sums[row.block.element] ?? 0) + valueIn(row);
  }
  for (let at = elements.count - 1; at > 0; at--) {
    const parent = elements.parent[at] ?? 0;
    sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

/** Bits that an element with so much of the page's prose cannot mean. */
function doubtful(prose: number, all: number): number {
  if (prose < all * DOMINANT_SHARE) return 0;
  return all - prose < OUTSIDE_MIN ? NEGATIVE : NEGATIVE & ~STUBBORN;
}

function worthOf(row: Scored): number {
  const { block, hints, linkShare, prose, sentence } = row;
  const units = Math.min(block.text.length, 400);
  if ((hints & NEGATIVE) !== 0) return -units * 0.4 - 5;
  if (linkShare > 0.6) return -units * 0.5 - 5;
  if (sentence || prose >= PROSE_MIN) return prose * ((hints & BODY) === 0 ? 1 : BODY_BONUS);
  return block.heading > 0 ? -5 : -15;
}

/** Element with the greatest sum of values; of nested ones nearly equal, the innermost. */
function findBest(scored: readonly Scored[], elements: ElementList): number {
  const sums = sumUp(scored, elements, (row) => row.value);
  let best = 0;
  for (let at = 1; at < elements.count; at++) {
    const [sum, most] = [sums[at] ?? 0, sums[best] ?? 0];
    if (sum <= 0) continue;
    const bonus = ((elements.hints[at] ?? 0) & (ARTICLE | BODY)) === 0 ? 1 : 1.05;
    const near = sum * bonus >= most * 0.98;
    if (sum > most || (near && isInside(elements, at, best))) best = at;
  }
  return best;
}

function isInside(elements: ElementList, inner: number, outer: number): boolean {
  let at = inner;
  while (at > outer) at = elements.parent[at] ?? 0;
  return at === outer;
}

function insideOf(scored: readonly Scored[], elements: ElementList, best: number): boolean[] {
  const inside = new Uint8Array(elements.count);
  inside[best] = 1;
  for (let at = best + 1; at < elements.count; at++) {
    inside[at] = inside[elements.parent[at] ?? 0] ?? 0;
  }
  return scored.map((row) => inside[row.block.element] === 1);
}

/** Parts of all blocks: those between the article's first and last prose are read with it. */
function smooth(scored: readonly Scored[], inside: readonly boolean[]): BlockPart[] {
  const good = scored.map((row, at) => inside[at] === true && row.value > 0);
  const first = good.indexOf(true);
  const last = endOfList(scored, inside, good.lastIndexOf(true));
  const title = findTitle(scored, first);
  return scored.map((row, at) => {
    if (at === title || isStandfirst(row, at, title, first)) return { part: "title", why: null };
    if (good[at] === true) return { part: "article", why: null };
    const between = at > first && at <= last && inside[at] === true;
    if (between && isJoined(row)) return { part: "article", why: null };
    if (first >= 0 && isByline(row, at, first)) return { part: "byline", why: null };
    return { part: "furniture", why: whyOf(row, inside[at] === true) };
  });
}

/** The article may end in a list: its lines are too short to be prose by themselves. */
function endOfList(scored: readonly Scored[], inside: readonly boolean[], last: number): number {
  let end = last;
  for (let at = last + 1; last >= 0 && at < scored.length; at++) {
    const row = scored[at];
    if (row === undefined || inside[at] !== true || !isJoined(row)) break;
    if (row.block.tag === "li" || row.block.tag === "dd") end = at;
    else if (row.block.heading === 0) break;
  }
  return end;
}

/** The sentence or two under the title that sum the report up. */
function isStandfirst(row: Scored, at: number, title: number, first: number): boolean {
  if (title < 0 || at <= title || at >= first || at > title + 4) return false;
  if ((row.hints & NEGATIVE & ~HEADER) !== 0 || row.linkShare > 0.3) return false;
  return row.block.text.length >= 40 && (row.sentence || row.block.heading > 1);
}

/** A scrap inside the article that is read with it: a heading, a list line, "No," he said. */
function isJoined(row: Scored): boolean {
  return (row.hints & NEGATIVE) === 0 && row.linkShare <= 0.6;
}

function findTitle(scored: readonly Scored[], first: number): number {
  let found = -1;
  for (let at = 0; at < scored.length; at++) {
    const { block, hints } = scored[at] ?? { block: { heading: 0 }, hints: 0 };
    if (block.heading !== 1 || (hints & (RELATED | COMMENT | NAV | COOKIE)) !== 0) continue;
    if (found < 0 || at < first) found = at;
    if (at >= first) break;
  }
  return found;
}

const BYLINE = /^(?:by|von|par|por|di|من|بقلم)\s+\p{L}/iu;

function isByline(row: Scored, at: number, first: number): boolean {
  return at < first && row.block.text.length <= 120 && BYLINE.test(row.block.text);
}

function whyOf(row: Scored, inside: boolean): string {
  const known = FURNITURE_WHY.find(([bit]) => (row.hints & bit) !== 0);
  if (known !== undefined) return known[1];
  if (row.linkShare > 0.6) return "links";
  return inside ? "scrap round the article" : "outside the article";
}
