import { firstIndex } from "../../math/halving.ts";
import type { Modality, Span } from "../../model/index.ts";
import {
  keepLongest,
  type Page,
  PhraseBook,
  type PhraseMatch,
  type Sentence,
  spanOf,
  wordAt,
} from "../../text/index.ts";
import type { Clause } from "../parts.ts";
import { cutSentence, type Piece } from "./cut.ts";
import { ASSERTED, endsInSaying, holds, ownWeight, takeOver, type Weight } from "./modality.ts";
import { TRIGGERS, type Trigger } from "./rules.ts";
import { isVerb } from "./verbs.ts";

const BOOK: PhraseBook<Trigger> = new PhraseBook(TRIGGERS);

type Match = PhraseMatch<Trigger>;

/** What the sentence before leaves behind: its block, and whether it stood under a condition. */
interface Trail {
  block: number;
  condition: boolean;
}

/**
 * Cut every sentence into clauses, in text order and without gaps, each with its modality. Linear in
 * the length of the page.
 */
export function readClauses(page: Page): Clause[] {
  const matches = keepLongest(BOOK.findAll(page)).filter((match) => holds(page, match));
  const opens = new Set(matches.filter((m) => m.value.opens === true).map((m) => m.first));
  const clauses: Clause[] = [];
  const trail: Trail = { block: -1, condition: false };
  let next = 0;
  for (const [number, sentence] of page.sentences.entries()) {
    const start = next;
    while (next < matches.length && (matches[next]?.first ?? 0) < sentence.last) next++;
    const pieces = cutSentence(page, sentence, number, opens);
    clauses.push(...weighPieces(page, sentence, pieces, matches.slice(start, next), trail));
  }
  return clauses;
}

function weighPieces(
  page: Page,
  sentence: Sentence,
  pieces: readonly Piece[],
  matches: readonly Match[],
  trail: Trail,
): Clause[] {
  const carried = trail.block === sentence.block && trail.condition;
  const here = pieces.some((piece) => piece.opener === "condition") || hasCondition(matches);
  const weights = weighAll(page, pieces, matches, { here, carried });
  lendBack(page, pieces, weights);
  trail.block = sentence.block;
  trail.condition = weights.some((weight) => weight.modality === "conditional");
  const asks = wordAt(page, sentence.last - 1) === "?";
  return pieces.map((piece, at) => clauseOf(page, piece, weights[at] ?? ASSERTED, asks));
}

function hasCondition(matches: readonly Match[]): boolean {
  return matches.some((match) => match.value.kind === "conditional");
}

function weighAll(
  page: Page,
  pieces: readonly Piece[],
  matches: readonly Match[],
  under: { readonly here: boolean; readonly carried: boolean },
): Weight[] {
  const weights: Weight[] = [];
  let next = 0;
  for (const [at, piece] of pieces.entries()) {
    const start = next;
    while (next < matches.length && (matches[next]?.first ?? 0) < piece.last) next++;
    const inside = matches.slice(start, next).filter((match) => reaches(page, piece, match));
    const before = pieces[at - 1];
    const condition = under.here || (under.carried && inside.some((m) => m.value.kind === "would"));
    const reported = before !== undefined && endsInSaying(page, before);
    const own = ownWeight(page, piece, inside, { condition, reported });
    const last = weights.at(-1);
    weights.push(own.cause === null && last !== undefined ? takeOver(page, piece, last) : own);
  }
  return weights;
}

/** "without", "instead of" deny only what stands in their own verbless clause. */
function reaches(page: Page, piece: Piece, match: Match): boolean {
  if (match.value.opens !== true || match.value.kind !== "denied") return true;
  return match.first === piece.first && !anyVerb(page, piece);
}

/** A subject parted from its verb by a bracket or a relative clause has the modality of that verb. */
function lendBack(page: Page, pieces: readonly Piece[], weights: Weight[]): void {
  for (let at = pieces.length - 3; at >= 0; at--) {
    const piece = pieces[at];
    const between = pieces[at + 1]?.opener;
    if (piece === undefined || (between !== "aside" && between !== "relative")) continue;
    const later = weights[at + 2];
    if (later !== undefined && weights[at]?.cause === null && !anyVerb(page, piece))
      weights[at] = later;
  }
}

function anyVerb(page: Page, piece: Piece): boolean {
  for (let at = piece.first; at < piece.last; at++) if (isVerb(page, at)) return true;
  return false;
}

function clauseOf(page: Page, piece: Piece, weight: Weight, asks: boolean): Clause {
  const { first, last, sentence } = piece;
  const { cause } = weight;
  const asked = asks && weight.modality === "asserted";
  return {
    ...spanOf(page, first, last),
    first,
    last,
    sentence,
    modality: asked ? "possible" : weight.modality,
    because: cause === null ? null : spanOf(page, cause.first, cause.last),
  };
}

/** The clause that holds `unit`, or the next one after it; undefined past the last. */
export function clauseFrom(clauses: readonly Clause[], unit: number): Clause | undefined {
  return clauses[firstIndex(clauses.length, (at) => (clauses[at]?.end ?? 0) > unit)];
}

/** Modality of the clause in which a span begins; `asserted` where no clause holds it. */
export function modalityAt(clauses: readonly Clause[], span: Span): Modality {
  const clause = clauseFrom(clauses, span.start);
  return clause !== undefined && clause.start <= span.start ? clause.modality : "asserted";
}
