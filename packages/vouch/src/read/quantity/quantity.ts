import type { Comparator, NounRow } from "../../model/index.ts";
import { formAt, type Page, SIGN, wordAt } from "../../text/index.ts";
import { type Core, percentLength, readCore, readRange } from "./core.ts";
import { CueIndex, type QuantityBook } from "./book.ts";
import { CURRENCY_SIGNS, DOWN, FILLERS, PERIODS, RATE_WORDS, UP } from "./lexicon.ts";
import { type Counted, readCounted } from "./noun.ts";
import { type OtherRole, roleRules } from "./roles.ts";

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

/** "twice", "once", "thrice" count events; "twice as many" is a factor. */
function readMultiple(page: Page, at: number): Core | null {
  const value = { twice: 2, thrice: 3 }[formAt(page, at)];
  if (value === undefined) return null;
  return {
    first: at, last: at + 1, low: null, best: value, high: null, comparator: "=", vague: false,
    percent: false, written: "words", scale: 1, rule: "twice",
  };
}

function tooLong(page: Page, at: number): Quantity {
  const role = /^\d+(\.\d+){2,}/.test(formAt(page, at)) ? "reference" : "too-long";
  return {
    first: at, last: at + 1, coreFirst: at, coreLast: at + 1, low: null, best: null, high: null,
    comparator: "=", approximate: false, vague: false, unit: null, per: null, counted: null, change: 0,
    written: "digits", role, rule: "<digits too long>",
  };
}

interface UnitFound {
  /** Tokens of the number with its unit. */
  readonly first: number;
  readonly last: number;
  readonly name: string | null;
  readonly code: string | null;
  readonly factor: number;
  readonly role: OtherRole | null;
}

function readUnit(page: Page, cues: CueIndex, core: Core): UnitFound {
  const plain: UnitFound = { first: core.first, last: core.last, name: null, code: null, factor: 1, role: null };
  if (core.percent) return { ...plain, name: "percent" };
  const percent = percentLength(page, core.last);
  if (percent > 0) return percentUnit(page, plain, core.last + percent);
  return readMoney(page, cues, core, plain) ?? readTimes(page, core, plain) ?? readMeasured(cues, core, page, plain) ?? plain;
}

/** "10 percentage points" are read as percent; "per cent" may be followed by "of". */
function percentUnit(_page: Page, plain: UnitFound, last: number): UnitFound {
  return { ...plain, last, name: "percent" };
}

function readMoney(page: Page, cues: CueIndex, core: Core, plain: UnitFound): UnitFound | null {
  const sign = CURRENCY_SIGNS.get(wordAt(page, core.first - 1));
  if (sign !== undefined) {
    const us = /^(us|u\.s)$/.test(formAt(page, core.first - 2)) && page.tokens.end[core.first - 2] === page.tokens.start[core.first - 1];
    const after = cues.from(core.last, "currency");
    return { ...plain, first: core.first - (us ? 2 : 1), last: after?.last ?? core.last, name: sign, code: sign };
  }
  const before = cues.until(core.first, "currency");
  if (before !== undefined && /^[A-Z]{3}$/.test(wordAt(page, before.first))) {
    return { ...plain, first: before.first, name: before.value.code, code: before.value.code };
  }
  const from = formAt(page, core.last) === "of" && (core.vague || core.scale > 1) ? core.last + 1 : core.last;
  const after = cues.from(from, "currency") ?? (/^(us|u\.s)$/.test(formAt(page, from)) ? cues.from(from + 1, "currency") : undefined);
  if (after === undefined) return null;
  return { ...plain, last: after.last, name: after.value.code, code: after.value.code };
}

/** "four times" counts events; "four times as many" is a factor. */
function readTimes(page: Page, core: Core, plain: UnitFound): UnitFound | null {
  if (core.rule === "twice") return timesUnit(page, plain, core.last);
  if (formAt(page, core.last) !== "times") return null;
  return timesUnit(page, plain, core.last + 1);
}

