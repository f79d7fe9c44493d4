import { firstIndex } from "../../math/halving.ts";
import type {
  Document,
  Findings,
  MeasureRow,
  Note,
  Packs,
  Span,
  Voice,
  When,
} from "../../model/index.ts";
import type { Page, Sentence } from "../../text/index.ts";
import { clauseFrom } from "../clause/clauses.ts";
import type { MeasureBook } from "../measure/match.ts";
import type { Attribution, Clause, FoundHedge, FoundTime, Mention } from "../parts.ts";
import type { Quantity } from "../quantity/quantity.ts";

/**
 * Everything the part readers saw on one page, for the claim builders: they only combine what stands
 * here and never go back to the letters.
 */
export interface Sight {
  readonly document: Document;
  readonly findings: Findings;
  readonly page: Page;
  readonly times: readonly FoundTime[];
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Clause[];
  readonly hedges: readonly FoundHedge[];
  readonly attributions: readonly Attribution[];
  readonly quantities: readonly Quantity[];
  readonly measures: MeasureBook;
  readonly packs: Packs;
  /** Voices of a claim at this place: the outlet first, then who speaks in the text. */
  readonly voicesAt: (span: Span) => readonly Voice[];
  /** The time a claim at this place is about. */
  readonly whenAt: (span: Span, sentence: Sentence, clause: Span) => When;
  /** Collects what could not be read. */
  readonly note: (note: Omit<Note, "file" | "document">) => void;
}

/** Row of a measure; undefined for `unclassified`. */
export function measureRow(sight: Sight, id: string | null): MeasureRow | undefined {
  return id === null ? undefined : sight.measures.rows.get(id);
}

/** Mentions of one kind that lie inside a span, in text order. */
export function mentionsIn(sight: Sight, span: Span, kind: Mention["kind"]): Mention[] {
  const found: Mention[] = [];
  for (let at = firstFrom(sight.mentions, span.start); at < sight.mentions.length; at++) {
    const mention = sight.mentions[at];
    if (mention === undefined || mention.start >= span.end) break;
    if (mention.kind === kind && mention.end <= span.end) found.push(mention);
  }
  return found;
}

function firstFrom(mentions: readonly Mention[], unit: number): number {
  return firstIndex(mentions.length, (at) => (mentions[at]?.start ?? 0) >= unit);
}

/** The clause that holds `unit`, else its whole sentence. */
export function clauseAt(sight: Sight, unit: number, sentence: Span): Span {
  const clause = clauseFrom(sight.clauses, unit);
  return clause !== undefined && clause.start <= unit ? clause : sentence;
}
