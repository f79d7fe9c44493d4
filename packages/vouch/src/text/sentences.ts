import type { Span } from "../model/index.ts";
import type { Block } from "./blocks.ts";
import { type Tokens, WORD } from "./tokens.ts";

/** A sentence: its span, its tokens `[first, last)`, and the block it stands in. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

/** Longer sentences are cut here, so that no later stage meets an unbounded one (H30). */
export const SENTENCE_MAX = 10_000;

const CLOSERS = new Set(["”", '"', "’", "'", "»", ")", "]"]);
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen lt col maj capt sgt cpl brig adm cmdr gov sen rep pres st jr sr no nos vs " +
    "etc inc ltd corp co dept est approx fig vol pp jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mt ft al ed eds cf e.g i.e ca"
  ).split(" "),
);
/** Abbreviations that also end sentences ("it said in Dec."): a capital after them decides. */
const MONTHS = new Set("jan feb mar apr jun jul aug sep sept oct nov dec no etc al".split(" "));

/** Cut the tokens of each block into sentences. */
export function findSentences(text: string, tokens: Tokens, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [block, { end }] of blocks.entries()) {
    while (first < tokens.count && (tokens.start[first] ?? 0) < end) {
      const last = sentenceEnd(text, tokens, first, end);
      sentences.push(sentenceOf(tokens, first, last, block));
      first = last;
    }
  }
  return sentences;
}

/** One past the last token of the sentence that begins with token `first`. */
function sentenceEnd(text: string, tokens: Tokens, first: number, end: number): number {
  const start = tokens.start[first] ?? 0;
  let at = first;
  while (at < tokens.count && (tokens.start[at] ?? 0) < end) {
    const tooLong = (tokens.end[at] ?? 0) - start >= SENTENCE_MAX;
    if (tooLong || endsSentence(text, tokens, at, end))
      return takeClosers(text, tokens, at + 1, end);
    at++;
  }
  return at;
}

function sentenceOf(tokens: Tokens, first: number, last: number, block: number): Sentence {
  return { start: tokens.start[first] ?? 0, end: tokens.end[last - 1] ?? 0, first, last, block };
}

function takeClosers(text: string, tokens: Tokens, from: number, end: number): number {
  let at = from;
  while (at < tokens.count && (tokens.end[at] ?? 0) <= end) {
    const glued = tokens.start[at] === tokens.end[at - 1];
    if (!glued || !CLOSERS.has(text.slice(tokens.start[at], tokens.end[at]))) break;
    at++;
  }
  return at;
}

function endsSentence(text: string, tokens: Tokens, token: number, end: number): boolean {
  const sign = text[(tokens.end[token] ?? 1) - 1];
  if (sign !== "." && sign !== "!" && sign !== "?" && sign !== "…" && sign !== "؟") return false;
  const next = takeClosers(text, tokens, token + 1, end);
  if (next >= tokens.count || (tokens.start[next] ?? 0) >= end) return true;
  const gap = (tokens.start[next] ?? 0) - (tokens.end[next - 1] ?? 0);
  if (gap === 0) return isGluedStart(text, tokens, token, next);
  const after = text.slice(tokens.start[next], tokens.end[next]);
  if (/^[\p{Ll},;:]/u.test(after)) return false;
  return sign !== "." || !isAbbreviated(text, tokens, token, after);
}

/** "…in the city.The army said": a full stop glued between a lower-case word and a capitalised one. */
function isGluedStart(text: string, tokens: Tokens, token: number, next: number): boolean {
  if (next !== token + 1 || tokens.kind[next] !== WORD || tokens.kind[token - 1] !== WORD)
    return false;
  const before = text.slice(tokens.start[token - 1], tokens.end[token - 1]);
  const after = text.slice(tokens.start[next], tokens.end[next]);
  return /^\p{Ll}{3,}$/u.test(before) && /^\p{Lu}\p{Ll}+$/u.test(after);
}

function isAbbreviated(text: string, tokens: Tokens, token: number, after: string): boolean {
  const whole = text.slice(tokens.start[token], tokens.end[token]);
  if (whole.length > 1) return !/^(The|In|On|It|He|She|They|But|A|An|At|This|That)$/.test(after);
  if (tokens.kind[token - 1] !== WORD || tokens.end[token - 1] !== tokens.start[token])
    return false;
  const before = text.slice(tokens.start[token - 1], tokens.end[token - 1]);
  if (/^\p{Lu}$/u.test(before)) return true;
  const folded = before.toLowerCase();
  if (!ABBREVIATIONS.has(folded)) return false;
  return !MONTHS.has(folded) || /^\d/.test(after) || (folded === "al" && /^\p{Lu}/u.test(after));
}
