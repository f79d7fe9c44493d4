import type { NounRow, Packs } from "../../model/index.ts";
import { formAt, type Page, type Sentence, wordAt } from "../../text/index.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Figure } from "./figure.ts";

/** What a bare number may take its unit from. */
export interface Carrier {
  readonly page: Page;
  readonly nouns: Packs["nouns"];
  readonly sentence: Sentence;
  /** The last figure before this sentence within its block; undefined where there is none. */
  readonly before: Figure | undefined;
}

const COUNTABLE = /^(people|items|events)$/;
const COUNT_WORDS = /^(number|numbers|strength|total|ranks|count|estimates?)$/;
const OF_PEOPLE = /^(toll|fatalities|casualties|population)$/;
const NUMBERING = /^(numbering|numbered|totalling|totaling|totalled|totaled)$/;
const HOLDS_NUMBER = /^(them|these|those|whom|which)$/;
const PLURAL = /(s|people|men|women|children|police|personnel|staff)$/;
const REACH = 8;
/** How many tokens before a number the words that announce a count may stand. */
const FAR = 40;
/** Below this a bare number with a bound is as often a measurement as a count. */
const LARGE = 100;

/**
 * The unit of a number that no noun of its own explains, from the words that announce a count ("the
 * number of soldiers killed … was updated to 105"), from the figure it refers back to ("Four of these
 * …"), or, for a large bounded number ("they moved fewer than 35,000"), from the nearest counted noun.
 */
export function carriedUnit(carrier: Carrier, quantity: Quantity): string | null {
  if (quantity.unit !== null || quantity.counted !== null) return null;
  return (
    announced(carrier, quantity) ??
    numbering(carrier, quantity) ??
    referred(carrier, quantity) ??
    bounded(carrier, quantity)
  );
}

/** "the two", "ODA 391", "no 5": a bare number that names or points back. */
export function pointsBack(page: Page, quantity: Quantity): boolean {
  if (quantity.counted !== null || quantity.unit !== null) return false;
  const before = wordAt(page, quantity.coreFirst - 1);
  if (/^\p{Lu}{2,}s?$/u.test(before) || /^[#№]$/.test(before)) return true;
  return quantity.written === "words" && /^(the|these|those|both|other)$/i.test(before);
}

/** "the number of X … N", "this number was raised to N", "bringing to N the number of X". */
function announced(carrier: Carrier, quantity: Quantity): string | null {
  const { page, sentence } = carrier;
  for (let at = quantity.first - 1; at >= Math.max(sentence.first, quantity.first - FAR); at--) {
    const word = formAt(page, at);
    if (OF_PEOPLE.test(word)) return "people";
    const unit = COUNT_WORDS.test(word) ? countedAt(carrier, at, quantity.first) : undefined;
    if (unit !== undefined) return unit;
  }
  const isNumber =
    formAt(page, quantity.last) === "the" && formAt(page, quantity.last + 1) === "number";
  return isNumber ? (countedAt(carrier, quantity.last + 1, sentence.last) ?? null) : null;
}

/** What the count word at `at` counts; undefined where it does not say. */
function countedAt(carrier: Carrier, at: number, to: number): string | undefined {
  const { page } = carrier;
  if (formAt(page, at + 1) === "of") return nounAfter(carrier, at + 2, to)?.unit;
  if (/^(this|that)$/.test(formAt(page, at - 1))) return unitOf(carrier.before) ?? undefined;
  return undefined;
}

/** "special forces, numbering 69". */
function numbering(carrier: Carrier, quantity: Quantity): string | null {
  if (!NUMBERING.test(formAt(carrier.page, quantity.first - 1))) return null;
  return nounBefore(carrier, quantity.first - 1)?.unit ?? null;
}

/** "Four of these", "33 of them" and "812 were contested" go on from the sentence before; "hundreds of us". */
function referred({ page, before }: Carrier, quantity: Quantity): string | null {
  const { coreLast } = quantity;
  if (formAt(page, coreLast) === "of" && formAt(page, coreLast + 1) === "us") return "people";
  const ofThem = formAt(page, coreLast) === "of" && HOLDS_NUMBER.test(formAt(page, coreLast + 1));
  const subject =
    quantity.written === "digits" &&
    /^(were|was|had|have|remain|remained)$/.test(formAt(page, coreLast));
  return ofThem || subject ? unitOf(before) : null;
}

/** A large number that is bounded, spelled out or written with thousands apart is a count. */
function bounded(carrier: Carrier, quantity: Quantity): string | null {
  const value = quantity.best ?? quantity.low ?? quantity.high ?? 0;
  if (quantity.vague || value < LARGE || !isStated(carrier.page, quantity)) return null;
  return nounBefore(carrier, quantity.first)?.unit ?? unitOf(carrier.before) ?? "items";
}

function isStated(page: Page, quantity: Quantity): boolean {
  if (quantity.comparator !== "=" || quantity.approximate || quantity.written === "words")
    return true;
  return wordAt(page, quantity.coreFirst).includes(",");
}

function unitOf(figure: Figure | undefined): string | null {
  const unit = figure?.unit ?? null;
  return unit !== null && COUNTABLE.test(unit) ? unit : null;
}

function nounAfter(carrier: Carrier, from: number, to: number): NounRow | undefined {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const row = nounAt(carrier, at);
    if (row !== undefined) return row;
  }
  return undefined;
}

function nounBefore(carrier: Carrier, from: number): NounRow | undefined {
  for (let at = from - 1; at >= Math.max(carrier.sentence.first, from - REACH); at--) {
    const row = nounAt(carrier, at);
    if (row !== undefined && PLURAL.test(formAt(carrier.page, at))) return row;
  }
  return undefined;
}

function nounAt({ page, nouns }: Carrier, at: number): NounRow | undefined {
  const row = formsOf(nouns).get(formAt(page, at));
  return row !== undefined && COUNTABLE.test(row.unit) ? row : undefined;
}

const FORMS = new WeakMap<Packs["nouns"], ReadonlyMap<string, NounRow>>();

/** Rows by their one-word forms. */
function formsOf(nouns: Packs["nouns"]): ReadonlyMap<string, NounRow> {
  const known = FORMS.get(nouns);
  if (known !== undefined) return known;
  const made = new Map(
    nouns.flatMap((row) =>
      row.forms.filter((form) => !form.includes(" ")).map((form) => [form, row] as const),
    ),
  );
  FORMS.set(nouns, made);
  return made;
}
