import { foldWord } from "./letters.ts";
import type { Page } from "./page.ts";
import { findTokens } from "./tokens.ts";

/** A phrase and what it stands for. */
export interface Phrase<Value> {
  readonly words: string;
  readonly value: Value;
  /** Match only with exactly this casing: "IS", never "is". Default false. */
  readonly exact?: boolean;
}

/** Where a phrase stands: tokens `[first, last)`. */
export interface PhraseMatch<Value> {
  readonly first: number;
  readonly last: number;
  readonly value: Value;
}

/** Word ids that no phrase has: a hyphen is passed over, any other unknown word breaks the path. */
const HYPHEN = -2;
const NONE = -1;

interface Leaf<Value> {
  readonly length: number;
  readonly phrases: readonly Phrase<Value>[];
}

/**
 * All phrases of one or more lexicons as one automaton over folded words (Aho and Corasick 1975), so
 * that a page is passed over once however many phrases there are. Hyphens are skipped on both sides:
 * "Al Hol" finds "Al-Hol".
 */
export class PhraseBook<Value> {
  private readonly ids = new Map<string, number>();
  private readonly next: Map<number, number>[] = [new Map()];
  private readonly fail: number[] = [0];
  private readonly leaf: (Leaf<Value> | undefined)[] = [undefined];
  /** Nearest shorter state on the failure path that ends a phrase; 0 = none. */
  private readonly shorter: number[] = [0];

  constructor(phrases: readonly Phrase<Value>[]) {
    for (const phrase of phrases) this.insert(phrase);
    this.link();
  }

  /** Every match, longest first from the left, none overlapping another. */
  find(page: Page): PhraseMatch<Value>[] {
    return keepLongest(this.findAll(page));
  }

  /** Every match, overlapping ones too, in order of their ends. No match crosses a sentence. */
  findAll(page: Page): PhraseMatch<Value>[] {
    const { tokens } = page;
    const known = tokens.forms.map((form) =>
      form === "-" ? HYPHEN : (this.ids.get(form) ?? NONE),
    );
    const found: PhraseMatch<Value>[] = [];
    for (const sentence of page.sentences) {
      const path: number[] = [];
      let state = 0;
      for (let at = sentence.first; at < sentence.last; at++) {
        const word = known[tokens.form[at] ?? 0] ?? NONE;
        if (word === HYPHEN) continue;
        path.push(at);
        state = this.step(state, word);
        this.collect(page, state, path, found);
      }
    }
    return found;
  }

  private collect(page: Page, from: number, path: number[], found: PhraseMatch<Value>[]): void {
    const last = (path.at(-1) ?? 0) + 1;
    for (let state = from; state !== 0; state = this.shorter[state] ?? 0) {
      const leaf = this.leaf[state];
      if (leaf === undefined) continue;
      const first = path[path.length - leaf.length] ?? 0;
      const fits = leaf.phrases.filter(
        ({ exact, words }) => exact !== true || isExact(page, first, last, words),
      );
      for (const { value } of fits) found.push({ first, last, value });
    }
  }

  private step(from: number, word: number): number {
    let state = from;
    while (state !== 0 && !this.next[state]?.has(word)) state = this.fail[state] ?? 0;
    return this.next[state]?.get(word) ?? 0;
  }

  private insert(phrase: Phrase<Value>): void {
    const words = splitPhrase(phrase.words);
    if (words.length === 0) return;
    let state = 0;
    for (const word of words) state = this.child(state, this.idOf(word));
    const phrases = [...(this.leaf[state]?.phrases ?? []), phrase];
    this.leaf[state] = { length: words.length, phrases };
  }

  private child(state: number, word: number): number {
    const known = this.next[state]?.get(word);
    if (known !== undefined) return known;
    const made = this.next.push(new Map()) - 1;
    this.fail.push(0);
    this.leaf.push(undefined);
    this.shorter.push(0);
    this.next[state]?.set(word, made);
    return made;
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.ids.size);
    return this.ids.size - 1;
  }

  private link(): void {
    const queue = [...(this.next[0]?.values() ?? [])];
    for (const state of queue) {
      for (const [word, child] of this.next[state] ?? []) {
        this.fallBack(child, this.step(this.fail[state] ?? 0, word));
        queue.push(child);
      }
    }
  }

  private fallBack(child: number, fallback: number): void {
    const end = fallback === child ? 0 : fallback;
    this.fail[child] = end;
    this.shorter[child] = this.leaf[end] === undefined ? (this.shorter[end] ?? 0) : end;
  }
}

/** Folded words of a phrase, without hyphens. */
export function splitPhrase(words: string): string[] {
  const tokens = findTokens(words, [{ start: 0, end: words.length }]);
  return [...tokens.form].map((form) => tokens.forms[form] ?? "").filter((form) => form !== "-");
}

/** Leftmost, then longest; between equals the one found first stays. */
export function keepLongest<Value>(matches: readonly PhraseMatch<Value>[]): PhraseMatch<Value>[] {
  const sorted = [...matches].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: PhraseMatch<Value>[] = [];
  let end = 0;
  for (const match of sorted) {
    if (match.first < end) continue;
    kept.push(match);
    end = match.last;
  }
  return kept;
}

function isExact(page: Page, first: number, last: number, words: string): boolean {
  const written = page.text.slice(page.tokens.start[first], page.tokens.end[last - 1]);
  return written === words || foldSpaces(written) === foldSpaces(words);
}

function foldSpaces(words: string): string {
  return words.replace(/[\s-]+/g, " ");
}

/** Folded words, for look-ups by form. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(foldWord));
}
