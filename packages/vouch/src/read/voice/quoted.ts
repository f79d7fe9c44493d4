import { firstIndex } from "../../math/halving.ts";
import { type Page, wordAt } from "../../text/index.ts";

/** Words between quotation marks: tokens `[first, last)`, marks included. */
export interface Quoted {
  readonly first: number;
  readonly last: number;
}

const OPENS = new Set(["“", "«", "„"]);
const CLOSES = new Set(["”", "»"]);

/**
 * Outermost quotations of each block. Straight marks alternate; nested marks only count; a quotation
 * left open ends with its block, since the mark for the next paragraph opens again.
 */
export function findQuotes(page: Page): Quoted[] {
  const marks = new Marks();
  let block = -1;
  for (const sentence of page.sentences) {
    if (sentence.block !== block) marks.close(sentence.first);
    block = sentence.block;
    for (let at = sentence.first; at < sentence.last; at++) marks.take(wordAt(page, at), at);
  }
  marks.close(page.tokens.count);
  return marks.quotes;
}

class Marks {
  readonly quotes: Quoted[] = [];
  private depth = 0;
  private first = -1;

  take(word: string, at: number): void {
    const straight = word === '"';
    if (OPENS.has(word) || (straight && this.depth === 0)) {
      if (this.depth === 0) this.first = at;
      this.depth++;
    } else if (this.depth > 0 && (straight || CLOSES.has(word))) {
      this.depth--;
      if (this.depth === 0) this.close(at + 1);
    }
  }

  close(last: number): void {
    if (this.first >= 0) this.quotes.push({ first: this.first, last });
    this.first = -1;
    this.depth = 0;
  }
}

/** The quotation that holds token `at`, found by halving. */
export function quoteAt(quotes: readonly Quoted[], at: number): Quoted | undefined {
  const quote = quotes[firstIndex(quotes.length, (index) => (quotes[index]?.last ?? 0) > at)];
  return quote !== undefined && quote.first <= at ? quote : undefined;
}
