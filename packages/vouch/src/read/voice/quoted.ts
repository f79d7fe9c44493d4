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
  const quotes: Quoted[] = [];
  let block = -1;
  let depth = 0;
  let first = -1;
  const close = (last: number): void => {
    if (first >= 0) quotes.push({ first, last });
    first = -1;
    depth = 0;
  };
  for (const sentence of page.sentences) {
    if (sentence.block !== block) close(sentence.first);
    block = sentence.block;
    for (let at = sentence.first; at < sentence.last; at++) {
      const word = wordAt(page, at);
      const straight = word === '"';
      if (OPENS.has(word) || (straight && depth === 0)) {
        if (depth++ === 0) first = at;
      } else if (depth > 0 && (straight || CLOSES.has(word)) && --depth === 0) close(at + 1);
    }
  }
  close(page.tokens.count);
  return quotes;
}

/** The quotation that holds token `at`, found by halving. */
export function quoteAt(quotes: readonly Quoted[], at: number): Quoted | undefined {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.last ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const quote = quotes[low];
  return quote !== undefined && quote.first <= at ? quote : undefined;
}
