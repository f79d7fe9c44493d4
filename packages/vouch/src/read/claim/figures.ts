import {
  type Amount,
  type Hedge,
  type Modality,
  type Quote,
  quoteOf,
  type Span,
  type When,
} from "../../model/index.ts";
import { formAt, type Page, type Sentence, spanOf, tokenAfter } from "../../text/index.ts";
import { hedgesIn } from "../hedge/hedges.ts";
import { type MeasureMatch, matchMeasure } from "../measure/match.ts";
import type { Clause } from "../parts.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { carriedUnit, pointsBack } from "./carried-unit.ts";
import { type Draft, NO_POPULATION } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { isListed, shareMeasures } from "./list.ts";
import { methodIn } from "./method.ts";
import { placesFor } from "./place.ts";
import { actorsOfFigure, populationOf, withSpeaker } from "./population.ts";
import { linkFigures, relationOf } from "./relation.ts";
import { clauseAt, measureRow, type Sight } from "./sight.ts";
import { carriedTopic } from "./topic.ts";

/** Longer sentences are quoted by their clause. */
const QUOTE_MAX = 700;

/** Every figure of the page as a draft. Numbers that nothing explains become notes. */
export function draftFigures(sight: Sight): Draft[] {
  const owners = ownersOf(sight);
  const bySentence = groupBySentence(sight);
  const drafts: Draft[] = [];
  let last: Figure | undefined;
  for (const [index, quantities] of bySentence) {
    const sentence = sight.page.sentences[index];
    if (sentence === undefined) continue;
    const before = last?.sentence.block === sentence.block ? last : undefined;
    const figures = classify(sight, owners, { sentence, before }, quantities);
    const kept = figures.filter((_, index) => isFigure(sight, figures, index));
    last = kept.at(-1) ?? last;
    const made = new Map(kept.map((figure) => [figure, draftOf(sight, figure)]));
    linkFigures(sight, made);
    drafts.push(...made.values());
  }
  return drafts;
}

function ownersOf(sight: Sight): Int32Array {
  const owners = new Int32Array(sight.page.tokens.count);
  sight.quantities.forEach((quantity, index) => {
    owners.fill(index + 1, quantity.coreFirst, quantity.coreLast);
  });
  return owners;
}

function groupBySentence(sight: Sight): Map<number, Quantity[]> {
  const groups = new Map<number, Quantity[]>();
  let sentence = 0;
  for (const quantity of sight.quantities) {
    while (quantity.coreFirst >= (sight.page.sentences[sentence]?.last ?? Number.POSITIVE_INFINITY))
      sentence++;
    if (quantity.role !== "figure") continue;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [quantity]);
    else group.push(quantity);
  }
  return groups;
}

/** A sentence, and the last figure before it in the same block. */
interface Stretch {
  readonly sentence: Sentence;
  readonly before: Figure | undefined;
}

function classify(
  sight: Sight,
  owners: Int32Array,
  { sentence, before }: Stretch,
  quantities: readonly Quantity[],
): Figure[] {
  const { page, measures } = sight;
  const carrier = { page, nouns: sight.packs.nouns, sentence, before };
  const patterns = measures.candidates(page, sentence);
  const figures: Figure[] = [];
  for (const quantity of quantities) {
    const clause = clauseAt(sight, page.tokens.start[quantity.coreFirst] ?? 0, sentence);
    const own = matchMeasure({ page, sentence, owners }, patterns, measures, quantity);
    const { from, inherits } = belongsTo(sight, figures, quantity, own);
    const match = inherits
      ? (from?.match ?? null)
      : (own ?? carriedTopic(sight, sentence, quantity));
    const unit =
      quantity.unit ??
      (inherits ? from?.unit : unitOf(sight, match)) ??
      ellipticalUnit(figures, quantity) ??
      carriedUnit(carrier, quantity);
    figures.push({ quantity, sentence, clause, match, from, unit });
  }
  borrowAhead(page, figures);
  shareMeasures(page, figures);
  return figures;
}

/** "rose from 500 to 1,200 pounds": the first number counts what the second does. */
function borrowAhead(page: Page, figures: readonly Figure[]): void {
  figures.forEach((figure, index) => {
    const next = figures[index + 1];
    if (
      next === undefined ||
      figure.quantity.unit !== null ||
      formAt(page, figure.quantity.last) !== "to"
    )
      return;
    if (next.quantity.first > figure.quantity.last + 2 || next.unit === null) return;
    figure.unit = next.unit;
    figure.match = next.match;
    figure.from = next;
  });
}

