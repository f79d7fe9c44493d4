import { quoteOf } from "../../model/index.ts";
import { foldWord, spanOf } from "../../text/index.ts";
import type { Speaker } from "./memory.ts";
import type { View } from "./view.ts";

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function words(view: View, range: Range): string {
  const { start, end } = spanOf(view.page, range.first, range.last);
  return view.page.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^the\s+/i, "");
}

export function quoteFor(view: View, range: Range): Speaker["quote"] {
  const { start, end } = spanOf(view.page, range.first, range.last);
  return quoteOf(view.page.text, start, end);
}

/** Whether token `at` belongs to a time expression. */
export function inTime(view: View, at: number): boolean {
  const start = view.page.tokens.start[at] ?? 0;
  let low = 0;
  let high = view.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.times[middle]?.span.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const time = view.times[low];
  return time !== undefined && time.span.start <= start;
}

/** A name as an id: folded, in kebab case. */
export function kebab(name: string): string {
  const parts = name.split(/[^\p{L}\p{N}]+/u).map((part) => foldWord(part));
  return parts.filter((part) => part !== "").join("-");
}
