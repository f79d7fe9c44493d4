/**
 * A stretch of a document's text: half-open `[start, end)`, counted in UTF-16 code units from the
 * beginning of `Document.text`. That text never changes, so a span never goes stale.
 */
export interface Span {
  /** First UTF-16 unit of the stretch, ≥ 0. */
  readonly start: number;
  /** One past the last UTF-16 unit, ≥ `start`. */
  readonly end: number;
}

/** A span with its words: `document.text.slice(start, end) === text`, checked at every write. */
export interface Quote extends Span {
  /** Exactly the slice of the document's text. */
  readonly text: string;
}

/** Cut a quote out of a text. The one way a quote is made, so that it cannot drift from its text. */
export function quoteOf(text: string, start: number, end: number): Quote {
  return { start, end, text: text.slice(start, end) };
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
