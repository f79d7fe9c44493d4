import { type Quote, quoteOf } from "../../model/index.ts";
import { formAt, NUMBER, type Page, spanOf, wordAt } from "../../text/index.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import type { Sight } from "./sight.ts";

/** How a number hangs on the one before it. */
export interface Relation {
  readonly how: "part-of" | "compared-with";
  /** First token of the words that say so. */
  readonly first: number;
}

const RELATIONS: readonly (readonly [Relation["how"], readonly string[]])[] = [
  ["part-of", ["of", "whom"]],
  ["part-of", ["of", "which"]],
  ["part-of", ["of", "them"]],
  ["part-of", ["of", "these"]],
  ["part-of", ["of", "those"]],
  ["part-of", ["among", "them"]],
  ["part-of", ["among", "whom"]],
  ["part-of", ["including"]],
  ["part-of", ["includes"]],
  ["part-of", ["included"]],
  ["compared-with", ["against"]],
  ["compared-with", ["versus"]],
  ["compared-with", ["compared", "with"]],
  ["compared-with", ["compared", "to"]],
  ["compared-with", ["up", "from"]],
  ["compared-with", ["down", "from"]],
  ["compared-with", ["rather", "than"]],
  ["compared-with", ["instead", "of"]],
];
const REACH = 3;

/** The relation that stands just before the number, through up to three words ("of whom about"). */
export function relationOf(page: Page, quantity: Quantity): Relation | null {
  if (isPartOfThem(page, quantity)) return { how: "part-of", first: quantity.first };
  if (isFromNumber(page, quantity)) return { how: "compared-with", first: quantity.first - 1 };
  const whole = wholeBefore(page, quantity);
  if (whole >= 0) return { how: "part-of", first: whole };
  for (let back = 0; back <= REACH; back++) {
    const last = quantity.first - back;
    if (/^[.;()]$/.test(formAt(page, last)) && back > 0) break;
    for (const [how, words] of RELATIONS) {
      const first = last - words.length;
      if (words.every((word, index) => formAt(page, first + index) === word)) return { how, first };
    }
  }
  return null;
}

/** "rose to 53 from 40": a number, "from", and the number it was before. */
function isFromNumber(page: Page, quantity: Quantity): boolean {
  const before = quantity.first - 2;
  return (
    formAt(page, quantity.first - 1) === "from" &&
    page.tokens.kind[before] === NUMBER &&
    formAt(page, before - 1) === "to"
  );
}

const WHOLE_REACH = 12;

/** "Of the 80 people killed, 30 were women": token of the "Of"; -1 = none. */
function wholeBefore(page: Page, quantity: Quantity): number {
  if (formAt(page, quantity.first - 1) !== ",") return -1;
  for (let at = quantity.first - 2; at >= quantity.first - WHOLE_REACH; at--) {
    if (/^[.;:!?]$/.test(formAt(page, at))) return -1;
    if (wordAt(page, at) !== "Of" || !/^(the|these|those|some|about)$/.test(formAt(page, at + 1)))
      continue;
    return page.tokens.kind[at + 2] === NUMBER ? at : -1;
  }
  return -1;
}

/** "426 of them children", "3,000 of whom are foreigners". */
function isPartOfThem(page: Page, quantity: Quantity): boolean {
  return (
    formAt(page, quantity.coreLast) === "of" &&
    /^(them|whom|these|those|which)$/.test(formAt(page, quantity.coreLast + 1))
  );
}

/** Link parts to their wholes and compared figures to what they are compared with. */
export function linkFigures(sight: Sight, made: ReadonlyMap<Figure, Draft>): void {
  for (const [figure, draft] of made) {
    const whole = figure.from === null ? undefined : made.get(rootOf(figure));
    const relation = relationOf(sight.page, figure.quantity) ?? impliedBy(figure);
    if (whole === undefined || relation === null || whole === draft) continue;
    const span = spanOf(sight.page, relation.first, figure.quantity.last);
    link(draft, whole, relation.how, quoteOf(sight.page.text, span.start, span.end));
  }
}

/** "rose from 500 to 1,200": the first is what the second is compared with; after a colon stand parts. */
function impliedBy(figure: Figure): Relation | null {
  if (figure.from === null) return null;
  const ahead = figure.from.quantity.first > figure.quantity.first;
  return { how: ahead ? "compared-with" : "part-of", first: figure.quantity.first };
}

/** Tie a figure to its whole; it takes over what its own words leave out. */
function link(draft: Draft, whole: Draft, how: Relation["how"], quote: Quote): void {
  draft.links.push({ to: whole, how, quote });
  if (how === "part-of") draft.when = whole.when;
  if (how === "compared-with") {
    whole.baseline = { start: draft.when.start, end: draft.when.end, quote };
  }
  if (draft.population.id === null) draft.population = whole.population;
  if (draft.places.length === 0) draft.places = whole.places;
}

/** Of "70,000 (against 10,000), of whom 50,000" the 50,000 are part of the 70,000. */
function rootOf(figure: Figure): Figure {
  let root = figure;
  while (root.from !== null) root = root.from;
  return root;
}