/** A bare number after a sum is a sum itself only from here on. */
const MONEY_MIN = 1_000_000;

/** A phrase that asks for less than this much gives way to the measure a number is compared by. */
const WEAK_SCORE = 12;

/** The figure that this one is part of or compared with, and whether it takes over its measure. */
function belongsTo(
  sight: Sight,
  figures: readonly Figure[],
  quantity: Quantity,
  own: MeasureMatch | null,
): { from: Figure | null; inherits: boolean } {
  const relation = relationOf(sight.page, quantity);
  if (relation === null) return { from: null, inherits: false };
  const from = figures.findLast((other) => other.unit !== null && isAlike(other, quantity)) ?? null;
  const family = (match: MeasureMatch | null): string | undefined =>
    measureRow(sight, match?.measure ?? null)?.family;
  const weak =
    own === null ||
    (own.score < WEAK_SCORE && relation.how === "compared-with") ||
    (from?.match != null && family(own) !== family(from.match));
  return { from, inherits: from !== null && weak };
}

/**
 * A bare number goes on counting what the figure before it in the sentence counts: "290 sites, severely
 * damaged 104", "another 20 were on the way", "Tunisia (6,000)"; "asked for $3.3bn and got 1.2bn".
 */
function ellipticalUnit(figures: readonly Figure[], quantity: Quantity): string | null {
  const unit = figures.at(-1)?.unit ?? null;
  if (unit === null || quantity.vague) return null;
  if (/^[A-Z]{3}$/.test(unit)) return (quantity.best ?? 0) >= MONEY_MIN ? unit : null;
  return /^(people|items|events)$/.test(unit) ? unit : null;
}

/** A part or a compared number counts the same sort of thing. */
function isAlike(whole: Figure, part: Quantity): boolean {
  if (part.unit === null || part.unit === whole.unit) return true;
  return part.unit === "percent" && whole.unit === "people";
}

function unitOf(sight: Sight, match: MeasureMatch | null): string | null {
  const units = measureRow(sight, match?.measure ?? null)?.units ?? [];
  return units.find((unit) => unit !== "money" && unit !== "percent") ?? null;
}

/** "several", "the two", "not one soldier": they count nothing. */
function isNoCount(page: Page, quantity: Quantity): boolean {
  const { low, best, high } = quantity;
  if ((low === null && best === null && high === null) || pointsBack(page, quantity)) return true;
  return best === 1 && formAt(page, quantity.first - 1) === "not";
}

/** Whether it is a figure about the conflict at all; else it is noted or passed over. */
function isFigure(sight: Sight, figures: readonly Figure[], index: number): boolean {
  const figure = figures[index];
  if (figure === undefined) return false;
  const { quantity, match, unit } = figure;
  if (isNoCount(sight.page, quantity)) return false;
  const listed = isListed(sight.page, figures, index);
  if (!listed && isTrivial(quantity, match)) return false;
  if (unit !== null && (match !== null || quantity.counted?.row !== null)) return true;
  if (unit !== null && (listed || isLarge(quantity))) return true;
  noteUnexplained(sight, quantity);
  return false;
}

/** "one village" counts only where the sentence counts something with it. */
function isTrivial(quantity: Quantity, match: MeasureMatch | null): boolean {
  return quantity.best === 1 && quantity.written === "words" && (match === null || match.score < 9);
}

function isLarge(quantity: Quantity): boolean {
  const value = quantity.best ?? quantity.low ?? quantity.high ?? 0;
  return quantity.written === "digits" || Math.abs(value) > 12;
}

function noteUnexplained(sight: Sight, quantity: Quantity): void {
  const span = spanOf(sight.page, quantity.first, quantity.last);
  const words = sight.page.text.slice(span.start, span.end).slice(0, 80);
  sight.note({
    code: "read/number-unexplained",
    span,
    says: `“${words}” is a number that no rule explains: it is not taken for a figure.`,
    severity: "info",
    next: "Look at the sentence. If it counts something about the conflict, add its wording to packs/measures or its noun to packs/nouns, then run vouch reread.",
  });
}