function timesUnit(page: Page, plain: UnitFound, last: number): UnitFound {
  const factor = /^(as|more|higher|larger|greater|bigger|less|fewer|the|that|its)$/.test(formAt(page, last));
  return { ...plain, last, name: factor ? "times" : "events" };
}

function readMeasured(cues: CueIndex, core: Core, page: Page, plain: UnitFound): UnitFound | null {
  const hyphen = formAt(page, core.last) === "-" ? 1 : 0;
  const of = formAt(page, core.last) === "of" && core.vague ? 1 : 0;
  const unit = cues.from(core.last + hyphen + of, "unit");
  if (unit === undefined) return null;
  const { unit: name, factor, role } = unit.value;
  return { ...plain, last: unit.last, name, factor, role: role as OtherRole | null };
}

interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly bound: Comparator | null;
  readonly approximate: boolean;
}

/** Bounding words to the left, through fillers ("at least another 12"), and to the right. */
function readBounds(page: Page, cues: CueIndex, core: Core, from: number): Bounds {
  let first = from;
  let bound: Comparator | null = null;
  let approximate = false;
  for (let steps = 0; steps < 3; steps++) {
    const cue = cues.until(skipBack(page, first), "before");
    if (cue === undefined || isFalseBound(page, cue.first, cue.last)) break;
    first = cue.first;
    if (cue.value.bound === "about") approximate = true;
    else bound ??= cue.value.bound;
  }
  if (core.comparator === "range" && /^(between|from)$/.test(formAt(page, first - 1))) first--;
  const glued = wordAt(page, core.last) === "+" ? core.last + 1 : 0;
  if (glued > 0) bound ??= ">=";
  return { first, last: glued, bound, approximate };
}

function skipBack(page: Page, first: number): number {
  let at = first;
  while (at > first - 3 && FILLERS.has(formAt(page, at - 1))) at--;
  return at;
}

/** "control over 3 villages", "fired over 20 km", "the area around 12 villages", "under 3 commanders". */
function isFalseBound(page: Page, first: number, last: number): boolean {
  const word = formAt(page, first);
  if (last - first > 1 || !/^(over|around|under|near|above|below|some)$/.test(word)) return false;
  const before = formAt(page, first - 1);
  if (word === "some") return false;
  return /^(control|flew|flying|fired|power|rule|clashes|clashed|fighting|dispute|dropped|area|areas|villages|positions|located|hill|command|authority|government|held|kept|lies|lying|sovereignty|territory|mountains|sites|zones|dominance|influence)$/.test(before);
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
  const change = unit.name === "percent" || unit.name === "times" ? changeSign(page, core, unit, counted) : 0;
  const amount = bounded(core, bound, unit.factor, unit.name === "percent" && change < 0 ? -1 : 1);
  const end = counted !== null && unit.code === null ? Math.max(unit.last, counted.last) : unit.last;
  const after = cues.from(end, "after") ?? cues.from(unit.last, "after");
  const late = after === undefined || after.value.bound === "about" ? null : after.value.bound;
  const final = late === null || amount.comparator !== "=" ? amount : bounded(core, { ...bound, bound: late }, unit.factor, 1);
  const name = unit.name ?? counted?.row?.unit ?? (counted === null ? null : "items");
  const role = unit.role ?? roleOf(page, core, counted, name);
  return {
    first: bound.first,
    last: Math.max(end, bound.last),
    coreFirst: unit.first,
    coreLast: Math.max(unit.last, bound.last),
    ...final,
    approximate: bound.approximate || after?.value.bound === "about",
    vague: core.vague,
    unit: name,
    per: readRate(page, unit, end),
    counted,
    change,
    written: core.written,
    role,
    rule: ruleName(core, final.comparator, bound.approximate),
  };
}

function ruleName(core: Core, comparator: Comparator, approximate: boolean): string {
  const bound = comparator === "=" || comparator === "range" ? "" : `${comparator} `;
  return `${approximate ? "about " : ""}${bound}${core.rule}`;
}

