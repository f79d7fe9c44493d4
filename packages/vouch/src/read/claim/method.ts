import { type Quote, quoteOf, type Span } from "../../model/index.ts";
import type { Page } from "../../text/index.ts";

/** Words that open a statement of how a figure was got. */
const METHODS =
  /\b(based on|drawn from|compiled from|calculated from|extrapolated from|derived from|using (?:satellite|data|records|interviews|statistical)|documented by name|counted by hand|verified by name|cross-checked (?:with|against)|according to (?:hospital|medical|morgue|burial|satellite|census|survey|registration) \w+)\b[^.;()]{0,120}/i;

/** The words of a clause that say how its figure was got, or null: then it is drawn hollow. */
export function methodIn(page: Page, clause: Span): Quote | null {
  const found = METHODS.exec(page.text.slice(clause.start, clause.end));
  if (found === null) return null;
  const start = clause.start + found.index;
  return quoteOf(page.text, start, start + found[0].trimEnd().length);
}
