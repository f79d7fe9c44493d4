import type { ClaimPlace, Span } from "../../model/index.ts";
import { claimPlaceOf } from "../mention/index.ts";
import { mentionsIn, type Sight } from "./sight.ts";

/** Places of a claim: those of its clause, else those of its sentence, nearest first; none is made up. */
export function placesFor(sight: Sight, at: Span, clause: Span, sentence: Span): ClaimPlace[] {
  const inClause = mentionsIn(sight, clause, "place");
  const mentions = inClause.length > 0 ? inClause : mentionsIn(sight, sentence, "place");
  const gap = (span: Span): number =>
    Math.min(Math.abs(span.start - at.end), Math.abs(at.start - span.end));
  return [...mentions]
    .sort((a, b) => gap(a) - gap(b) || a.start - b.start)
    .map((mention) => claimPlaceOf(sight.page, mention, sight.packs));
}