type Values = Pick<Quantity, "low" | "best" | "high" | "comparator">;

/** Put the bounding words on the number. A falling percentage turns round: "more than −55" is "<". */
function bounded(core: Core, bounds: Bounds, factor: number, sign: 1 | -1): Values {
  const scaled = (value: number | null): number | null => (value === null ? null : exact(value * factor) * sign);
  const low = scaled(sign > 0 ? core.low : core.high);
  const high = scaled(sign > 0 ? core.high : core.low);
  const best = scaled(core.best);
  if (bounds.bound === null || best === null) return { low, best, high, comparator: core.comparator };
  const comparator = sign > 0 ? bounds.bound : turned(bounds.bound);
  const floor = comparator === ">" || comparator === ">=";
  return floor ? { low: best, best: null, high: null, comparator } : { low: null, best: null, high: best, comparator };
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function turned(bound: Comparator): Comparator {
  const other: Partial<Record<Comparator, Comparator>> = { ">": "<", ">=": "<=", "<": ">", "<=": ">=" };
  return other[bound] ?? bound;
}

/** "55 per cent drop", "fell by 55 per cent", "cut … by half"; "half of", "40 % of" are shares. */
function changeSign(page: Page, core: Core, unit: UnitFound, counted: Counted | null): -1 | 0 | 1 {
  if (counted?.partitive === true || formAt(page, unit.last) === "of") return 0;
  for (let at = unit.last; at < unit.last + 4; at++) {
    if (isBreak(page, at)) break;
    if (DOWN.has(formAt(page, at))) return -1;
    if (UP.has(formAt(page, at)) && !/^(up|more|higher)$/.test(formAt(page, at + 1))) return 1;
  }
  for (let at = core.first - 1; at > core.first - 12; at--) {
    if (isBreak(page, at)) break;
    const form = formAt(page, at);
    if (form === "more" && formAt(page, at + 1) === "than") continue;
    if (form === "less" || form === "fewer" || form === "up" && formAt(page, at + 1) === "to") continue;
    if (DOWN.has(form)) return -1;
    if (UP.has(form)) return 1;
  }
  return 0;
}

function isBreak(page: Page, at: number): boolean {
  if (at < 0 || at >= page.tokens.count) return true;
  return page.tokens.kind[at] === SIGN && /^[.;:!?()]$/.test(formAt(page, at));
}

/** "$400 a month", "40,000 barrels per day", "a monthly compensation of $400". */
function readRate(page: Page, unit: UnitFound, end: number): string | null {
  for (const at of [unit.last, end]) {
    const joint = formAt(page, at);
    if (/^(a|an|per|each|every|\/)$/.test(joint)) {
      const period = PERIODS.get(formAt(page, at + 1));
      if (period !== undefined) return period;
    }
    const word = RATE_WORDS.get(joint);
    if (word !== undefined) return word;
  }
  if (unit.code === null && unit.name !== "bbl") return null;
  for (let at = unit.first - 1; at > unit.first - 5; at--) {
    if (isBreak(page, at)) break;
    const word = RATE_WORDS.get(formAt(page, at));
    if (word !== undefined) return word;
  }
  return null;
}

const TIME_CLASSES: ReadonlyMap<string, OtherRole> = new Map([
  ["time", "time"],
  ["distance", "distance"],
  ["age", "age"],
  ["page", "reference"],
  ["episode", "reference"],
  ["measurement", "measurement"],
]);

function roleOf(page: Page, core: Core, counted: Counted | null, unit: string | null): "figure" | OtherRole {
  const byClass = counted?.row === null || counted === null ? undefined : otherClass(counted.row);
  if (byClass !== undefined) return byClass;
  const candidate = { page, core, counted, unit };
  return roleRules.find((rule) => rule.fits(candidate))?.role ?? "figure";
}

function otherClass(row: NounRow): OtherRole | undefined {
  return TIME_CLASSES.get(row.class);
}