function draftOf(sight: Sight, figure: Figure): Draft {
  const { page } = sight;
  const { quantity, sentence, clause, match } = figure;
  const at = spanOf(page, quantity.coreFirst, quantity.coreLast);
  const quote = quoteFor(page.text, sentence, clause);
  const voices = sight.voicesAt(at);
  const population = withSpeaker(populationOf(sight, figure) ?? NO_POPULATION, voices);
  return {
    kind: "figure",
    at,
    quote,
    mentions: [],
    voices,
    modality: modalityOf(at, clause),
    hedges: hedgesFor(sight, at, clause),
    amount: amountOf(sight, figure),
    measure: match?.measure ?? "unclassified",
    method: methodIn(page, clause),
    population,
    actors: actorsOfFigure(sight, figure, population),
    places: placesFor(sight, at, clause, sentence),
    when: stockTime(sight, figure, sight.whenAt(at, sentence, clause)),
    baseline: null,
    event: null,
    links: [],
    direction: null,
    order: null,
    excludes: [],
    rule: match === null ? `${quantity.rule} · no measure` : `${quantity.rule} · ${match.phrase}`,
  };
}

const GONE = /^(once|formerly|previously|peak|height|heyday|initially|originally|ago)$/;

/**
 * A stock or a share with no time of its own is told as it stood when the report was written: it takes
 * the document's day or interval. What the words put in the past stays open.
 */
function stockTime(sight: Sight, figure: Figure, when: When): When {
  const kind = measureRow(sight, figure.match?.measure ?? null)?.kind;
  const { start, end, precision } = sight.findings.published;
  if ((kind !== "stock" && kind !== "share") || when.basis !== "document" || when.length !== null)
    return when;
  for (let at = figure.sentence.first; at < figure.sentence.last; at++) {
    if (GONE.test(formAt(sight.page, at))) return when;
  }
  return { ...when, start, end, precision };
}

/** The sentence, or the clause of a very long one. */
export function quoteFor(text: string, sentence: Span, clause: Span): Quote {
  const { start, end } = sentence.end - sentence.start <= QUOTE_MAX ? sentence : clause;
  return quoteOf(text, start, end);
}

/** How the clause at `at` puts it. */
export function modalityOf(at: Span, clause: Span): Modality {
  const own = clause as Partial<Clause>;
  return at.start >= clause.start && own.modality !== undefined ? own.modality : "asserted";
}

/** How far an estimate word may stand from the number it weakens, in UTF-16 units. */
const HEDGE_REACH = 40;

/** Hedges of the clause; an estimate word counts only where it stands on the number itself. */
export function hedgesFor(sight: Sight, at: Span, clause: Span): Hedge[] {
  return hedgesIn(sight.hedges, clause)
    .filter(({ value, span }) => value !== "estimate" || isOn(span, at))
    .map(({ value, span }) => ({
      kind: value,
      quote: quoteOf(sight.page.text, span.start, span.end),
    }));
}

function isOn(hedge: Span, at: Span): boolean {
  return hedge.end <= at.end + HEDGE_REACH && hedge.start >= at.start - HEDGE_REACH;
}

function amountOf(sight: Sight, figure: Figure): Amount {
  const { quantity, unit } = figure;
  const { page } = sight;
  const span = spanOf(page, quantity.first, quantity.last);
  const flip =
    quantity.unit === "percent" &&
    quantity.change === 0 &&
    isChange(sight, figure) &&
    fallsIn(sight, figure);
  const sign = flip ? -1 : 1;
  return {
    low: signed(sign < 0 ? quantity.high : quantity.low, sign),
    best: signed(quantity.best, sign),
    high: signed(sign < 0 ? quantity.low : quantity.high, sign),
    unit: unit ?? "items",
    per: quantity.per,
    comparator: quantity.comparator,
    approximate: quantity.approximate,
    vague: quantity.vague,
    quote: quoteOf(page.text, span.start, span.end),
  };
}

function signed(value: number | null, sign: 1 | -1): number | null {
  return value === null || value === 0 ? value : value * sign;
}

function isChange(sight: Sight, figure: Figure): boolean {
  return measureRow(sight, figure.match?.measure ?? null)?.kind === "change";
}

/** A change measure with no sign at its number: the verb of the sentence gives it. */
function fallsIn(sight: Sight, { sentence }: Figure): boolean {
  const { page } = sight;
  for (let at = tokenAfter(page, sentence.start); at < sentence.last; at++) {
    if (
      /^(fell|fallen|dropped|declined|decreased|reduced|cut|halved|down|drop|decline|decrease|reduction)$/.test(
        formAt(page, at),
      )
    )
      return true;
  }
  return false;
}
