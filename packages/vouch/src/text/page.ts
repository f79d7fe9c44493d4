import { firstIndex } from "../math/halving.ts";
import { type Document, type Mask, overlaps, type Span } from "../model/index.ts";
import { type Block, findBlocks } from "./blocks.ts";
import { findSentences, type Sentence } from "./sentences.ts";
import { findTokens, type Tokens } from "./tokens.ts";

/** A text laid out for reading: blocks, sentences and tokens of all that is not masked. */
export interface Page {
  readonly text: string;
  readonly masked: readonly Mask[];
  /** Blocks that are read, in text order; a masked block is not among them. */
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
}

/** Lay a document out. Masked stretches get no tokens, so nothing can be read there. */
export function layOut(document: Pick<Document, "text" | "masked">): Page {
  const { text, masked } = document;
  const whole = masked.map((mask) => wholeLetters(text, mask));
  const blocks = unmasked(findBlocks(text), whole);
  const tokens = findTokens(text, blocks);
  return { text, masked, blocks, tokens, sentences: findSentences(text, tokens, blocks) };
}

/** A mask never splits a letter of two units: it takes the whole letter. */
function wholeLetters(text: string, mask: Mask): Mask {
  const start = isInside(text, mask.start) ? mask.start - 1 : mask.start;
  const end = isInside(text, mask.end) ? mask.end + 1 : mask.end;
  return { ...mask, start, end };
}

function isInside(text: string, at: number): boolean {
  const [before, here] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && here >= 0xdc00 && here <= 0xdfff;
}

/** What is left of each block outside the masks. Both lists are in text order. */
function unmasked(blocks: readonly Block[], masked: readonly Mask[]): Block[] {
  const masks = [...masked].sort((a, b) => a.start - b.start);
  let from = 0;
  return blocks.flatMap((block) => {
    while (from < masks.length && (masks[from]?.end ?? 0) <= block.start) from++;
    const over = takeWhile(masks, from, (mask) => mask.start < block.end);
    return over.length === 0 ? [block] : cut(block, over);
  });
}

function takeWhile(masks: readonly Mask[], from: number, holds: (mask: Mask) => boolean): Mask[] {
  const taken: Mask[] = [];
  for (let at = from; at < masks.length; at++) {
    const mask = masks[at];
    if (mask === undefined || !holds(mask)) break;
    taken.push(mask);
  }
  return taken;
}

function cut(block: Block, masks: readonly Mask[]): Block[] {
  const left: Block[] = [];
  let start = block.start;
  for (const mask of masks) {
    if (!overlaps(mask, block)) continue;
    if (mask.start > start) left.push({ ...block, start, end: mask.start });
    start = Math.max(start, mask.end);
  }
  if (start < block.end) left.push({ ...block, start });
  return left;
}

/** The words of token `at`, exactly as written; "" past either end. */
export function wordAt(page: Page, at: number): string {
  const { tokens } = page;
  if (at < 0 || at >= tokens.count) return "";
  return page.text.slice(tokens.start[at], tokens.end[at]);
}

/** The folded form of token `at`; "" past either end. */
export function formAt(page: Page, at: number): string {
  const { tokens } = page;
  if (at < 0 || at >= tokens.count) return "";
  return tokens.forms[tokens.form[at] ?? 0] ?? "";
}

/** Span of the tokens `[first, last)`. */
export function spanOf(page: Page, first: number, last: number): Span {
  return { start: page.tokens.start[first] ?? 0, end: page.tokens.end[last - 1] ?? 0 };
}

/** Index of the first token that ends after `unit`. */
export function tokenAfter(page: Page, unit: number): number {
  const { end, count } = page.tokens;
  return firstIndex(count, (at) => (end[at] ?? 0) > unit);
}

/** Index of the sentence that holds `unit`, or of the next one after it. */
export function sentenceAt(page: Page, unit: number): number {
  const { sentences } = page;
  return firstIndex(sentences.length, (at) => (sentences[at]?.end ?? 0) > unit);
}
