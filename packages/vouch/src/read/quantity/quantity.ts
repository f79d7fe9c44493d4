import type { Comparator, NounRow } from "../../model/index.ts";
import { formAt, type Page } from "../../text/index.ts";
import { CueIndex, type QuantityBook } from "./book.ts";
import { type Bounds, bounded, readBounds } from "./bounds.ts";
import { changeSign, readRate } from "./change.ts";
import { type Core, coreOf, readCore, readRange } from "./core.ts";
import { type Counted, readCounted } from "./noun.ts";
import { type OtherRole, roleRules } from "./roles.ts";
import { readUnit, type UnitFound } from "./unit.ts";

/** A number of the text with its bounds, its unit and what it counts. */
export interface Quantity {
  /** Tokens from the first bounding word to the end of what is counted: the amount's quote. */
  readonly first: number;
  readonly last: number;
  /** Tokens of the number with its sign, unit and percent, without the noun. */
  readonly coreFirst: number;
  readonly coreLast: number;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly comparator: Comparator;
  readonly approximate: boolean;
  readonly vague: boolean;
  /** `people`, `USD`, `percent` …; null for a bare number whose unit the sentence must tell. */
  readonly unit: string | null;
  readonly per: string | null;
  readonly counted: Counted | null;
  /** Sign of a change: -1 down, 1 up, 0 none seen. */
  readonly change: -1 | 0 | 1;
  readonly written: "digits" | "words";
  /** `figure`, or why it is none. */
  readonly role: "figure" | OtherRole;
  readonly rule: string;
}

/**
 * Every number of a page in text order, those that are no figures with the reason. `isTime` tells
 * which tokens a time expression holds. Linear in the number of tokens.
 */
export function readQuantities(
  page: Page,
  book: QuantityBook,
  isTime: (token: number) => boolean,
): Quantity[] {
  const cues = new CueIndex(page, book);
  const quantities: Quantity[] = [];
  for (let at = 0; at < page.tokens.count; at++) {
    if (isTime(at)) continue;
    const quantity = readQuantity(page, cues, at);
    if (quantity === null) continue;
    quantities.push(quantity);
    at = Math.max(at, quantity.coreLast - 1);
  }
  return quantities;
}

function readQuantity(page: Page, cues: CueIndex, at: number): Quantity | null {
  const start = readCore(page, cues, at) ?? readMultiple(page, at);
  if (start === null) return page.tokens.kind[at] === 1 ? tooLong(page, at) : null;
  const core = readRange(page, cues, start) ?? start;
  const unit = readUnit(page, cues, core);
  const bound = readBounds(page, cues, core, unit.first);
  const isMoney = unit.code !== null;
  const counted =
    isMoney || unit.name === "percent" || unit.name === "times"
      ? moneyOrShare(page, cues, unit.last)
      : readCounted(page, cues, unit.last, core.best === 1);
  return assemble(page, cues, { core, unit, bound, counted });
}

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
]);

/** "twice", "once", "thrice" count events; "twice as many" is a factor. */
function readMultiple(page: Page, at: number): Core | null {
  const value = MULTIPLES.get(formAt(page, at));
  if (value === undefined) return null;
  const once = { first: at, last: at + 1, value, scale: 1, written: "words" } as const;
  return { ...coreOf(once), rule: "twice" };
}

function tooLong(page: Page, at: number): Quantity {
  const role = /^\d+(\.\d+){2,}/.test(formAt(page, at)) ? "reference" : "too-long";
  return {
    first: at,
    last: at + 1,
    coreFirst: at,
    coreLast: at + 1,
    low: null,
    best: null,
    high: null,
    comparator: "=",
    approximate: false,
    vague: false,
    unit: null,
    per: null,
    counted: null,
    change: 0,
    written: "digits",
    role,
    rule: "<digits too long>",
  };
}

/** What a share or a sum is of: "half of its territory", "$2 trillion in assets". */
function moneyOrShare(page: Page, cues: CueIndex, at: number): Counted | null {
  return formAt(page, at) === "of" ? readCounted(page, cues, at, false) : null;
}

interface Parts {
  readonly core: Core;
  readonly unit: UnitFound;
  readonly bound: Bounds;
  readonly counted: Counted | null;
}

function assemble(page: Page, cues: CueIndex, parts: Parts): Quantity {
  const { core, unit, bound, counted } = parts;
  const relative = unit.name === "percent" || unit.name === "times";
  const change = relative ? changeSign(page, core, unit, counted) : 0;
  const end =
    counted !== null && unit.code === null ? Math.max(unit.last, counted.last) : unit.last;
  const after = cues.from(end, "after") ?? cues.from(unit.last, "after");
  const sign = unit.name === "percent" && change < 0 ? -1 : 1;
  const values = bounded(core, withLate(bound, after?.value.bound), unit.factor, sign);
  const name = unit.name ?? counted?.row?.unit ?? (counted === null ? null : "items");
  return {
    first: bound.first,
    last: Math.max(end, bound.last),
    coreFirst: unit.first,
    coreLast: Math.max(unit.last, bound.last),
    ...values,
    approximate: bound.approximate || after?.value.bound === "about",
    vague: core.vague,
    unit: name,
    per: readRate(page, unit, end),
    counted,
    change,
    written: core.written,
    role: unit.role ?? roleOf(page, core, counted, name),
    rule: ruleName(core, values.comparator, bound.approximate),
  };
}

/** "30 or more": a bound after the number counts where none stands before it. */
function withLate(bounds: Bounds, late: Comparator | "about" | undefined): Bounds {
  if (late === undefined || late === "about" || bounds.bound !== null) return bounds;
  return { ...bounds, bound: late };
}

function ruleName(core: Core, comparator: Comparator, approximate: boolean): string {
  const bound = comparator === "=" || comparator === "range" ? "" : `${comparator} `;
  return `${approximate ? "about " : ""}${bound}${core.rule}`;
}

const TIME_CLASSES: ReadonlyMap<string, OtherRole> = new Map([
  ["time", "time"],
  ["distance", "distance"],
  ["age", "age"],
  ["page", "reference"],
  ["abstract", "reference"],
  ["episode", "reference"],
  ["measurement", "measurement"],
]);

function roleOf(
  page: Page,
  core: Core,
  counted: Counted | null,
  unit: string | null,
): "figure" | OtherRole {
  const byClass = counted?.row === null || counted === null ? undefined : otherClass(counted.row);
  if (byClass !== undefined) return byClass;
  const candidate = { page, core, counted, unit };
  return roleRules.find((rule) => rule.fits(candidate))?.role ?? "figure";
}

function otherClass(row: NounRow): OtherRole | undefined {
  return TIME_CLASSES.get(row.class);
}
